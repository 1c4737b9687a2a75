package io.github.jvenv.provision;

import io.github.jvenv.build.SourceTree;
import io.github.jvenv.spec.metadata.DirectUrl;
import java.util.Optional;

/**
 * What a wheel is built from.
 *
 * @param tree the sources
 * @param identity what the sources are, exactly, as a text; empty for a directory, which may change
 * @param directUrl what is recorded of where they come from, if that is no index
 * @param editable whether the wheel is only to lead to them
 */
record BuildSource(SourceTree tree, Optional<String> identity, Optional<DirectUrl> directUrl, boolean editable) {}
