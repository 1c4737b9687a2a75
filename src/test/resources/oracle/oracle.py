"""Answers questions about the packaging standards with Python's own `packaging` library.

Each question is a line of JSON, a list of strings whose first is the name of the function that answers it. Each
answer is a line of JSON as well, a list of strings. A script of answers imports this module and calls `serve`.
"""

import importlib
import json
import sys


def library():
    """The name under which `packaging` can be imported: its own, or that of the copy within pip."""
    for name in ("packaging", "pip._vendor.packaging"):
        try:
            importlib.import_module(name + ".version")
            return name
        except ImportError:
            pass
    sys.exit(3)


LIBRARY = library()


def module(name):
    return importlib.import_module(LIBRARY + "." + name)


def serve(answers):
    functions = {function.__name__: function for function in answers}
    for line in sys.stdin.buffer:
        function, *arguments = json.loads(line)
        print(json.dumps(functions[function](*arguments)))


if __name__ == "__main__":
    print(importlib.import_module(LIBRARY).__version__)
