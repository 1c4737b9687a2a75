package io.github.jvenv.vcs;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.TemporaryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A repository in the cache: bare, with the server's branches, its tags, and its default branch as HEAD. One thread works on
 * it at a time.
 */
final class GitMirror {
    private static final String BRANCHES = "+refs/heads/*:refs/heads/*";
    private static final String TAGS = "+refs/tags/*:refs/tags/*";

    /** Under such a name a commit stays that no branch or tag leads to, and is found again without the server. */
    private static final String KEPT = "refs/jvenv/";

    private static final String BRANCH = "refs/heads/";

    private static final String FILTER = "--filter=blob:none";

    private final Path directory;
    private final RepositoryUrl url;
    private final GitProgram git;

    GitMirror(Path directory, RepositoryUrl url, GitProgram git) {
        this.directory = directory;
        this.url = url;
        this.git = git;
    }

    Path directory() {
        return directory;
    }

    /** Whether contents are fetched only when they are needed. */
    boolean isPartial() throws IOException {
        return git.find(directory, "config", "--get", "remote.origin.promisor").isPresent();
    }

    /**
     * Brings everything but contents up to date. A mirror that cannot be brought up to date is made anew.
     *
     * @param defaultBranch whether it is asked which branch is the default one
     */
    void fetch(boolean defaultBranch) throws IOException {
        if (!Files.isDirectory(directory)) {
            cloneAnew();
            return;
        }
        try {
            git.connect(directory, "", "fetch", "--quiet", "--force", "--prune", "--no-tags", "origin", BRANCHES, TAGS);
            if (defaultBranch) {
                followDefaultBranch();
            }
        } catch (Failure e) {
            // Perhaps what a killed build left is in the way. If it is the server, this fails in the same way.
            cloneAnew();
        }
    }

    /** A ref that is no branch or tag, or a commit that none of them leads to. */
    Revision fetchOnly(String revision) throws IOException {
        boolean fetchable = revision.startsWith("refs/") || Revision.isCommit(revision);
        if (!fetchable) {
            throw new RepositoryFailure(url.address(), "It has no branch, tag or commit '" + revision + "'.", null);
        }
        git.connect(directory, "", "fetch", "--quiet", "--no-tags", "origin", revision);
        String commit = git.answer(directory, "rev-parse", "--verify", "FETCH_HEAD^{commit}")
                .strip();
        git.answer(directory, "update-ref", KEPT + revision, commit);
        return new Revision(commit, Optional.of(revision), Optional.empty());
    }

    /** What a revision stands for, as far as the cache knows; branches first, then tags, then anything else, as for pip. */
    Optional<Revision> find(Optional<String> revision) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Optional.empty();
        }
        if (revision.isEmpty()) {
            // In full: the short name is another where a tag has the same.
            Optional<String> head = git.find(directory, "symbolic-ref", "--quiet", "HEAD")
                    .filter(ref -> ref.startsWith(BRANCH))
                    .map(ref -> ref.substring(BRANCH.length()));
            return commit("HEAD").map(commit -> new Revision(commit, revision, head));
        }
        String text = revision.get();
        Optional<String> branch = commit(BRANCH + text);
        if (branch.isPresent()) {
            return Optional.of(new Revision(branch.get(), revision, revision));
        }
        Optional<String> tag = commit("refs/tags/" + text);
        if (tag.isPresent()) {
            return Optional.of(new Revision(tag.get(), revision, Optional.empty()));
        }
        // A name under refs/ is the server's affair: it is asked each time.
        Optional<String> other = text.startsWith("refs/") ? Optional.empty() : commit(text);
        return other.map(commit -> new Revision(commit, revision, Optional.empty()));
    }

    /** What a revision stood for when it was fetched by itself. */
    Optional<Revision> findKept(String revision) throws IOException {
        return Files.isDirectory(directory)
                ? commit(KEPT + revision).map(commit -> new Revision(commit, Optional.of(revision), Optional.empty()))
                : Optional.empty();
    }

    /** Fetches the contents of a commit's files that are not there yet, all at once. */
    void fetchContents(String commit) throws IOException {
        if (!git.fetchesFromInput() || !isPartial()) {
            return; // a checkout fetches them
        }
        String missing = git.answer(directory, "rev-list", "--objects", "--no-walk", "--missing=print", commit)
                .lines()
                .filter(line -> line.startsWith("?"))
                .map(line -> line.substring(1) + "\n")
                .collect(Collectors.joining());
        if (!missing.isEmpty()) {
            git.connect(
                    directory,
                    missing,
                    "fetch",
                    "--quiet",
                    "--no-tags",
                    "--no-write-fetch-head",
                    "--recurse-submodules=no",
                    FILTER,
                    "--stdin",
                    "origin");
        }
    }

    private Optional<String> commit(String name) throws IOException {
        return git.find(directory, "rev-parse", "--verify", "--quiet", name + "^{commit}")
                .map(commit -> commit.toLowerCase(Locale.ROOT));
    }

    private void cloneAnew() throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        try (TemporaryDirectory made = TemporaryDirectory.in(parent == null ? directory : parent)) {
            Path bare = made.path().resolve("bare");
            List<String> words = new ArrayList<>(List.of("clone", "--quiet", "--bare"));
            if (git.clonesPartially()) {
                words.add(FILTER);
            }
            words.addAll(List.of("--", url.address(), bare.toString()));
            git.connect(made.path(), "", words.toArray(String[]::new));
            if (Files.isDirectory(directory)) {
                Files.move(directory, made.path().resolve("old"), StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(bare, directory, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The server may have chosen another default branch since. */
    private void followDefaultBranch() throws IOException {
        Optional<String> head = git.findConnected(directory, "ls-remote", "--symref", "origin", "HEAD")
                .flatMap(answer -> answer.lines()
                        .filter(line -> line.startsWith("ref: refs/heads/") && line.endsWith("\tHEAD"))
                        .map(line -> line.substring("ref: ".length(), line.indexOf('\t')))
                        .findFirst());
        if (head.isPresent()) {
            git.answer(directory, "symbolic-ref", "HEAD", head.get());
        }
    }
}
