"""Names of distribution files as `packaging.utils` reads them."""

from oracle import module, serve

utils = module("utils")


def wheel(filename):
    try:
        name, version, build, tags = utils.parse_wheel_filename(filename)
    except ValueError:
        return ["invalid"]
    return [name, str(version), "".join(map(str, build)), *sorted(map(str, tags))]


def sdist(filename):
    try:
        name, version = utils.parse_sdist_filename(filename)
    except ValueError:
        return ["invalid"]
    return [name, str(version)]


if __name__ == "__main__":
    serve([wheel, sdist])
