"""Names as `packaging.utils` normalises and checks them."""

from oracle import module, serve

utils = module("utils")


def name(text):
    try:
        return [utils.canonicalize_name(text, validate=True)]
    except ValueError:
        return ["invalid"]


if __name__ == "__main__":
    serve([name])
