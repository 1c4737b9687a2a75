"""Licence expressions as `packaging` reads them."""

from oracle import module, serve

licenses = module("licenses")
spdx = module("licenses._spdx")


def normalized(text):
    try:
        return [licenses.canonicalize_license_expression(text)]
    except licenses.InvalidLicenseExpression:
        return ["invalid"]


def identifiers():
    return [one["id"] for one in spdx.LICENSES.values()]


def exceptions():
    return [one["id"] for one in spdx.EXCEPTIONS.values()]


if __name__ == "__main__":
    serve([normalized, identifiers, exceptions])
