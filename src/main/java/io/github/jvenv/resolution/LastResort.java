package io.github.jvenv.resolution;

/** What may be chosen, as the last thing, though nothing is known to let it in: to see whether that would help. */
enum LastResort {
    NONE,
    PRE_RELEASES,
    PRE_RELEASES_AND_YANKED_VERSIONS
}
