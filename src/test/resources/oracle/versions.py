"""Versions and specifiers as `packaging.version` and `packaging.specifiers` read, order and match them."""

from oracle import module, serve

Version = module("version").Version
Specifier = module("specifiers").Specifier
SpecifierSet = module("specifiers").SpecifierSet

POLICIES = {"ALLOW": True, "DISALLOW": False, "IF_NECESSARY": None}


def flag(value):
    return "true" if value else "false"


def version(text):
    try:
        parsed = Version(text)
    except ValueError:
        return ["invalid"]
    return [
        str(parsed),
        str(parsed.epoch),
        ".".join(map(str, parsed.release)),
        flag(parsed.is_prerelease),
        parsed.local or "",
        parsed.public,
        parsed.base_version,
    ]


def order(one, other):
    left, right = Version(one), Version(other)
    return [str((left > right) - (left < right)), flag(left == right)]


def specifier(text):
    try:
        parsed = Specifier(text)
    except (ValueError, AssertionError):
        return ["invalid"]
    return [parsed.operator, parsed.version, str(parsed), flag(parsed.prereleases)]


def specifiers(text):
    try:
        parsed = SpecifierSet(text)
    except ValueError:
        return ["invalid"]
    return [str(parsed), flag(parsed.prereleases)]


def equal(one, other):
    return [flag(Specifier(one) == Specifier(other))]


def contains(specifiers, text, policy):
    return [flag(SpecifierSet(specifiers).contains(Version(text), prereleases=POLICIES[policy]))]


def filtered(specifiers, texts, policy):
    matches = SpecifierSet(specifiers).filter(map(Version, texts.split()), prereleases=POLICIES[policy])
    return [str(match) for match in matches]


def relation(one, other):
    left, right = SpecifierSet(one), SpecifierSet(other)
    return [
        flag(left.is_unsatisfiable()),
        flag(left.is_subset(right)),
        flag(left.is_disjoint(right)),
    ]


if __name__ == "__main__":
    serve([version, order, specifier, specifiers, equal, contains, filtered, relation])
