package io.github.jvenv.resolution;

/** Which of the versions that would do is chosen. */
public enum Strategy {
    /** The latest version of every project. */
    HIGHEST,
    /** The earliest version of every project: shows whether lower bounds are true. */
    LOWEST,
    /** The earliest version of what is asked for by name, and the latest of all that those need. */
    LOWEST_DIRECT
}
