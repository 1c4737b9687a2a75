package io.github.jvenv.maven;

import io.github.jvenv.interpreter.InterpreterRequest;
import io.github.jvenv.interpreter.InvalidInterpreterRequestFailure;
import io.github.jvenv.spec.version.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * A Python of {@code toolchains.xml}:
 *
 * <pre>{@code
 * <toolchain>
 *   <type>python</type>
 *   <provides><version>3.12</version><implementation>cpython</implementation></provides>
 *   <configuration><pythonHome>/opt/python3.12</pythonHome></configuration>
 * </toolchain>
 * }</pre>
 *
 * Whoever asks for one gives a version, a range as Maven writes it ({@code [3.11,3.14)}) or specifiers as Python does
 * ({@code >=3.11,<3.14}); everything else that it is asked to provide has to be as written, whatever its case.
 */
final class PythonToolchain implements ToolchainPrivate {
    static final String TYPE = "python";
    private static final String VERSION = "version";
    private static final List<String> PLACES = List.of("pythonExecutable", "pythonHome", "installDir");

    private final ToolchainModel model;

    PythonToolchain(ToolchainModel model) {
        this.model = model;
    }

    @Override
    public ToolchainModel getModel() {
        return model;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    /** The program or the directory of the installation; none if the file names neither. */
    Optional<String> place() {
        return model.getConfiguration() instanceof Xpp3Dom configuration
                ? PLACES.stream()
                        .map(configuration::getChild)
                        .filter(Objects::nonNull)
                        .map(Xpp3Dom::getValue)
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /** What is said of one that names no place. */
    String fault() {
        String version = provides();
        return "A toolchain of the type python" + (version.isEmpty() ? "" : ", which provides '" + version + "',")
                + " names neither a <pythonExecutable> nor a <pythonHome>.";
    }

    /** Implementation and version in one word, as far as the file names them: {@code cpython3.12}. */
    String provides() {
        return value("implementation").toLowerCase(Locale.ROOT) + value(VERSION);
    }

    @Override
    public boolean matchesRequirements(Map<String, String> requirements) {
        return requirements.entrySet().stream()
                .allMatch(entry -> entry.getKey().equals(VERSION)
                        ? isVersionIn(entry.getValue().strip())
                        : value(entry.getKey())
                                .equalsIgnoreCase(entry.getValue().strip()));
    }

    private boolean isVersionIn(String wanted) {
        String version = value(VERSION);
        if (version.isEmpty() || wanted.equals(version)) {
            return !version.isEmpty();
        }
        if (wanted.startsWith("[") || wanted.startsWith("(")) {
            try {
                return VersionRange.createFromVersionSpec(wanted).containsVersion(new DefaultArtifactVersion(version));
            } catch (InvalidVersionSpecificationException e) {
                return false;
            }
        }
        try {
            return InterpreterRequest.parse(wanted) instanceof InterpreterRequest.Matching matching
                    && Version.find(version)
                            .filter(matching.versions()::contains)
                            .isPresent();
        } catch (InvalidInterpreterRequestFailure e) {
            return false;
        }
    }

    private String value(String key) {
        Properties provides = model.getProvides();
        return provides == null ? "" : provides.getProperty(key, "").strip();
    }

    /** The path of a program of the installation, such as {@code python} or {@code pip}. */
    @Override
    public @Nullable String findTool(String name) {
        Path place = place().map(Path::of).orElse(null);
        if (place == null) {
            return null;
        }
        if (!Files.isDirectory(place)) {
            return name.equals(TYPE) ? place.toString() : null;
        }
        return Stream.of("bin/" + name, "bin/" + name + "3", name + ".exe", "Scripts/" + name + ".exe")
                .map(place::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toString)
                .orElse(null);
    }

    @Override
    public String toString() {
        return "Python " + value(VERSION)
                + place().map(path -> "[" + path + "]").orElse("");
    }
}
