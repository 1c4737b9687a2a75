"""Tells this Python where it is: which certificates its machine trusts, and which interpreter it is."""

import os
import sys

# OpenSSL looks for them on the path of another machine.
# Where distributions keep their bundle of certificates; the first that is there counts.
_BUNDLES = (
    "/etc/ssl/certs/ca-certificates.crt",  # Debian, Ubuntu, Alpine, Arch, NixOS
    "/etc/pki/tls/certs/ca-bundle.crt",  # Fedora, RHEL, Amazon Linux
    "/etc/ssl/ca-bundle.pem",  # SUSE
    "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",  # RHEL without the compatibility link
    "/etc/ssl/cert.pem",  # macOS, the BSDs
)

if "SSL_CERT_FILE" not in os.environ and "SSL_CERT_DIR" not in os.environ:
    for _bundle in _BUNDLES:
        if os.path.isfile(_bundle):
            os.environ["SSL_CERT_FILE"] = _bundle
            break

# Who makes an environment from within this one starts from the interpreter. Without "home" in pyvenv.cfg Python takes
# this environment's program for it, beside which there is no standard library.
if sys.prefix != sys.base_prefix and getattr(sys, "_base_executable", None) == sys.executable:
    _base = os.path.join(sys.base_prefix, "bin", os.path.basename(os.path.realpath(sys.executable)))
    if os.path.isfile(_base):
        sys._base_executable = _base
