package io.github.jvenv.pipconfig;

import io.github.jvenv.pipconfig.PipSurroundings.OperatingSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The configuration files that pip reads, each of which has the last word over those before: those of the machine, those of
 * the user, that of the interpreter, and the one that a variable names.
 */
final class PipFiles {
    private static final String NAMED = "PIP_CONFIG_FILE";
    private static final String HOMEBREW = "(.+)/opt/python[^/]*/Frameworks/Python\\.framework/Versions/[^/]+";

    private final PipSurroundings where;
    private final String name;

    PipFiles(PipSurroundings where) {
        this.where = where;
        this.name = where.system() == OperatingSystem.WINDOWS ? "pip.ini" : "pip.conf";
    }

    /** The files, whether they exist or not, in their order. */
    List<Path> all() {
        String named = where.variable(NAMED).orElse("");
        if (isNullDevice(named)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>(global());
        boolean namedExists = !named.isEmpty() && Files.exists(where.directory().resolve(named));
        if (!namedExists) {
            files.addAll(user());
        }
        if (where.prefix().isPresent()) {
            files.add(where.prefix().get().resolve(name));
        }
        if (namedExists) {
            files.add(where.directory().resolve(named));
        }
        return files;
    }

    private boolean isNullDevice(String text) {
        return text.equals(where.system() == OperatingSystem.WINDOWS ? "nul" : "/dev/null");
    }

    private List<Path> global() {
        List<Path> directories = new ArrayList<>();
        switch (where.system()) {
            case WINDOWS ->
                where.variable("ALLUSERSPROFILE")
                        .or(() -> where.variable("PROGRAMDATA"))
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> directories.add(Path.of(text, "pip")));
            case MACOS -> {
                List<Path> named = named("XDG_DATA_DIRS");
                if (named.isEmpty()) {
                    homebrew().ifPresent(prefix -> directories.add(prefix.resolve("share/pip")));
                    directories.add(where.root().resolve("Library/Application Support/pip"));
                }
                named.forEach(directory -> directories.add(directory.resolve("pip")));
            }
            case UNIX -> {
                List<Path> named = named("XDG_CONFIG_DIRS");
                if (named.isEmpty()) {
                    directories.add(where.root().resolve("etc/xdg/pip"));
                }
                named.forEach(directory -> directories.add(directory.resolve("pip")));
                directories.add(where.root().resolve("etc"));
            }
        }
        List<Path> files = new ArrayList<>();
        for (Path directory : directories) {
            files.add(directory.resolve(name));
        }
        return files;
    }

    private List<Path> user() {
        boolean windows = where.system() == OperatingSystem.WINDOWS;
        List<Path> files = new ArrayList<>();
        files.add(where.home().resolve(windows ? "pip" : ".pip").resolve(name));
        files.add(userDirectory().resolve(name));
        return files;
    }

    private Path userDirectory() {
        switch (where.system()) {
            case WINDOWS -> {
                return where.variable("APPDATA")
                        .filter(text -> !text.isEmpty())
                        .map(text -> Path.of(text, "pip"))
                        .orElse(where.home().resolve("AppData/Roaming/pip"));
            }
            case MACOS -> {
                Path usual = absolute("XDG_DATA_HOME")
                        .orElse(where.home().resolve("Library/Application Support"))
                        .resolve("pip");
                return Files.isDirectory(usual) ? usual : where.home().resolve(".config/pip");
            }
            case UNIX -> {
                return absolute("XDG_CONFIG_HOME")
                        .orElse(where.home().resolve(".config"))
                        .resolve("pip");
            }
        }
        throw new IllegalStateException("every system has been dealt with");
    }

    /** Homebrew's own directory, for an interpreter that Homebrew has installed. */
    private Optional<Path> homebrew() {
        return where.prefix()
                .map(prefix -> Pattern.compile(HOMEBREW).matcher(prefix.toString()))
                .filter(Matcher::matches)
                .map(matcher -> Path.of(matcher.group(1)));
    }

    private Optional<Path> absolute(String variable) {
        String text = where.variable(variable).orElse("").strip();
        return text.startsWith("/") ? Optional.of(Path.of(text)) : Optional.empty();
    }

    private List<Path> named(String variable) {
        List<Path> directories = new ArrayList<>();
        for (String text : where.variable(variable).orElse("").split(":", -1)) {
            if (text.strip().startsWith("/")) {
                directories.add(Path.of(text.strip()));
            }
        }
        return directories;
    }
}
