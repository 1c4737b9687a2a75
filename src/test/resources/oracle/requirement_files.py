"""Requirements files as pip reads them: with its own parsers, and with stand-ins for what they report to."""

import logging
import optparse
import os
import re
import shlex
import unicodedata
import urllib.parse
import warnings

from oracle import serve

try:
    import pip
    from pip._internal.exceptions import InstallationError, PipError
    from pip._internal.models.format_control import FormatControl
    from pip._internal.models.release_control import ReleaseControl
    from pip._internal.models.search_scope import SearchScope
    from pip._internal.req import constructors, req_file, req_install
    from pip._internal.utils.urls import url_to_path
    from pip._internal.vcs import is_url, vcs
    from pip._vendor.packaging.utils import canonicalize_name
except ImportError:
    pip = None

logging.disable(logging.CRITICAL)
warnings.simplefilter("ignore")
optparse.OptionParser.print_usage = lambda self, file=None: None

DIGITS = {"sha256": 64, "sha384": 96, "sha512": 128}
HEX = re.compile("[0-9a-fA-F]{64}")
NAME = re.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?")
FOR_REQUIREMENTS = {"hashes", "config_settings", "editables"}


class Dropped(Exception):
    """pip goes on as if something had not been there, or takes something that nobody can use."""


class Finder:
    def __init__(self):
        self.search_scope = SearchScope([], ["https://default.example/simple"], False)
        self.format_control = FormatControl(set(), set())
        self.release_control = ReleaseControl()
        self.prefer_binary = False

    @property
    def find_links(self):
        return self.search_scope.find_links

    @property
    def index_urls(self):
        return self.search_scope.index_urls

    def set_prefer_binary(self):
        self.prefer_binary = True


class Answer:
    status_code = 200
    reason = ""

    def __init__(self, url):
        self.url = url
        try:
            with open(url_to_path(url), encoding="utf-8") as file:
                self.text = file.read()
        except OSError as e:
            raise InstallationError(str(e))


class Session:
    def __init__(self):
        self.trusted = []

    def get(self, url):
        return Answer(url)

    def update_index_urls(self, urls):
        pass

    def add_trusted_host(self, host, source=None):
        self.trusted.append(host)


def version():
    """The version of pip, if there is one."""
    return [pip.__version__ if pip else "0"]


def _strictly(dests, arguments, opts, rest):
    """What pip lets pass and we do not."""
    if rest:
        raise Dropped("words")
    if arguments or "editables" in dests:
        if not set(dests) <= FOR_REQUIREMENTS:
            raise Dropped("options beside a requirement")
        if dests.count("editables") + bool(arguments) > 1:
            raise Dropped("a second requirement")
        if "editables" in dests and "hashes" in dests:
            raise Dropped("a hash of something editable")
        for algorithm, digests in (opts.hashes or {}).items():
            for digest in digests:
                if len(digest) != DIGITS[algorithm] or set(digest.lower()) - set("0123456789abcdef"):
                    raise Dropped("a digest that is none")
        return
    if not dests:
        raise Dropped("nothing at all")
    if {"requirements", "constraints"} & set(dests) and len(dests) > 1:
        raise Dropped("options beside a file")
    if {"hashes", "config_settings"} & set(dests):
        raise Dropped("options without a requirement")
    if dests.count("find_links") > 1:
        raise Dropped("a second place")


def _line_parser(finder):
    dests = []
    process = optparse.Option.process

    def noting(self, opt, value, values, parser):
        dests.append(self.dest)
        if value == "":
            raise Dropped("an empty value")
        if self.dest in ("format_control", "release_control") and not value.startswith("-"):
            names = value.split(",")
            while ":all:" in names:
                del names[: names.index(":all:") + 1]
                names = names if ":none:" in names else []
            if not all(map(NAME.fullmatch, set(map(canonicalize_name, names)) - {"", ":none:"})):
                raise Dropped("a name that no project can have")
        return process(self, opt, value, values, parser)

    def parse(line):
        parser = req_file.build_parser()
        defaults = parser.get_default_values()
        defaults.index_url = None
        defaults.format_control = finder.format_control
        defaults.release_control = finder.release_control
        # Else it is one list for all lines of all files.
        defaults.features_enabled = []
        arguments, options = req_file.break_args_options(line)
        try:
            words = shlex.split(options)
        except ValueError as e:
            raise req_file.OptionParsingError(str(e))
        dests.clear()
        optparse.Option.process = noting
        try:
            opts, rest = parser.parse_args(words, defaults)
        finally:
            optparse.Option.process = process
        _strictly(dests, arguments.strip(), opts, rest)
        return arguments, opts

    return parse


def _place(link):
    if link.is_vcs:
        backend = vcs.get_backend_for_scheme(link.scheme)
        url, revision, _ = backend.get_url_rev_and_auth(link.url)
        return f"{backend.name} {urllib.parse.unquote(url)} {revision or ''}"
    if link.is_file:
        path = os.path.abspath(link.file_path)
        return ("directory " if os.path.isdir(path) else "file ") + path
    return "file " + urllib.parse.unquote(link.url_without_fragment)


def _described(parsed):
    if not parsed.is_editable and not parsed.requirement.strip():
        raise InstallationError("nothing")
    requirement = constructors.install_req_from_parsed_requirement(
        parsed, config_settings=(parsed.options or {}).get("config_settings")
    )
    if parsed.constraint and req_install.check_invalid_constraint_type(requirement):
        raise InstallationError("no constraint")
    link = requirement.link
    if link and not is_url(link.url):
        # Whatever stands after "@" is a URL to pip, until it wants to go there.
        return ["undecided"]
    if link and (any(unicodedata.category(c) == "Cc" for c in link.url) or link.scheme == "ftp"):
        raise Dropped("where nobody can go")
    if link and not link.netloc and link.scheme.split("+")[-1] not in ("file", "lp"):
        raise Dropped("no host")
    names = [canonicalize_name(name) for name in [requirement.name or "x", *requirement.extras]]
    if not all(map(NAME.fullmatch, names)):
        raise Dropped("a name that no project can have")
    if link and is_url(parsed.requirement) and any(c in parsed.requirement.split(";")[0] for c in "\t\r\n"):
        raise Dropped("what a URL cannot have in it")
    if link and link.netloc.endswith("@"):
        raise Dropped("no host")
    if link and re.search('["<>^`{|}\\\\ ]', link.netloc.rpartition("@")[2]):
        raise Dropped("no host")
    if requirement.markers and "\\" in parsed.requirement:
        # Python's own escapes within quotes.
        return ["undecided"]
    if link and not link.netloc and not link.path:
        raise Dropped("no path")
    if link and not link.is_vcs and any(not HEX.fullmatch(digest) for digest in link._hashes.values()):
        raise Dropped("a digest that is none")
    if parsed.is_editable and link.is_file and not constructors.is_installable_dir(link.file_path):
        if not os.path.isdir(link.file_path) and not constructors.is_archive_file(link.file_path):
            return ["undecided"]
        raise InstallationError("not to be installed")
    settings = requirement.config_settings or {}
    return [
        "constraint" if parsed.constraint else "requirement",
        "editable" if requirement.editable else "",
        canonicalize_name(requirement.name) if requirement.name else "",
        ",".join(sorted(map(canonicalize_name, requirement.extras))),
        "" if link or not requirement.req else str(requirement.req.specifier),
        _place(link) if link else "",
        (link.subdirectory_fragment or "") if link else "",
        " ".join(link.as_hashes()._allowed[name][0] for name in sorted(link.as_hashes()._allowed)) if link else "",
        str(requirement.markers or ""),
        " ".join(
            f"{name}:{digest}"
            for name in sorted(requirement.hash_options)
            for digest in sorted({digest.lower() for digest in requirement.hash_options[name]})
        ),
        " ".join(
            f"{key}={one}"
            for key, value in settings.items()
            for one in (value if isinstance(value, list) else [value])
        ),
        parsed.line_source.split(" ")[1],
    ]


def read(directory, name, kind):
    """Everything in a file, requirement by requirement, then the options; or a word on why not."""
    os.chdir(directory)
    os.environ["JV_HOST"] = "files.example"
    os.environ["JV_NAME"] = "flask"
    os.environ["JV_REF"] = "${JV_NAME}"
    os.environ.pop("JV_UNSET", None)
    finder = Finder()
    session = Session()
    options = optparse.Values(
        {"require_hashes": False, "no_require_hashes": False, "features_enabled": []}
    )
    result = []
    try:
        parser = req_file.RequirementsFileParser(session, _line_parser(finder))
        for line in parser.parse(name, kind == "constraints"):
            parsed = req_file.handle_line(line, options=options, finder=finder, session=session)
            if parsed:
                result.append("|".join(_described(parsed)))
    except Dropped:
        return ["dropped"]
    except (PipError, ValueError, LookupError, AssertionError):
        return ["error"]
    if "undecided" in result:
        return ["undecided"]
    result.sort(key=lambda line: line.startswith("constraint"))
    formats = finder.format_control
    releases = finder.release_control
    result += [
        "indexes " + " ".join(finder.index_urls),
        "no index " + str(finder.search_scope.no_index),
        "links " + " ".join(os.path.normpath(link) if os.path.isabs(link) else link for link in finder.find_links),
        "no binary " + " ".join(sorted(formats.no_binary - {""})),
        "only binary " + " ".join(sorted(formats.only_binary - {""})),
        "all releases " + " ".join(sorted(releases.all_releases - {""})),
        "only final " + " ".join(sorted(releases.only_final - {""})),
        "prefer binary " + str(finder.prefer_binary),
        "hashes " + str(options.require_hashes) + " " + str(options.no_require_hashes),
        "features " + " ".join(options.features_enabled),
        "trusted " + " ".join(session.trusted),
    ]
    return result


if __name__ == "__main__":
    serve([version, read])
