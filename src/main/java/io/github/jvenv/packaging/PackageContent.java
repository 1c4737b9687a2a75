package io.github.jvenv.packaging;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What shall be in a package, and where.
 *
 * @param prefix the directory of the environment, from the root, without a slash at its start
 * @param commands names of programs in the environment's {@code bin} that shall be found in {@code /usr/bin}
 * @param files files beside the environment
 */
public record PackageContent(RelativePath prefix, List<String> commands, List<ExtraFile> files) {
    private static final RelativePath PROGRAMS = RelativePath.of("bin");
    private static final String UNITS = "usr/lib/systemd/system/";

    public PackageContent {
        commands = List.copyOf(commands);
        files = List.copyOf(files);
    }

    /**
     * A file that goes into a package as it is.
     *
     * @param source where it is on this machine
     * @param destination where it shall be, from the root, without a slash at its start
     */
    public record ExtraFile(Path source, RelativePath destination, FileAttributes attributes) {
        /** What a look at the source tells of its content; empty if there is no such file. */
        public String stamp() throws IOException {
            return Files.isRegularFile(source) ? FileStamp.follow(source).text() : "";
        }

        /** A unit for systemd, by the name of its file. */
        public static ExtraFile unit(Path source) {
            String name = String.valueOf(source.getFileName());
            if (!name.matches("[A-Za-z0-9:_.@-]+\\.(service|socket|timer|path|target|mount|slice)")) {
                throw new Failure("The parameter <services> has " + source
                        + ", and expected is the file of a systemd unit, whose name"
                        + " ends in .service, .socket, .timer or the like.");
            }
            return new ExtraFile(source, RelativePath.of(UNITS + name), FileAttributes.PLAIN);
        }
    }

    /**
     * An absolute path on the machine where the package is installed, as it stands below the root.
     *
     * @param element what names the path in a POM, such as {@code <prefix>}
     */
    public static RelativePath fromRoot(String element, String path) {
        String below = path.strip().replaceAll("/+$", "");
        RelativePath found =
                below.startsWith("/") ? RelativePath.find(below.substring(1)).orElse(null) : null;
        if (found == null || !found.value().matches("[\\w.+@:/~-]+")) {
            throw new Failure("The parameter " + element + " is '" + path
                    + "', and expected is an absolute path such as /opt/web, without spaces and without '..'.");
        }
        return found;
    }

    /** The files of a package that holds an environment. */
    public PackageFiles of(EnvironmentImage environment) throws IOException {
        if (SystemDirectories.contains(prefix.value())) {
            throw new Failure(
                    "The parameter <prefix> is '/" + prefix + "', a directory that belongs to the system.",
                    "Give the environment a directory of its own, such as /opt/web.");
        }
        PackageFiles.Builder all = PackageFiles.builder().below(prefix, RunBits.ofPrograms(environment));
        Set<RelativePath> places = new HashSet<>();
        for (String command : new LinkedHashSet<>(commands)) {
            RelativePath program = RelativePath.find("bin/" + command)
                    .filter(path ->
                            !command.contains("/") && environment.find(path).isPresent())
                    .orElseThrow(() -> new Failure("The parameter <commands> has '" + command
                            + "', and the environment has only " + commandsOf(environment) + "."));
            RelativePath link = RelativePath.of("usr/bin/" + command);
            places.add(link);
            all.link(link, "../../" + prefix + "/" + program);
        }
        environment.entries().keySet().forEach(path -> places.add(prefix.resolve(path)));
        for (ExtraFile file : files) {
            if (!Files.isRegularFile(file.source())) {
                throw new Failure("The file " + file.source() + ", which shall go into the package, "
                        + (Files.isDirectory(file.source()) ? "is a directory." : "is not there."));
            }
            if (SystemDirectories.contains(file.destination().value())) {
                throw new Failure(
                        "The <destination> of the file " + file.source() + " is '/" + file.destination()
                                + "', a directory that belongs to the system.",
                        "Name the file in it: /" + file.destination() + "/"
                                + file.source().getFileName() + ".");
            }
            if (!places.add(file.destination())) {
                throw new Failure("Two files of the package shall be /" + file.destination() + ".");
            }
            Content content = new Content.OnDisk(file.source(), Files.size(file.source()));
            all.file(file.destination(), content, file.attributes());
        }
        return all.build();
    }

    private static String commandsOf(EnvironmentImage environment) {
        return environment.entries().entrySet().stream()
                .filter(entry -> entry.getKey().parent().equals(Optional.of(PROGRAMS)))
                .filter(entry -> entry.getValue() instanceof ImageEntry.LinkEntry
                        || (entry.getValue() instanceof ImageEntry.FileEntry file && file.executable()))
                .map(entry -> entry.getKey().fileName())
                .collect(Collectors.joining(", "));
    }
}
