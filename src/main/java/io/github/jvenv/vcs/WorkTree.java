package io.github.jvenv.vcs;

import io.github.jvenv.url.PercentCoding;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Git knows of a directory with sources. */
public sealed interface WorkTree {
    /** The directory is under no version control that can be asked. */
    record Unversioned() implements WorkTree {}

    /** Its repository has no remote one. */
    record Local() implements WorkTree {}

    /**
     * Its repository names a remote one that is nowhere.
     *
     * @param url the name
     */
    record Unreachable(String url) implements WorkTree {}

    /**
     * Nothing could be found out.
     *
     * @param reason why
     * @param missing whether it is the program that is missing
     */
    record Unknown(String reason, boolean missing) implements WorkTree {}

    /**
     * It can be had elsewhere.
     *
     * @param url the repository, without the secrets that Git may have in it
     * @param commit what is checked out
     * @param subdirectory where the project lies in it; empty if at the top
     */
    record Remote(String url, String commit, Optional<String> subdirectory) implements WorkTree {}

    /** Names of a host and a path on it, as ssh and scp take them. */
    Pattern SCP = Pattern.compile("(\\w+@)?([^/:]+):(\\w[^:]*)");

    /**
     * Asks Git.
     *
     * @param variables the user's environment variables
     */
    static WorkTree of(Path directory, Map<String, String> variables) throws IOException {
        boolean top = Files.exists(directory.resolve(".git"));
        if (!Files.isDirectory(directory)) {
            return new Unversioned();
        }
        GitProgram git;
        try {
            git = GitProgram.find(variables, RepositoryUrl.of(directory.toUri()), true);
        } catch (RepositoryFailure e) {
            return top ? new Unknown("the program git is not on PATH", true) : new Unversioned();
        }
        if (!top && git.find(directory, "rev-parse", "--show-toplevel").isEmpty()) {
            return new Unversioned();
        }
        List<String> remotes = git.find(directory, "config", "--get-regexp", "remote\\..*\\.url")
                .orElse("")
                .lines()
                .toList();
        if (remotes.isEmpty()) {
            return new Local();
        }
        String line = remotes.stream()
                .filter(remote -> remote.startsWith("remote.origin.url "))
                .findFirst()
                .orElse(remotes.get(0));
        String[] words = line.split(" ", -1);
        String name = words.length < 2 ? "" : words[1].strip();
        Optional<String> url = url(name);
        if (url.isEmpty()) {
            return new Unreachable(name);
        }
        Optional<String> commit = git.find(directory, "rev-parse", "HEAD");
        Optional<String> place = git.find(directory, "rev-parse", "--git-dir");
        if (commit.isEmpty() || place.isEmpty()) {
            return new Unknown("git rev-parse HEAD failed in " + directory, false);
        }
        return new Remote(url.get(), commit.get(), subdirectory(directory, place.get()));
    }

    /** Over http the name of a user is often a token. Elsewhere it is needed, and the password is not. */
    private static String withoutSecret(String url) {
        // Up to the last of them: people write passwords with an @ as they are.
        return url.replaceFirst("^((?i)https?://)[^/]*@", "$1").replaceFirst("^(\\w+://[^/@:]*):[^/]*@", "$1@");
    }

    private static Optional<String> url(String name) {
        if (name.matches("(?s)\\w+://.*")) {
            return Optional.of(withoutSecret(name));
        }
        try {
            Path path = Path.of(name);
            if (path.isAbsolute() && Files.exists(path)) {
                String uri = path.toUri().toString();
                return Optional.of(uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri);
            }
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        Matcher scp = SCP.matcher(name);
        return scp.matches()
                ? Optional.of("ssh://" + (scp.group(1) == null ? "" : scp.group(1)) + scp.group(2) + "/" + scp.group(3))
                : Optional.empty();
    }

    /** Where the project that a directory belongs to lies below the directory that holds the repository. */
    private static Optional<String> subdirectory(Path directory, String gitDirectory) throws IOException {
        Path root = directory.resolve(gitDirectory).resolve("..").normalize();
        Path project = directory;
        while (!Files.exists(project.resolve("pyproject.toml")) && !Files.isRegularFile(project.resolve("setup.py"))) {
            Path above = project.getParent();
            if (above == null) {
                return Optional.empty();
            }
            project = above;
        }
        return Files.exists(root) && Files.isSameFile(root, project)
                ? Optional.empty()
                : Optional.of(root.relativize(project).toString().replace(File.separatorChar, '/'));
    }

    /** A revision as it stands in a URL. */
    static String quoted(String revision) {
        return PercentCoding.encode(revision, "-_.*/");
    }
}
