"""What this Python is, in the facts that a probe finds out, and the tags that `packaging` concludes from them."""

import importlib.machinery
import os
import platform
import struct
import sysconfig

from oracle import module, serve

markers = module("markers")
tags = module("tags")


def facts():
    """Marker values as `name=value`, then what ABI and platform follow from."""
    debug = sysconfig.get_config_var("Py_DEBUG")
    if debug is None:
        debug = "_d.pyd" in importlib.machinery.EXTENSION_SUFFIXES
    pymalloc = sysconfig.get_config_var("WITH_PYMALLOC")
    libc = os.confstr("CS_GNU_LIBC_VERSION") if "CS_GNU_LIBC_VERSION" in getattr(os, "confstr_names", {}) else ""
    values = {
        "debug": int(bool(debug)),
        "free_threaded": int(bool(sysconfig.get_config_var("Py_GIL_DISABLED"))),
        "pymalloc": int(pymalloc is None or bool(pymalloc)),
        "suffix": sysconfig.get_config_var("EXT_SUFFIX"),
        "system": platform.system(),
        "machine": platform.machine(),
        "bits": struct.calcsize("P") * 8,
        "libc": libc or "",
    }
    return [f"{name}={value}" for name, value in (markers.default_environment() | values).items()]


def sys_tags():
    return [str(tag) for tag in tags.sys_tags()]


if __name__ == "__main__":
    serve([facts, sys_tags])
