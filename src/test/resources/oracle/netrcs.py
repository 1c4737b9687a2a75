"""What Python's own `netrc`, as it is since 3.11, makes of files."""

import netrc
import os
import sys
import tempfile

from oracle import serve


def entries(text):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="", delete=False) as file:
        file.write(text)
    try:
        hosts = netrc.netrc(file.name).hosts
        return [value for host in sorted(hosts) for value in (host, *hosts[host])]
    except netrc.NetrcParseError:
        return ["invalid"]
    finally:
        os.unlink(file.name)


if __name__ == "__main__":
    if sys.version_info >= (3, 11):
        serve([entries])
