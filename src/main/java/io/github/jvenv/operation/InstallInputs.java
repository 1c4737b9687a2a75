package io.github.jvenv.operation;

import io.github.jvenv.digest.QuickDigest;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.image.DirectoryListing;
import io.github.jvenv.resolution.DirectSource;
import io.github.jvenv.spec.requirement.DirectReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what an installation leads to, read as far as it has to be: requirements in a POM count by their
 * texts, so that a build with nothing to do need not understand them.
 */
final class InstallInputs {
    /** What may stand in a requirement that leads to a directory of this machine. */
    private static final Pattern MAYBE_LOCAL = Pattern.compile("^\\s*(-|\\.)|[/\\\\]|file:");

    /** What builds and tools leave in a source tree, and what nothing is made from. */
    private static final Pattern PASSED_OVER = Pattern.compile(
            "(^|.*/)(__pycache__|\\.git|\\.hg|\\.svn|\\.tox|\\.nox|\\.venv|venv|target|build|dist|node_modules|[^/]+\\.egg-info)$");

    private static final List<String> PROJECT_FILES = List.of("pyproject.toml", "setup.py", "setup.cfg");

    private final Surroundings surroundings;
    private final InstallRequest request;
    private @Nullable WantedDistributions read;

    InstallInputs(Surroundings surroundings, InstallRequest request) {
        this.surroundings = surroundings;
        this.request = request;
    }

    /** What is wanted. */
    WantedDistributions wanted() {
        WantedDistributions wanted = read;
        if (wanted == null) {
            wanted = new InputReading(surroundings).read(request.resolve().requirements());
            read = wanted;
        }
        return wanted;
    }

    /** Fails if there is a fault in what is requested. */
    void check() {
        request.resolve().policy().policy();
        IndexSelection.of(request.resolve().index(), surroundings, Optional.empty());
        wanted();
    }

    /** Whether the answer may be another one though nothing has changed here. */
    boolean asksAnew() {
        return surroundings.update()
                || request.lock() == LockMode.UPDATE
                || !request.upgrade().isEmpty();
    }

    /** The digest of all this. */
    Sha256 digest(EnvironmentState state) throws IOException {
        ResolveRequest resolve = request.resolve();
        Fingerprint fingerprint = new Fingerprint()
                .with("operation", "install 2")
                .with("interpreter", state.interpreter().executable().toString())
                .with("policy", String.join("\n", resolve.policy().lines()))
                .with("config-settings", String.join("\n", resolve.configSettings()))
                .with("isolation", Boolean.toString(resolve.buildIsolation()))
                .with("linkMode", request.linkMode().name())
                .with("sync", Boolean.toString(request.sync()))
                .with("lock", request.lock().name().toLowerCase(Locale.ROOT));
        resolve.requirements().requirements().forEach(one -> fingerprint.with("requirement", one.text()));
        resolve.requirements().constraints().forEach(one -> fingerprint.with("constraint", one.text()));
        resolve.requirements().overrides().forEach(one -> fingerprint.with("override", one.text()));
        if (request.lock() == LockMode.USE) {
            Optional<byte[]> lock = new LockFile(request.lockFile()).content();
            lock.ifPresent(
                    bytes -> fingerprint.with("lock file", Sha256.of(bytes).hex()));
        }
        if (!hasToBeRead()) {
            IndexSelection index = IndexSelection.of(
                    resolve.index(),
                    surroundings,
                    Optional.of(state.interpreter().executable()));
            fingerprint.with("index", index.fingerprint());
        } else {
            WantedDistributions wanted = wanted();
            wanted.lines().forEach(line -> fingerprint.with("wanted", line));
            fingerprint
                    .with("index", selection(wanted, state).fingerprint())
                    .with("policy", wanted.policy(resolve.policy().policy()).toString());
            for (DirectSource directory : wanted.directories()) {
                fingerprint.with("directory", stamp(directory));
            }
        }
        return fingerprint.value();
    }

    private IndexSelection selection(WantedDistributions wanted, EnvironmentState state) {
        return ResolutionSession.selection(
                surroundings, request.resolve(), wanted, state.interpreter().executable());
    }

    private boolean hasToBeRead() {
        RequirementRequest requirements = request.resolve().requirements();
        return requirements.hasFiles()
                || requirements.requirements().stream()
                        .anyMatch(one -> MAYBE_LOCAL.matcher(one.text()).find());
    }

    /** What a source tree looks like; of one that is only pointed to, what its metadata is made from. */
    private static String stamp(DirectSource directory) throws IOException {
        Path path = Path.of(((DirectReference.Directory) directory.reference()).url());
        if (!directory.editable()) {
            QuickDigest digest = DirectoryListing.of(
                            path, file -> PASSED_OVER.matcher(file).matches())
                    .digest();
            return path + " " + digest;
        }
        StringBuilder stamp = new StringBuilder(path.toString());
        for (String name : PROJECT_FILES) {
            Path file = path.resolve(name);
            if (Files.isRegularFile(file)) {
                stamp.append(' ')
                        .append(name)
                        .append(' ')
                        .append(Files.size(file))
                        .append(' ')
                        .append(Files.getLastModifiedTime(file));
            }
        }
        return stamp.toString();
    }
}
