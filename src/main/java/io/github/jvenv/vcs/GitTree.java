package io.github.jvenv.vcs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A repository with a work tree, as a clone from the server would be. */
final class GitTree {
    private final Path directory;
    private final RepositoryUrl url;
    private final GitProgram git;

    GitTree(Path directory, RepositoryUrl url, GitProgram git) {
        this.directory = directory;
        this.url = url;
        this.git = git;
    }

    /** Fills the empty directory. */
    void make(GitMirror mirror, Revision revision) throws IOException {
        // Local: files are linked or copied, so that the tree does not need the cache, and lacks nothing that it has.
        git.copy(
                directory,
                "clone",
                "--quiet",
                "--local",
                "--no-checkout",
                "--",
                mirror.directory().toString(),
                ".");
        git.answer(directory, "config", "remote.origin.url", url.address());
        if (mirror.isPartial()) {
            git.answer(directory, "config", "core.repositoryformatversion", "1");
            git.answer(directory, "config", "extensions.partialClone", "origin");
            git.answer(directory, "config", "remote.origin.promisor", "true");
            git.answer(directory, "config", "remote.origin.partialclonefilter", "blob:none");
        }
        checkOut(revision);
        if (Files.exists(directory.resolve(".gitmodules"))) {
            git.connect(directory, "", "submodule", "--quiet", "update", "--init", "--recursive");
        }
    }

    private void checkOut(Revision revision) throws IOException {
        Optional<String> branch = revision.branch();
        if (branch.isPresent()) {
            git.connect(
                    directory,
                    "",
                    "checkout",
                    "--quiet",
                    "--force",
                    "-B",
                    branch.get(),
                    "--track",
                    "origin/" + branch.get());
        } else {
            git.connect(directory, "", "checkout", "--quiet", "--force", "--detach", revision.commit());
        }
    }
}
