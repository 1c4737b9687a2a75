package io.github.jvenv.vcs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody who works with Git, with no configuration of this machine. */
final class GitUser {
    private final Path git;
    private final Path home;

    GitUser(Path git, Path home) {
        this.git = git;
        this.home = home;
    }

    /** Makes an empty repository. */
    void init(Path directory) throws IOException, InterruptedException {
        Files.createDirectories(directory);
        run(directory, "init", "--quiet", "--initial-branch=main");
    }

    /** Commits a change of the one file. */
    void commit(Path directory, String content) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("file"), content);
        run(directory, "add", "--all");
        run(directory, "commit", "--quiet", "-m", content);
    }

    /** What a command prints, without the line's end; fails if the command does. */
    String run(Path directory, String... arguments) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of(git.toString(), "-c", "user.name=Some", "-c", "user.email=some@example"));
        words.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", git.getParent() + ":/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).stripTrailing();
        if (process.waitFor() != 0) {
            throw new AssertionError(words + " failed: " + output);
        }
        return output;
    }
}
