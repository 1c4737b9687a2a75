package io.github.jvenv.index;

import java.net.URI;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file somewhere, and what is promised of it.
 *
 * @param name what it is called in messages
 * @param hashes hexadecimal digests by algorithm, all of which it must have
 * @param size in bytes
 */
record PromisedFile(String name, URI url, SortedMap<String, String> hashes, OptionalLong size) {
    PromisedFile {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }
}
