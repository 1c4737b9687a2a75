"""Tags as `packaging.tags` makes and reads them, for a machine that is described instead of the one this runs on."""

from oracle import module, serve

tags = module("tags")
manylinux = module("_manylinux")
musllinux = module("_musllinux")


def linux(libc, major, minor, architecture):
    """Platform tags of a Linux system, as `tags.platform_tags` finds them there."""
    manylinux._get_glibc_version = lambda: (int(major), int(minor)) if libc == "glibc" else (-1, -1)
    manylinux._have_compatible_abi = lambda executable, archs: any(
        arch in manylinux._ALLOWED_ARCHS | {"i686", "armv7l"} for arch in archs
    )
    musl = musllinux._MuslVersion(int(major), int(minor)) if libc == "musl" else None
    musllinux._get_musl_version = lambda executable: musl
    tags.sysconfig.get_platform = lambda: "linux-" + architecture
    return list(tags._linux_platforms(is_32bit=False))


def macos(major, minor, architecture):
    return list(tags.mac_platforms((int(major), int(minor)), architecture))


def ios(major, minor, multiarch):
    return list(tags.ios_platforms((int(major), int(minor)), multiarch))


def android(level, abi):
    return list(tags.android_platforms(int(level), abi))


def cpython(major, minor, abis, platforms):
    version = (int(major), int(minor))
    platforms = platforms.split()
    found = list(tags.cpython_tags(version, abis.split(), platforms))
    found += tags.compatible_tags(version, f"cp{major}{minor}", platforms)
    return [str(tag) for tag in found]


def pypy(major, minor, abis, platforms):
    version = (int(major), int(minor))
    platforms = platforms.split()
    found = list(tags.generic_tags(f"pp{major}{minor}", abis.split(), platforms))
    found += tags.compatible_tags(version, "pp3", platforms)
    return [str(tag) for tag in found]


def generic(name, major, minor, abis, platforms):
    version = (int(major), int(minor))
    platforms = platforms.split()
    found = list(tags.generic_tags(f"{name}{major}{minor}", abis.split(), platforms))
    found += tags.compatible_tags(version, None, platforms)
    return [str(tag) for tag in found]


def parse(text):
    try:
        return sorted(map(str, tags.parse_tag(text)))
    except ValueError:
        return ["invalid"]


def cpython_abis(major, minor, debug, free_threaded, pymalloc):
    """The ABIs of a CPython that was built in the given way."""
    variables = {"Py_DEBUG": int(debug), "Py_GIL_DISABLED": int(free_threaded), "WITH_PYMALLOC": int(pymalloc)}
    tags._get_config_var = lambda name, warn=False: variables.get(name)
    return list(tags._cpython_abis((int(major), int(minor))))


def suffix_abis(suffix):
    """The ABIs that follow from the file name extension of extension modules."""
    tags._get_config_var = lambda name, warn=False: suffix if name == "EXT_SUFFIX" else None
    return list(tags._generic_abi())


if __name__ == "__main__":
    serve([linux, macos, ios, android, cpython, pypy, generic, parse, cpython_abis, suffix_abis])
