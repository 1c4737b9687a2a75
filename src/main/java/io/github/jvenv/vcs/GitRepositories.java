package io.github.jvenv.vcs;

import io.github.jvenv.filesystem.KeyedLocks;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.TemporaryFiles;
import io.github.jvenv.spec.requirement.DirectReference;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Git repositories by their URLs, kept in a cache. For any number of threads, and of processes with the same cache. As long as
 * an object of this class lives, it asks a server once for what a branch or tag stands for.
 */
public final class GitRepositories {
    private final Path cache;
    private final KeyedLocks locks;
    private final SortedMap<String, String> variables;
    private final boolean offline;
    private final Clock clock;
    private final AtomicBoolean swept = new AtomicBoolean();
    private final Set<String> fetched = ConcurrentHashMap.newKeySet();

    /**
     * Repositories with a cache.
     *
     * @param cache the directory of the cache, made when something is fetched
     * @param variables the environment variables of the user
     * @param offline whether only what is in the cache counts
     * @param clock tells which remains of killed processes are old enough to be swept
     */
    public GitRepositories(Path cache, Map<String, String> variables, boolean offline, Clock clock) {
        this.cache = cache.toAbsolutePath();
        this.locks = KeyedLocks.in(this.cache.resolve("locks"));
        this.variables = new TreeMap<>(variables);
        this.offline = offline;
        this.clock = clock;
    }

    /**
     * Makes a tree of a repository, with its submodules. The revision may be a branch, a tag, a commit, abbreviated or not, or a
     * reference such as {@code refs/pull/1/head}; without one it is the server's default branch.
     *
     * @param reference the repository; other version control systems than Git are refused
     * @param target where the tree will stand; nothing stands there yet
     * @throws RepositoryFailure if it cannot be had
     */
    public Checkout checkOut(DirectReference.Repository reference, Path target) throws IOException {
        return checkOut(reference.vcs(), reference.url(), reference.revision(), target);
    }

    Checkout checkOut(String vcs, URI url, Optional<String> revision, Path target) throws IOException {
        if (!vcs.equals("git")) {
            throw new RepositoryFailure(
                    vcs + "+" + url.getScheme() + "://" + (url.getHost() == null ? "" : url.getHost()) + "/...",
                    "Of version control systems only Git is supported, and not " + vcs + ".",
                    "Have the distribution as an archive, or mirror the repository with Git.");
        }
        RepositoryUrl repository = RepositoryUrl.of(url);
        requireHarmless(repository, revision);
        GitProgram git = GitProgram.find(variables, repository, offline);
        GitMirror mirror = new GitMirror(cache.resolve(repository.key()), repository, git);
        sweep();
        return locks.holding(repository.key(), () -> {
            Revision found = offline ? known(mirror, repository, revision) : fetched(mirror, repository, revision);
            return tree(mirror, repository, git, found, target.toAbsolutePath());
        });
    }

    /** What killed builds left goes once in the life of this object. */
    private void sweep() throws IOException {
        if (swept.compareAndSet(false, true)) {
            TemporaryFiles.deleteStale(cache, clock.instant());
        }
    }

    /** Options of commands begin with a hyphen, and a line break would begin another line of a command's input. */
    private static void requireHarmless(RepositoryUrl repository, Optional<String> revision) {
        String text = revision.orElse("HEAD");
        if (text.isEmpty()
                || text.startsWith("-")
                || text.startsWith("+")
                || text.chars().anyMatch(c -> Character.isISOControl(c) || c == ' ')
                || text.contains(":")) {
            throw new RepositoryFailure(
                    repository.address(),
                    "A revision cannot be '" + text.replaceAll("\\p{Cntrl}", "?")
                            + "': it is empty, begins with '-' or '+', or has a space, a colon or a control character.",
                    null);
        }
    }

    /** A commit never changes, so one that is there is not asked for. */
    private Revision fetched(GitMirror mirror, RepositoryUrl repository, Optional<String> revision) throws IOException {
        Optional<Revision> commit =
                revision.filter(Revision::isCommit).isPresent() ? mirror.find(revision) : Optional.empty();
        if (commit.isPresent()) {
            return commit.get();
        }
        String question = repository.key() + (revision.isEmpty() ? " and its default branch" : "");
        if (!fetched.contains(question)) {
            mirror.fetch(revision.isEmpty());
            fetched.add(question);
        }
        Optional<Revision> found = mirror.find(revision);
        return found.isPresent() ? found.get() : mirror.fetchOnly(revision.orElse("HEAD"));
    }

    private Revision known(GitMirror mirror, RepositoryUrl repository, Optional<String> revision) throws IOException {
        Optional<Revision> found = mirror.find(revision);
        Optional<Revision> kept = found.isPresent() || revision.isEmpty() ? found : mirror.findKept(revision.get());
        return kept.orElseThrow(() -> new RepositoryFailure(
                repository.address(),
                "This build is offline, and "
                        + revision.map(text -> "the revision '" + text + "'").orElse("the repository")
                        + " has not been fetched before.",
                "Build once without -o."));
    }

    private Checkout tree(GitMirror mirror, RepositoryUrl repository, GitProgram git, Revision revision, Path target)
            throws IOException {
        if (!offline) {
            mirror.fetchContents(revision.commit());
        }
        Path parent = target.getParent();
        try (TemporaryDirectory made = TemporaryDirectory.in(parent == null ? cache : parent)) {
            new GitTree(made.path(), repository, git).make(mirror, revision);
            if (!made.moveTo(target)) {
                throw new IOException("The directory " + target + " is there already.");
            }
        }
        return new Checkout(target, repository.address(), revision.commit(), revision.requested());
    }
}
