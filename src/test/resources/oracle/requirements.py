"""Requirements as `packaging.requirements` reads them."""

from oracle import module, serve

requirements = module("requirements")
utils = module("utils")


def read(text):
    """The parts, with names normalised."""
    try:
        requirement = requirements.Requirement(text)
    except requirements.InvalidRequirement:
        return ["invalid"]
    return [
        utils.canonicalize_name(requirement.name),
        ",".join(sorted(map(utils.canonicalize_name, requirement.extras))),
        str(requirement.specifier),
        requirement.url or "",
        str(requirement.marker or ""),
    ]


if __name__ == "__main__":
    serve([read])
