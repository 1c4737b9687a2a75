"""A build backend that needs nothing: it writes the few files of a wheel by itself."""
import base64
import hashlib
import os
import zipfile

NAME = "library"
VERSION = "3.5"
METADATA = "Metadata-Version: 2.1\nName: library\nVersion: 3.5\n"
EXTRA = {}


def files(editable):
    if editable:
        yield NAME + ".pth", os.getcwd() + "\n"
    else:
        with open(NAME + ".py") as module:
            yield NAME + ".py", module.read()


def write(directory, editable):
    info = NAME + "-" + VERSION + ".dist-info/"
    name = NAME + "-" + VERSION + "-py3-none-any.whl"
    members = dict(files(editable))
    members[info + "METADATA"] = METADATA
    members[info + "WHEEL"] = "Wheel-Version: 1.0\nGenerator: backend\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    for key, value in EXTRA.items():
        members[info + key] = value
    record = ""
    for path, text in members.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += "%s,sha256=%s,%d\n" % (path, digest, len(text.encode()))
    members[info + "RECORD"] = record + info + "RECORD,,\n"
    with zipfile.ZipFile(os.path.join(directory, name), "w") as wheel:
        for path, text in members.items():
            wheel.writestr(path, text)
    return name


def build_wheel(directory, config_settings=None, metadata_directory=None):
    return write(directory, False)


def get_requires_for_build_wheel(config_settings=None):
    import wording

    assert wording.hello()
    return ["greeter"]


def build_editable(directory, config_settings=None, metadata_directory=None):
    return write(directory, True)
