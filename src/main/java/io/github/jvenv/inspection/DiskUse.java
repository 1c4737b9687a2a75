package io.github.jvenv.inspection;

/**
 * How much of a disk a distribution's files take, links to the store counted as if they were files of their own.
 *
 * @param bytes what they hold together
 * @param files how many there are; none if no list says which they are
 */
public record DiskUse(long bytes, int files) {}
