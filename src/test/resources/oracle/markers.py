"""Markers as `packaging.markers` reads and evaluates them."""

import json

from oracle import module, serve

markers = module("markers")


def evaluate(text, environment, *extras):
    """The canonical text, then whether the marker holds for any of the extras, as pip asks it."""
    try:
        marker = markers.Marker(text)
    except markers.InvalidMarker:
        return ["invalid"]
    values = json.loads(environment)
    try:
        held = [marker.evaluate({**values, "extra": extra}) for extra in extras or [""]]
    except (markers.UndefinedComparison, markers.UndefinedEnvironmentName):
        return [str(marker), "undefined"]
    return [str(marker), str(any(held)).lower()]


def evaluate_in_lock(text, environment, extras, groups):
    try:
        marker = markers.Marker(text)
    except markers.InvalidMarker:
        return ["invalid"]
    values = json.loads(environment) | {"extras": set(extras.split()), "dependency_groups": set(groups.split())}
    try:
        return [str(marker), str(marker.evaluate(values, context="lock_file")).lower()]
    except (markers.UndefinedComparison, markers.UndefinedEnvironmentName):
        return [str(marker), "undefined"]


def evaluate_environment(text, environment):
    try:
        marker = markers.Marker(text)
    except markers.InvalidMarker:
        return ["invalid"]
    try:
        return [str(marker), str(marker.evaluate(json.loads(environment), context="requirement")).lower()]
    except (markers.UndefinedComparison, markers.UndefinedEnvironmentName):
        return [str(marker), "undefined"]


if __name__ == "__main__":
    serve([evaluate, evaluate_in_lock, evaluate_environment])
