package io.github.jvenv.mojo;

import org.jspecify.annotations.Nullable;

/**
 * What is run when a package comes and goes: lines of shell, or the path of a file that has them. Each has the user property
 * {@code jvenv.scriptlets.<name>}, which counts where the element leaves it out.
 */
public final class PackageScriptlets {
    /** Run before the files are there. */
    @Nullable
    String preInstall;

    /** Run once the files are there. */
    @Nullable
    String postInstall;

    /** Run before the files go. */
    @Nullable
    String preRemove;

    /** Run once the files are gone. */
    @Nullable
    String postRemove;
}
