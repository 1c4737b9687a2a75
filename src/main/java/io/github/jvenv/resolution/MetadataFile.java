package io.github.jvenv.resolution;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether the core metadata of a distribution file can be had as a file of its own, beside it.
 *
 * @see <a href="https://peps.python.org/pep-0658/">PEP 658</a>
 */
public sealed interface MetadataFile {
    /** The metadata is in the distribution file only. */
    MetadataFile ABSENT = new Absent();

    /** The metadata is in the distribution file only. */
    record Absent() implements MetadataFile {}

    /**
     * The metadata is at the distribution file's URL with {@code .metadata} appended to its path.
     *
     * @param hashes digests of that file in hexadecimal by the name of the algorithm; may be empty
     */
    record Present(SortedMap<String, String> hashes) implements MetadataFile {
        public Present {
            hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
        }
    }
}
