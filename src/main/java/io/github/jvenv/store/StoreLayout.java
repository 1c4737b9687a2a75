package io.github.jvenv.store;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.filesystem.RelativePath;
import java.nio.file.Path;

/** Every path of the store. */
record StoreLayout(Path root) {
    /** The directory of all that is kept of one wheel. */
    Path wheel(Sha256 sha256) {
        return root.resolve("wheels").resolve(sha256.hex());
    }

    /** The directory of a wheel's tree and manifest, which appear together. */
    Path unpacked(Sha256 sha256) {
        return wheel(sha256).resolve("unpacked");
    }

    /** The wheel's files, within its directory {@link #unpacked}, or one that will become it. */
    static Path files(Path unpacked) {
        return unpacked.resolve("files");
    }

    /** The description of the files, within its directory {@link #unpacked}, or one that will become it. */
    static Path manifest(Path unpacked) {
        return unpacked.resolve("manifest");
    }

    /** The directory of all that is derived from one wheel. */
    Path derived(Sha256 sha256) {
        return wheel(sha256).resolve("derived");
    }

    Path derived(Sha256 sha256, String name) {
        return RelativePath.of(name).below(derived(sha256));
    }

    /** The directory of one archive of a source distribution. */
    Path source(Sha256 sha256) {
        return root.resolve("sources").resolve(sha256.hex());
    }

    /** The directory of mirrors of repositories. */
    Path repositories() {
        return root.resolve("repositories");
    }

    /** The directory of what failed builds wrote. */
    Path logs() {
        return root.resolve("logs");
    }

    Path interpreters() {
        return root.resolve("interpreters");
    }

    Path probes() {
        return root.resolve("probes");
    }

    /** The directory of all that is derived from one file outside. */
    Path derivedFrom(Sha256 source) {
        return root.resolve("derived").resolve(source.hex());
    }

    Path derivedFrom(Sha256 source, String name) {
        return RelativePath.of(name).below(derivedFrom(source));
    }

    Path index() {
        return root.resolve("index");
    }

    /** Whether a file is none that was put here: systems put some beside others, to remember how those are shown. */
    static boolean isHidden(Path file) {
        return file.getFileName().toString().startsWith(".");
    }

    Path incoming() {
        return root.resolve("incoming");
    }

    Path locks() {
        return root.resolve("locks");
    }
}
