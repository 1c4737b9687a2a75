"""Dependency groups as `packaging.dependency_groups` resolves them, and script metadata as the specification finds it."""

import json
import re

from oracle import module, serve

groups = module("dependency_groups")
utils = module("utils")

SCRIPT = r"(?m)^# /// (?P<type>[a-zA-Z0-9-]+)$\s(?P<content>(^#(| .*)$\s)+)^# ///$"


def resolve(table, group):
    """The requirements of a group of a table, which is given as JSON."""
    try:
        return [str(one) for one in groups.DependencyGroupResolver(json.loads(table)).resolve(group)] + ["end"]
    except Exception as e:
        if type(e).__name__ not in ("ExceptionGroup", "DuplicateGroupNames"):
            raise
        return ["error"]


def blocks(script):
    """The type and the content of each block."""
    return [
        part
        for match in re.finditer(SCRIPT, script.replace("\r\n", "\n").replace("\r", "\n"))
        for part in (
            match.group("type"),
            "".join(
                line[2:] if line.startswith("# ") else line[1:]
                for line in match.group("content").splitlines(keepends=True)
            ),
        )
    ] + ["end"]


if __name__ == "__main__":
    serve([resolve, blocks])
