"""Unpacks tar archives as pip does: less their common leading directory, through the "data" filter (PEP 706).

Reads lines "archive<TAB>directory" and prints for each one line of JSON: the sorted tree, or null if the archive is refused.
"""

import json
import os
import sys
import tarfile


def split(name):
    name = name.lstrip("/")
    return name.split("/", 1) if "/" in name else [name, ""]


def unpack(archive, target):
    with tarfile.open(archive, encoding="utf-8") as tar:
        members = tar.getmembers()
        leads = {split(member.name)[0] for member in members}
        if len(leads) == 1 and leads != {""}:
            for member in members:
                lead, member.name = split(member.name)
                if member.islnk() and split(member.linkname)[0] == lead:
                    member.linkname = split(member.linkname)[1]

        def chosen(member, path):
            runs = bool(member.mode & 0o111)
            member = tarfile.data_filter(member, target)
            return member.replace(mode=0o755 if member.isfile() and runs else None, deep=False)

        tar.extractall(target, filter=chosen)


def tree(top):
    found = []
    for directory, names, files in os.walk(top):
        for name in names + files:
            path = os.path.join(directory, name)
            place = os.path.relpath(path, top)
            if os.path.islink(path):
                found.append(place + " -> " + os.readlink(path))
            elif os.path.isdir(path):
                found.append(place + "/")
            else:
                with open(path) as file:
                    found.append("%s %s %s" % (place, "x" if os.access(path, os.X_OK) else "-", file.read()))
    return sorted(found)


if not hasattr(tarfile, "data_filter"):
    print("no filter")
    sys.exit()
for line in sys.stdin:
    archive, target = line.rstrip("\n").split("\t")
    os.mkdir(target)
    try:
        unpack(archive, target)
        print(json.dumps(tree(target)))
    except (tarfile.TarError, OSError, KeyError, RecursionError):
        print("null")
