# Calls one hook of a build backend (PEP 517, PEP 660) and writes what came of it.
# Run by the interpreter of the build environment, any from 3.6 on, in the source tree; its argument is a directory with the
# file call.json, where answer.json is written. Both outputs belong to the backend.
import importlib
import importlib.machinery
import json
import os
import sys
import traceback

control = sys.argv[1]

# The script's own directory is no place to import from, and neither is the source tree: only what is installed, or what
# backend-path names.
here = os.path.realpath(os.path.dirname(os.path.abspath(__file__)))
sys.path[:] = [entry for entry in sys.path if entry and os.path.realpath(entry) != here]
sys.argv[:] = [sys.argv[0]]


def answer(status, **more):
    more["status"] = status
    temporary = os.path.join(control, "answer.tmp")
    with open(temporary, "w", encoding="utf-8") as file:
        json.dump(more, file)
    os.replace(temporary, os.path.join(control, "answer.json"))


def told(error):
    """An exception as Python tells it, on one line or a few."""
    return "".join(traceback.format_exception_only(type(error), error)).strip()


def missing_module(error):
    while error is not None:
        if isinstance(error, ModuleNotFoundError) and error.name:
            return error.name
        error = error.__cause__ or error.__context__
    return ""


class InTreeFinder(object):
    """Finds modules in the directories of backend-path before anywhere else, and the backend nowhere else."""

    def __init__(self, directories, module):
        self.directories = directories
        self.top = module.partition(".")[0]

    def find_spec(self, name, path=None, target=None):
        if "." in name:
            return None  # modules of packages are found by their packages
        spec = importlib.machinery.PathFinder.find_spec(name, self.directories)
        if spec is None and name == self.top:
            raise ModuleNotFoundError("No module named %r in %s" % (name, ", ".join(self.directories)), name=name)
        return spec

    def invalidate_caches(self):
        importlib.machinery.PathFinder.invalidate_caches()

    def find_distributions(self, context=None):
        from importlib.metadata import DistributionFinder, MetadataPathFinder

        name = context.name if context else None
        context = DistributionFinder.Context(name=name, path=self.directories)
        return MetadataPathFinder.find_distributions(context=context)


def find_backend(call):
    module, _, path = call["backend"].partition(":")
    if call["backend_path"]:
        sys.meta_path.insert(0, InTreeFinder(call["backend_path"], module))
    backend = importlib.import_module(module)
    for name in filter(None, path.split(".")):
        backend = getattr(backend, name)
    return backend


def arguments(call):
    if "directory" not in call:
        return (call.get("settings"),)
    if call["hook"] in ("build_wheel", "build_editable"):
        return call["directory"], call.get("settings"), call.get("metadata")
    return call["directory"], call.get("settings")


def check(hook, value):
    if hook.startswith("get_requires"):
        values = list(value) if isinstance(value, (list, tuple, set, frozenset)) else None
        wanted = "a list of strings"
    else:
        values = [value]
        wanted = "a string"
    if values is None or not all(isinstance(item, str) for item in values):
        answer("wrong answer", reason="%.200r, which is not %s" % (value, wanted))
        return 1
    answer("returned", values=values)
    return 0


def show(error):
    """Writes an exception as an interpreter would: with its way from the backend on, or as the last words of a program."""
    if isinstance(error, SystemExit):
        sys.stderr.write("%s\n" % (error,))
    else:
        way = error.__traceback__
        traceback.print_exception(type(error), error, way.tb_next or way)


def raised(error):
    show(error)
    answer("raised", reason=told(error), missing_module=missing_module(error))
    return 1


def main():
    with open(os.path.join(control, "call.json"), encoding="utf-8") as file:
        call = json.load(file)
    try:
        try:
            backend = find_backend(call)
        except (ImportError, AttributeError) as error:
            show(error)
            answer("no backend", reason=told(error), missing_module=missing_module(error))
            return 1
        hook = getattr(backend, call["hook"], None)
        if hook is None:
            answer("no hook")
            return 0
        value = hook(*arguments(call))
    except Exception as error:
        return raised(error)
    except SystemExit as error:
        if error.code in (None, 0):
            error = SystemExit("the process was ended before the hook returned")
        return raised(error)
    return check(call["hook"], value)


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    sys.exit(code)
