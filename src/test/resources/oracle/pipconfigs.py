"""What pip itself, if it is recent enough, takes from its configuration."""

import contextlib
import os
import sys
import time

from oracle import serve

try:
    import pip
    from pip._internal.commands import create_command
    from pip._internal.models.index import PyPI
except ImportError:
    pip = None


def facts():
    """The version of pip, and where its interpreter is installed."""
    return [pip.__version__ if pip else "0", sys.prefix]


def options(command, *assignments):
    os.environ.clear()
    os.environ["TZ"] = "UTC"
    time.tzset()
    os.environ.update(assignment.split("=", 1) for assignment in assignments)
    try:
        with open(os.devnull, "w") as nowhere, contextlib.redirect_stderr(nowhere):
            found = create_command(command).parser.get_default_values()
    except SystemExit:
        return ["invalid"]
    return [
        "" if found.index_url == PyPI.simple_url else found.index_url,
        " ".join(found.extra_index_urls),
        " ".join(found.find_links),
        str(bool(found.no_index)),
        str(int(found.uploaded_prior_to.timestamp() * 1000)) if found.uploaded_prior_to else "",
        found.cert or "",
        " ".join(found.trusted_hosts),
        str(int(found.timeout * 1000)),
        str(found.retries),
    ]


if __name__ == "__main__":
    serve([facts, options])
