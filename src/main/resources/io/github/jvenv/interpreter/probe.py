# Prints, as one line of JSON, what is to be known about the Python that runs this.
# Fed through standard input to any Python from 2.7 on, without site and without anything of the user's.
import sys

# The program came from standard input, so the first entry is the working directory, where anything may lie.
sys.path[:] = [entry for entry in sys.path if entry]

import json
import os
import platform
import sysconfig


def say(facts):
    sys.stdout.write("\n" + json.dumps(facts, sort_keys=True) + "\n")
    sys.stdout.flush()


def dotted(version):
    text = ".".join(str(part) for part in version[:3])
    if version[3] != "final":
        text += version[3][0] + str(version[4])
    return text


def variable(name):
    value = sysconfig.get_config_var(name)
    return "" if value is None else str(value)


def glibc_version():
    try:
        name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
    except (AttributeError, OSError, ValueError):
        return ""
    return version if name == "glibc" else ""


def musl_version():
    # The loader of musl says its version when it is run without a program to load.
    import glob
    import re
    import subprocess

    for loader in sorted(glob.glob("/lib/ld-musl-*.so.1")):
        child = subprocess.Popen([loader], stderr=subprocess.PIPE, universal_newlines=True)
        found = re.search(r"^Version (\d+\.\d+)", child.communicate()[1], re.MULTILINE)
        if found:
            return found.group(1)
    return ""


def libc():
    if not sys.platform.startswith("linux"):
        return "", ""
    version = glibc_version()
    if version:
        return "glibc", version
    version = musl_version()
    return ("musl", version) if version else ("", "")


def facts():
    libc_name, libc_version = libc()
    return {
        "version": dotted(sys.version_info),
        "executable": sys.executable,
        "base_prefix": sys.base_prefix,
        "stdlib": sysconfig.get_path("stdlib"),
        "extension_suffix": variable("EXT_SUFFIX"),
        "free_threaded": variable("Py_GIL_DISABLED") == "1",
        "debug": hasattr(sys, "gettotalrefcount"),
        "pymalloc": variable("WITH_PYMALLOC") in ("", "1"),
        "shared_library": variable("INSTSONAME") if variable("Py_ENABLE_SHARED") == "1" else "",
        "bits": 64 if sys.maxsize > 2**32 else 32,
        "platform": sysconfig.get_platform(),
        "macos_version": platform.mac_ver()[0] if sys.platform == "darwin" else "",
        "libc": libc_name,
        "libc_version": libc_version,
        "pypy_version": dotted(sys.pypy_version_info) if hasattr(sys, "pypy_version_info") else "",
        "markers": {
            "implementation_name": sys.implementation.name,
            "implementation_version": dotted(sys.implementation.version),
            "os_name": os.name,
            "platform_machine": platform.machine(),
            "platform_python_implementation": platform.python_implementation(),
            "platform_release": platform.release(),
            "platform_system": platform.system(),
            "platform_version": platform.version(),
            "python_full_version": platform.python_version(),
            "python_version": ".".join(platform.python_version_tuple()[:2]),
            "sys_platform": sys.platform,
        },
    }


# Enough is said of a Python that is too old: that it is.
say(facts() if sys.version_info >= (3, 6) else {"version": dotted(sys.version_info)})
