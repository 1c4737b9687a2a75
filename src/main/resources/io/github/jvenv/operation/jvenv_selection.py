"""Chooses tests as -Dtest says, in the words of Maven's Surefire. Runs on Python 3.6 and later, and in pytest as a plugin."""

import os
import re

VARIABLE = "JVENV_TEST_SELECTION"


def _split(text):
    """The patterns of a list, whose commas count only outside of brackets."""
    parts, depth, word = [], 0, ""
    for char in text:
        depth = max(0, depth + (char == "[") - (char == "]"))
        if char == "," and depth == 0:
            parts.append(word)
            word = ""
        else:
            word += char
    return [part.strip() for part in parts + [word] if part.strip()]


def _glob(pattern):
    """A test of names against a pattern in which * and ? stand for other characters."""
    parts = [{"*": ".*", "?": "."}.get(char, re.escape(char)) for char in pattern]
    return re.compile("".join(parts), re.DOTALL).fullmatch


def _endings(parts):
    """What a list of names can be called: each of its ends, joined by dots."""
    return [".".join(parts[start:]) for start in range(len(parts))]


class Name:
    """A test's name: its module, its classes from the outermost, and its function with and without parameters."""

    def __init__(self, module, classes, function, parameters=""):
        self.module = module
        self.classes = classes
        self.functions = [function, function + parameters]

    def holders(self):
        """Every name of the module and the classes that hold the test."""
        found = []
        for count in range(len(self.classes) + 1):
            found += _endings(self.module + self.classes[:count])
        return found


def _node(pattern):
    """pytest's own form: path::Class::function, of which a part may stand for all that is in it."""
    path, _, rest = pattern.partition("::")
    file = [part for part in re.sub(r"\.py$", "", path).split("/") if part not in ("", ".")]
    base, bracket, parameters = rest.partition("[")
    names = base.split("::") if base else []

    def matches(name):
        # unittest counts from the directory of the tests, pytest from that of the project
        length = min(len(file), len(name.module))
        if length and name.module[-length:] != file[-length:]:
            return False
        for function in name.functions:
            own = name.classes + [function]
            wanted = names[:-1] + [names[-1] + bracket + parameters] if names else []
            if own[:len(wanted)] == wanted:
                return True
        return False

    return matches


def _pattern(text):
    if "::" in text:
        return _node(text)
    regular = re.fullmatch(r"%regex\[(.*)\]", text, re.DOTALL)
    holder, hash_mark, functions = (regular.group(1) if regular else text).partition("#")
    if regular:
        is_holder = re.compile(holder).fullmatch
        is_function = [re.compile(functions).fullmatch]
    else:
        holder = re.sub(r"\.(py|java|class)$", "", holder).replace("/", ".")
        holder = re.sub(r"^(\*\*\.)+", "", holder)
        is_holder = _glob(holder)
        is_function = [_glob(function) for function in functions.split("+")]

    def matches(name):
        holders = name.holders()
        if hash_mark:
            return (not holder or any(is_holder(held) for held in holders)) and any(
                match(function) for match in is_function for function in name.functions
            )
        own = [end for function in name.functions for end in _endings(name.module + name.classes + [function])]
        return any(is_holder(each) for each in holders + own)

    return matches


class Selection:
    """Patterns, of which one that begins with an exclamation mark takes away."""

    def __init__(self, text):
        patterns = _split(text)
        self._wanted = [_pattern(each) for each in patterns if not each.startswith("!")]
        self._unwanted = [_pattern(each[1:].strip()) for each in patterns if each.startswith("!")]

    def __contains__(self, name):
        wanted = not self._wanted or any(matches(name) for matches in self._wanted)
        return wanted and not any(matches(name) for matches in self._unwanted)


def of_environment():
    """What the variable says."""
    return Selection(os.environ.get(VARIABLE, ""))


def _name_of_item(item):
    base, bracket, parameters = item.nodeid.partition("[")
    path, *names = base.split("::")
    module = re.sub(r"\.py$", "", path).split("/")
    return Name(module, names[:-1], names[-1] if names else "", bracket + parameters)


def pytest_collection_modifyitems(config, items):
    """Takes out of pytest's list what was not chosen."""
    selection = of_environment()
    kept, dropped = [], []
    for item in items:
        (kept if _name_of_item(item) in selection else dropped).append(item)
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept
