package io.github.jvenv.operation;

import io.github.jvenv.access.FreezeLinks;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.inspection.FoundDistribution;
import io.github.jvenv.inspection.Freeze;
import io.github.jvenv.inspection.FreezeList;
import io.github.jvenv.inspection.SearchedEnvironment;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.surroundings.Surroundings;
import io.github.jvenv.venv.VirtualEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Lists what is installed in an environment, whichever tool made it, byte for byte as {@code pip freeze} does in it. */
public final class FreezeEnvironment {
    private static final ProjectName PIP = ProjectName.parse("pip");
    private static final Version WITHOUT_LINKS = Version.parse("21.2");

    private final Surroundings surroundings;

    /** The operation in its surroundings. */
    public FreezeEnvironment(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * What is to be listed, and where.
     *
     * @param environment the environment's directory
     * @param all whether pip itself is listed, too, and what else installs
     * @param local whether only the environment's own distributions are listed
     * @param editables whether distributions that follow changes in their sources are listed
     * @param hashes whether the hashes of a distribution's file follow it
     * @param lockFile the lock, which knows the hashes of what the note of the last installation does not; it need not exist
     * @param excluded projects to leave out
     * @param requirementsFiles files whose order and comments are kept
     * @param output the file to write; without one the lines go to {@code console}
     * @param console takes the lines
     */
    public record Request(
            Path environment,
            boolean all,
            boolean local,
            boolean editables,
            boolean hashes,
            Path lockFile,
            List<ProjectName> excluded,
            List<Path> requirementsFiles,
            Optional<Path> output,
            Consumer<String> console) {
        public Request {
            excluded = List.copyOf(excluded);
            requirementsFiles = List.copyOf(requirementsFiles);
        }
    }

    /** Lists it. */
    public void run(Request request) throws IOException {
        VirtualEnvironment environment = VirtualEnvironment.require(request.environment());
        Map<String, String> variables = surroundings.interpreters().environment();
        Consumer<String> warnings = surroundings.narration()::warning;
        SearchedEnvironment searched = SearchedEnvironment.asPipSees(environment, variables, warnings);
        Freeze freeze = new Freeze(variables, warnings);
        FreezeList list = new FreezeList(warnings);
        Optional<KnownHashes> hashes = request.hashes()
                ? Optional.of(KnownHashes.of(environment, request.lockFile(), surroundings))
                : Optional.empty();
        for (FoundDistribution distribution : searched.distributions()) {
            if ((request.local() && !distribution.local())
                    || (!request.editables() && distribution.editable().isPresent())) {
                continue;
            }
            List<String> lines = freeze.lines(distribution);
            list.add(distribution, hashes.isPresent() ? hashes.get().after(lines, distribution) : lines);
        }
        List<String> lines = new ArrayList<>();
        if (printsLinks(searched)) {
            lines.addAll(FreezeLinks.lines(surroundings, environment.findProgram()));
        }
        lines.addAll(list.lines(readable(request.requirementsFiles()), skipped(request, searched)));
        if (request.output().isEmpty()) {
            lines.forEach(request.console());
            return;
        }
        Path file = request.output().get().toAbsolutePath();
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        WrittenFile.write(
                file, text.toString(), "what is installed in " + environment.directory(), surroundings.narration());
    }

    private static boolean printsLinks(SearchedEnvironment searched) {
        return searched.distributions().stream()
                .filter(distribution -> distribution.name().equals(PIP))
                .flatMap(pip -> pip.version().stream())
                .anyMatch(version -> version.compareTo(WITHOUT_LINKS) < 0);
    }

    private static Set<ProjectName> skipped(Request request, SearchedEnvironment searched) {
        Set<ProjectName> skipped = new TreeSet<>();
        for (String module : List.of("python", "wsgiref", "argparse")) {
            skipped.add(ProjectName.parse(module)); // parts of Python that old ones list as if they were installed
        }
        if (!request.all()) {
            skipped.addAll(FreezeList.installers(searched));
        }
        skipped.addAll(request.excluded());
        return skipped;
    }

    private static List<Path> readable(List<Path> files) {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Failure("The requirements file " + file
                        + (Files.exists(file) ? " is no regular file." : " does not exist."));
            }
        }
        return files;
    }
}
