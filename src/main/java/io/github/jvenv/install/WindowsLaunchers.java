package io.github.jvenv.install;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.image.Content;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The launchers that programs for Windows begin with: ready-made executables, which the distribution {@code distlib}
 * carries for pip and others. For archives they come from one certain wheel of it, and for an environment on this machine
 * from the pip that its interpreter brings along.
 *
 * @param console that of a program in a console
 * @param window that of a program with a window of its own
 */
public record WindowsLaunchers(Content.Made console, Content.Made window) {
    /** The wheel that has them. */
    public static final WheelFilename WHEEL = WheelFilename.parse("distlib-0.4.4-py2.py3-none-any.whl");

    /** The wheel's digest. */
    public static final Sha256 WHEEL_SHA256 =
            new Sha256("cf09d55b1e85a89576b036aeb71550bfd68320f3f21761ca329eadadad918638");

    private static final String DIRECTORY = "distlib/";

    /** Where pip has what it takes from distlib. */
    private static final String DIRECTORY_OF_PIP = "pip/_vendor/distlib/";

    /** What a program's first line has for the launcher's own directory, as launchers that know it have it in them. */
    private static final String PLACEHOLDER = new String("<launcher_dir>".getBytes(UTF_16LE), ISO_8859_1);

    private static final int LARGEST = 4 << 20;
    private static final Map<String, String> ENDINGS = Map.of("amd64", "64", "x86", "32", "arm64", "64-arm");

    /** Where launchers are read from. */
    private interface Source {
        Optional<byte[]> find(String name) throws IOException;
    }

    /**
     * The launchers for a platform.
     *
     * @param wheel the file of {@link #WHEEL}
     */
    public static WindowsLaunchers ofWheel(Path wheel, Platform.Windows platform) throws IOException {
        return ofWheel(wheel, DIRECTORY, platform);
    }

    /**
     * The launchers that a pip has for the programs that it installs.
     *
     * @param wheel its wheel
     */
    public static WindowsLaunchers ofPip(Path wheel, Platform.Windows platform) throws IOException {
        return ofWheel(wheel, DIRECTORY_OF_PIP, platform);
    }

    private static WindowsLaunchers ofWheel(Path wheel, String directory, Platform.Windows platform)
            throws IOException {
        try (MemberReader reader = MemberReader.open(wheel)) {
            return of(wheel, platform, name -> {
                Optional<ZipMember> member = ZipDirectory.read(wheel).members().stream()
                        .filter(one -> one.name().equals(directory + name))
                        .findFirst();
                return member.isPresent() ? Optional.of(reader.read(member.get(), LARGEST)) : Optional.empty();
            });
        }
    }

    /** Whether the programs may move together with the interpreter beside them. */
    public boolean findInterpreterBeside() {
        return Stream.of(console, window)
                .allMatch(launcher -> new String(launcher.bytes(), ISO_8859_1).contains(PLACEHOLDER));
    }

    /** The launchers that somebody has in a directory, by the names that they have in the wheel. */
    public static WindowsLaunchers ofDirectory(Path directory, Platform.Windows platform) throws IOException {
        return of(directory, platform, name -> {
            try {
                Path file = directory.resolve(name);
                long size = Files.size(file);
                if (size > LARGEST) {
                    throw new Failure("The launcher " + file + " has " + size + " bytes, and expected are at most "
                            + LARGEST + ": it is no launcher.");
                }
                return Optional.of(Files.readAllBytes(file));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        });
    }

    private static WindowsLaunchers of(Path place, Platform.Windows platform, Source source) throws IOException {
        String ending = ENDINGS.get(platform.architecture());
        if (ending == null) {
            throw new Failure("There are no launchers for Windows on " + platform.architecture() + ".");
        }
        return new WindowsLaunchers(get(place, source, "t" + ending), get(place, source, "w" + ending));
    }

    private static Content.Made get(Path place, Source source, String name) throws IOException {
        return source.find(name + ".exe")
                .map(Content::of)
                .orElseThrow(() -> new Failure("The launcher " + name
                        + ".exe, which programs for Windows begin with, is not in " + place + "."));
    }
}
