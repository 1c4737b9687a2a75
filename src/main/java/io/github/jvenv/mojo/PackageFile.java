package io.github.jvenv.mojo;

import java.io.File;
import org.jspecify.annotations.Nullable;

/** A file that goes into a package beside the environment. */
public final class PackageFile {
    /** Where it is on this machine. */
    @Nullable
    File source;

    /** Where the package puts it: an absolute path. */
    @Nullable
    String destination;

    /** Its permissions in octal: {@code 0644}. */
    @Nullable
    String mode;

    /** The user who owns it: {@code root}. */
    @Nullable
    String owner;

    /** The group that owns it: {@code root}. */
    @Nullable
    String group;

    /** Whether it is configuration, whose changes an update keeps: {@code false}. */
    @Nullable
    String config;
}
