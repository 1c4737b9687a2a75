"""Lock files as `packaging.pylock` reads them and selects from them."""

import json
import tomllib

from oracle import module, serve

pylock = module("pylock")
tags = module("tags")


def select(text, environment, supported, extras, groups):
    """What is installed, or the word for what is wrong. Groups that are a hyphen are those for default."""
    try:
        lock = pylock.Pylock.from_dict(tomllib.loads(text))
    except pylock.PylockValidationError as e:
        return ["invalid", str(e)]
    try:
        chosen = lock.select(
            environment=json.loads(environment),
            tags=[tags.Tag(*tag.split("-")) for tag in supported.split()],
            extras=extras.split(),
            dependency_groups=None if groups == "-" else groups.split(),
        )
        return sorted(f"{package.name} {described(source)}" for package, source in chosen)
    except pylock.PylockSelectError:
        return ["nothing"]


def described(source):
    if isinstance(source, (pylock.PackageWheel, pylock.PackageSdist)):
        return source.filename
    return type(source).__name__.removeprefix("Package").lower()


if __name__ == "__main__":
    serve([select])
