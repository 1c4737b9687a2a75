"""Names the system's file of certificates to OpenSSL, which looks for it on the path of another machine."""

import os

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
