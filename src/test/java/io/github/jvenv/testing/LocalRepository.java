package io.github.jvenv.testing;

import io.github.jvenv.managed.ManagedInterpreters;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The interpreters that the local Maven repository has already; nothing is downloaded. */
public record LocalRepository(Path directory) implements ManagedInterpreters {
    /** That of the build that runs the tests, else the user's own. */
    public static LocalRepository ofUser() {
        String repository = System.getProperty(
                "maven.repo.local",
                System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
        return new LocalRepository(Path.of(repository, "org/bytedeco/cpython"));
    }

    @Override
    public List<String> versions() {
        List<String> versions = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(directory)) {
            for (Path version : directories) {
                versions.add(version.getFileName().toString());
            }
        } catch (IOException e) {
            // There are none.
        }
        return versions;
    }

    @Override
    public Optional<Path> findJar(String version, String classifier) {
        return Optional.of(directory.resolve(version).resolve("cpython-" + version + "-" + classifier + ".jar"))
                .filter(Files::isRegularFile);
    }
}
