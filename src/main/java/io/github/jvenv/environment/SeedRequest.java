package io.github.jvenv.environment;

import io.github.jvenv.access.IndexRequest;
import io.github.jvenv.seed.SeedChoice;
import io.github.jvenv.spec.name.ProjectName;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The seeds that an environment is to have.
 *
 * @param pip whether pip, and which
 * @param setuptools whether setuptools, and which
 * @param wheel whether wheel, and which
 * @param directories where their wheels are looked for, after the interpreter's own bundle
 * @param download whether they come from the index even if they are on this machine
 * @param index where they are downloaded from
 */
public record SeedRequest(
        SeedChoice pip,
        SeedChoice setuptools,
        SeedChoice wheel,
        List<Path> directories,
        boolean download,
        IndexRequest index) {
    /** No seeds. */
    public static final SeedRequest NOTHING =
            new SeedRequest(SeedChoice.NONE, SeedChoice.NONE, SeedChoice.NONE, List.of(), false, IndexRequest.DEFAULT);

    public SeedRequest {
        directories = List.copyOf(directories);
    }

    /** What is wanted of each. */
    public SortedMap<ProjectName, SeedChoice> wanted() {
        SortedMap<ProjectName, SeedChoice> wanted = new TreeMap<>();
        wanted.put(ProjectName.parse("pip"), pip);
        wanted.put(ProjectName.parse("setuptools"), setuptools);
        wanted.put(ProjectName.parse("wheel"), wheel);
        wanted.values().removeIf(choice -> choice instanceof SeedChoice.None);
        return wanted;
    }

    /** Whether pip alone is wanted, and any will do. */
    public boolean isDefault() {
        return pip instanceof SeedChoice.Bundled
                && setuptools instanceof SeedChoice.None
                && wheel instanceof SeedChoice.None
                && directories.isEmpty()
                && !download;
    }
}
