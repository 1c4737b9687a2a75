"""Metadata files as Python's standard library and `packaging` read them."""

import email.parser
import email.policy
import importlib.metadata
import json
import re

from oracle import module, serve

direct_urls = module("direct_url")
metadata = module("metadata")


def fields(text):
    """Every field as its name in lower case and its value, by name; then the body."""
    message = email.parser.Parser(policy=email.policy.compat32).parsestr(text)
    names = sorted({name.lower() for name in message.keys()})
    found = [name + ": " + unified(value).strip() for name in names for value in message.get_all(name)]
    return [*found, message.get_payload()]


def validated(text):
    """What a file says that breaks no rule: some of its fields, as Python shows them."""
    valid = metadata.Metadata.from_email(text.encode(), validate=True)
    requirements = valid.requires_dist and [str(one) for one in valid.requires_dist]
    return [
        valid.name,
        str(valid.version),
        str(valid.license_expression),
        str(sorted((valid.project_urls or {}).items())),
        str(valid.license_files),
        str(requirements),
        str(valid.description),
    ]


def unified(text):
    return re.sub("\r\n?", "\n", text)


class Described(importlib.metadata.Distribution):
    """A distribution that has nothing but entry points."""

    def __init__(self, text):
        self.text = text

    def read_text(self, filename):
        return self.text if filename == "entry_points.txt" else None

    def locate_file(self, path):
        raise NotImplementedError


def entry_points(text):
    try:
        points = {(point.group, point.name): point for point in Described(text).entry_points}
    except TypeError:
        return ["invalid"]
    answer = []
    for (group, name), point in sorted(points.items()):
        match = point.pattern.match(point.value)
        reference = f"{match['module']}:{match['attr'] or ''}" if match else "nothing"
        answer.append(f"[{group}] {name} = {point.value} -> {reference}")
    return answer


def direct_url(text):
    try:
        url = direct_urls.DirectUrl.from_dict(json.loads(text)).to_dict()
    except direct_urls.DirectUrlValidationError:
        return ["invalid"]
    if "archive_info" in url:
        # As pip writes it: old readers know one hash only.
        info = url["archive_info"]
        hashes = info.pop("hashes", None) or {}
        info.pop("hash", None)
        if hashes:
            chosen = "sha256" if "sha256" in hashes else min(hashes)
            info.update(hash=chosen + "=" + hashes[chosen], hashes=hashes)
    if not url.get("dir_info", {}).get("editable"):
        url.get("dir_info", {}).pop("editable", None)
    return [json.dumps(url, sort_keys=True)]


if __name__ == "__main__":
    serve([validated, fields, entry_points, direct_url])
