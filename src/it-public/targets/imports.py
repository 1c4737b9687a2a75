import importlib, importlib.metadata, os, sys

sys.stdout.reconfigure(encoding="utf-8")
names = set()
for distribution in importlib.metadata.distributions():
    for file in distribution.files or []:
        top = file.parts[0]
        if len(file.parts) == 1 and top.endswith((".py", ".so", ".pyd")):
            names.add(top.split(".")[0])
        elif len(file.parts) == 2 and file.parts[1] == "__init__.py":
            names.add(top)
bad = 0
for name in sorted(names):
    try:
        importlib.import_module(name)
    except BaseException as error:
        bad += 1
        print("not imported:", name, "-", type(error).__name__, error)
print(len(names) - bad, "of", len(names), "modules imported by Python", sys.version.split()[0], "on", sys.platform, os.environ.get("PROCESSOR_ARCHITECTURE", os.uname().machine if hasattr(os, "uname") else ""))
