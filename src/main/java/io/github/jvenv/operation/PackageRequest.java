package io.github.jvenv.operation;

import io.github.jvenv.operation.ArchiveRequest.InterpreterChoice;
import io.github.jvenv.packaging.PackageContent;
import io.github.jvenv.packaging.PackageDescription;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A system package that somebody wants.
 *
 * @param environment the directory of the environment to pack
 * @param directory where the package goes, under the name that its format has for it
 * @param format what kind of package
 * @param interpreter whether the interpreter goes with it
 * @param content what else is in it, and where everything is
 * @param description what it says of itself; the machine and what follows from the interpreter are found out
 */
public record PackageRequest(
        Path environment,
        Path directory,
        Format format,
        InterpreterChoice interpreter,
        PackageContent content,
        PackageDescription description) {
    public PackageRequest {
        environment = environment.toAbsolutePath().normalize();
    }

    /** What kind of package. */
    public enum Format {
        /** For rpm, dnf and zypper. */
        RPM,
        /** For dpkg and apt. */
        DEB;

        /** What the names of its files end in, without the point. It is Maven's type of it, too. */
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
