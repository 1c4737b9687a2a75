package io.github.jvenv.mojo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive's own parameters, as the element {@code <archive>} holds them. Each has the user property
 * {@code jvenv.archive.<name>}, which counts where the element leaves it out.
 */
public final class ArchiveParameters {
    /**
     * What kind of archive: {@code tar.gz} (the default), {@code tar.zst}, {@code tar} or {@code zip}. It is the same for
     * all targets; Windows unpacks {@code tar.gz} too, with the {@code tar} that it has.
     */
    @Nullable
    String format;

    /**
     * Whether the interpreter is in the archive: {@code bundle} puts it in, {@code link} leaves a link to where it stands on
     * this machine, {@code auto} bundles an interpreter from the Maven repository and links any other. One that is installed
     * on this machine can be bundled if it is a CPython for Linux in a directory of its own, such as pyenv's and uv's; that
     * of the system cannot, and some modules of any take libraries from the machine they run on, which the log names. For a
     * target,
     * {@code auto} bundles the Maven repository's interpreter for it and, where it has none for such machines at all, which
     * is so with musl, links to the target's own.
     */
    @Nullable
    String interpreter;

    /** The classifier that the archive is attached with: {@code env}. */
    @Nullable
    String classifier;

    /** The archive's file name without classifier and extension: the project's {@code finalName}. */
    @Nullable
    String finalName;

    /**
     * Whether the archive may have links: {@code true}. With {@code false} every file is a regular one, for consumers that
     * lose links, and the environment still runs; the interpreter's files then stand among those of the environment.
     */
    @Nullable
    String links;

    /** A directory within the archive that holds everything: none. */
    @Nullable
    String prefix;

    /**
     * Which files of the environment go in, as Ant's patterns over paths within the environment: all. A bundled
     * interpreter has the paths {@code python/**}. In a property they are parted by commas.
     */
    @Nullable
    List<@Nullable String> includes;

    /** Which of these files do not go in: none. What is left out leaves the RECORD of its distribution too. */
    @Nullable
    List<@Nullable String> excludes;

    /**
     * What else is left out: {@code tests} (of distributions and of the standard library), {@code bytecode} (which
     * distributions brought), {@code headers}, {@code stubs}. None of it by default.
     */
    @Nullable
    List<@Nullable String> strip;

    /**
     * Whether modules have bytecode, those of a bundled standard library too: {@code false}. Python never checks it against
     * the modules, so that it stays good when unpacking gives files new times, and does no good to a module that is edited.
     * For a target it takes an interpreter of the same version on this machine.
     */
    @Nullable
    String compile;

    /**
     * A directory with the launchers that programs for Windows begin with, such as signed ones: {@code t64.exe} for
     * consoles and {@code w64.exe} for windows, {@code t32.exe} and {@code w32.exe} on 32 bits, {@code t64-arm.exe} and
     * {@code w64-arm.exe} on ARM. By default they come from the wheel of distlib 0.4.4, which an index has to have.
     */
    @Nullable
    String launchers;

    /** Whether the archive's SHA-256 is written to a file with the ending {@code .sha256} beside it: {@code false}. */
    @Nullable
    String checksum;
}
