package io.github.jvenv.operation;

import io.github.jvenv.seed.SeedChoice;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * virtualenv's options, one a row: what it is told, what this plugin is told for the same, and what is different in the
 * outcome with the reason. What differs whatever is asked for stands in {@link #ALWAYS}.
 */
enum VirtualenvOption {
    NONE("", ""),
    PYTHON("-p --python", "-p @PYTHON@"),
    TRY_FIRST("--try-first-with", "--try-first-with @PYTHON@"),
    DISCOVERY("--discovery", "--discovery builtin"),
    CLEAR("--clear", "--clear"),
    SYSTEM_SITE_PACKAGES("--system-site-packages", "--system-site-packages"),
    SYMLINKS("--symlinks", "--symlinks"),
    COPIES("--copies --always-copy", "--copies"),
    ALWAYS_COPY("--copies --always-copy", "--always-copy"),
    CREATOR_BUILTIN("--creator", "--creator builtin"),
    CREATOR_VENV(
            "--creator",
            "--creator venv",
            new Difference("file (lib64|bin/python3?(\\.\\d+)?)", "venv names the links in another order"),
            new Difference("pyvenv.cfg .*", "venv writes fewer keys"),
            new Difference("file include/.*", "venv makes the directory of the headers beforehand"),
            new Difference("file \\.gitignore", "venv writes none before 3.13")),
    PROMPT("--prompt", "--prompt", "a prompt"),
    PROMPT_OF_THE_DIRECTORY("--prompt", "--prompt ."),
    PIP("--pip", "--pip 24.0 --extra-search-dir @WHEELS@"),
    SETUPTOOLS("--setuptools", "--setuptools 70.0 --extra-search-dir @WHEELS@"),
    EXTRA_SEARCH_DIR("--extra-search-dir", "--pip 24.0 --extra-search-dir @WHEELS@"),
    NO_PIP("--no-pip", "--no-pip"),
    NO_SEED("--no-seed --without-pip", "--no-seed"),
    WITHOUT_PIP("--no-seed --without-pip", "--without-pip"),
    NO_SETUPTOOLS("--no-setuptools", "--no-setuptools"),
    DOWNLOAD("--download", "--download"),
    NO_DOWNLOAD("--no-download --never-download", "--no-download"),
    NEVER_DOWNLOAD("--no-download --never-download", "--never-download"),
    SEEDER_APP_DATA("--seeder", "--seeder app-data"),
    SEEDER_PIP(
            "--seeder",
            "--seeder pip",
            new Difference(
                    "file .*/(REQUESTED|direct_url.json)", "pip, run by hand, takes its own seed for asked for")),
    SYMLINK_APP_DATA(
            "--symlink-app-data",
            "--symlink-app-data",
            new Difference("file lib/.*/site-packages/pip.*", "files are hard links to the store, and no link breaks")),
    APP_DATA("--app-data", "--app-data @SCRATCH@"),
    RESET_APP_DATA("--reset-app-data", "--app-data @SCRATCH@ --reset-app-data"),
    READ_ONLY_APP_DATA("--read-only-app-data", "--read-only-app-data"),
    NO_PERIODIC_UPDATE("--no-periodic-update", "--no-periodic-update"),
    ACTIVATORS(
            "--activators",
            "--activators bash",
            new Difference("file bin/activate.+", "all activators are always written: they weigh nothing")),
    NO_VCS_IGNORE(
            "--no-vcs-ignore",
            "--no-vcs-ignore",
            new Difference("file \\.gitignore", "it is always written; it says nothing to other tools")),
    VENV_REDIRECT("--venv-redirect", "--venv-redirect"),
    NO_VENV_REDIRECT("--no-venv-redirect", "--no-venv-redirect"),
    WITH_TRACEBACK("--with-traceback", "--with-traceback"),
    VERBOSE("-v --verbose", "-v"),
    QUIET("-q --quiet", "-q"),

    /** Make no environment, so that there is nothing to compare: Maven has words for the first, the others need none. */
    TOLD_BY_MAVEN("-h --help --version"),
    NO_CACHE_OF_WHEELS("--upgrade-embed-wheels");

    /** A difference that there is for a reason; its pattern is that of the whole key. */
    record Difference(Pattern key, String reason) {
        Difference(String key, String reason) {
            this(Pattern.compile(key), reason);
        }

        boolean covers(String line) {
            return key.matcher(line.substring(0, line.indexOf(": "))).matches();
        }
    }

    /** What differs from virtualenv in every environment. */
    static final List<Difference> ALWAYS = List.of(
            new Difference("file \\.jvenv-state", "the note that repair works from"),
            new Difference(
                    "file bin/python", "leads to python3.x, so that an upgrade of the system's python3 breaks nothing"),
            new Difference("file bin/Activate.ps1", "the name that venv has for it; virtualenv's is there as well"),
            new Difference("file bin/deactivate.csh", "the alias that activate.csh makes needs no file"),
            new Difference("file bin/pip-3\\.\\d+", "a name that pip itself gave up"),
            new Difference("file lib64", "venv's; extensions that installers put there are found"),
            new Difference(
                    "file lib/(python3\\.\\d+t?|pypy3\\.\\d+)/site-packages/(_virtualenv\\.p.*|.*\\.virtualenv)",
                    "virtualenv's own patch of distutils.cfg's prefix, and its notes of seeds"),
            new Difference("file lib/python3\\.\\d+/site-packages/_jvenv_start\\.p.*", "a managed OpenSSL finds none"),
            new Difference("sys.modules", "those that the modules in the two lines above import"),
            new Difference("file lib/.*/site-packages/pip/.*\\.py", "the run bit that the wheel has, as pip keeps it"),
            new Difference(
                    "file lib/libpython.*", "of a program that has all of it, as Debian's, a copy needs no library"),
            new Difference(
                    "pyvenv.cfg prompt", "virtualenv puts it in quotes, uv does not; whoever reads it knows both"),
            new Difference("pyvenv.cfg (jvenv|relocatable)", "ours"),
            new Difference("pyvenv.cfg (virtualenv|command|python-version)", "how virtualenv made it"),
            new Difference("pyvenv.cfg (base-executable|executable)", "python3.x, as bin/python"));

    /** What differs with PyPy. */
    static final List<Difference> OF_PYPY = List.of(
            new Difference("file bin/(pypy|pypy3|python3|python3\\.\\d+)", "links in another order"),
            new Difference("file bin/pypy3\\.\\d+", "the name that its venv makes, and virtualenv does not"));

    /** What differs from what the standard library's own {@code venv} makes, besides what differs from virtualenv. */
    static final List<Difference> FROM_VENV = List.of(
            new Difference("file (\\.gitignore|CACHEDIR\\.TAG)", "virtualenv's; venv has the first from 3.13 on"),
            new Difference("file bin/(Activate.ps1|activate\\.(nu|ps1|xsh)|activate_this.py)", "virtualenv's"),
            new Difference("file bin/python3?(\\.\\d+)?", "the same links in another order"),
            new Difference("file lib/libpython.*", "virtualenv's: a copy finds its library though the original moves"),
            new Difference("pyvenv.cfg (base-.*|implementation|version_info)", "virtualenv's"),
            new Difference("file (bin/easy_install.*|lib/.*)", "setuptools, which venv seeds before 3.12"));

    private final List<String> names;
    private final List<String> arguments;
    final List<Difference> differences;

    VirtualenvOption(String names, String arguments, Difference... differences) {
        this.names = words(names);
        this.arguments = words(arguments);
        this.differences = List.of(differences);
    }

    VirtualenvOption(String names, String option, String value) {
        this.names = words(names);
        this.arguments = List.of(option, value);
        this.differences = List.of();
    }

    VirtualenvOption(String names) {
        this(names, "");
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** The names that virtualenv has for it. */
    List<String> names() {
        return names;
    }

    List<String> arguments() {
        return arguments;
    }

    boolean makesAnEnvironment() {
        return this == NONE || !arguments.isEmpty();
    }

    /** Whether pip is told by the arguments, and not to be the one that the interpreter has. */
    boolean choosesPip() {
        return arguments.contains("--pip") || this == DOWNLOAD || choice(SeedChoice.BUNDLED) == SeedChoice.NONE;
    }

    SeedChoice pip() {
        return choice(SeedChoice.BUNDLED);
    }

    private SeedChoice choice(SeedChoice otherwise) {
        return switch (this) {
            case NO_PIP, NO_SEED, WITHOUT_PIP -> SeedChoice.NONE;
            case PIP, EXTRA_SEARCH_DIR -> SeedChoice.parse("pip", "24.0");
            default -> otherwise;
        };
    }

    SeedChoice setuptools() {
        return this == SETUPTOOLS ? SeedChoice.parse("setuptools", "70.0") : SeedChoice.NONE;
    }
}
