package io.github.jvenv.packaging;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.spec.license.LicenseExpression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A small package for tests of both formats. */
public final class SamplePackage {
    public static final Instant TIME = Instant.parse("2026-11-22T00:00:00Z");

    /** A path that no field of a tar header has room for. */
    public static final String LONG = "lib/" + "long".repeat(50) + ".py";

    private SamplePackage() {}

    /** A command, a module, a link, a name beyond ASCII, a service and a file of configuration. */
    public static PackageFiles files(Path temporary) throws IOException {
        EnvironmentImage image = EnvironmentImage.builder()
                .executable(RelativePath.of("bin/greet"), Content.of("#!/bin/sh\necho hello\n"))
                .link(RelativePath.of("bin/hello"), "greet")
                .file(RelativePath.of("lib/caf\u00e9.py"), Content.of("A = 1\n"))
                .file(RelativePath.of("lib/empty.txt"), Content.of(""))
                .file(RelativePath.of(LONG), Content.of(""))
                .build();
        Path unit = temporary.resolve("web.service");
        Files.writeString(
                unit,
                "[Unit]\nDescription=Web\n\n[Service]\nExecStart=/opt/web/bin/greet\n\n"
                        + "[Install]\nWantedBy=multi-user.target\n");
        Path configuration = Files.writeString(temporary.resolve("web.conf"), "port = 80\n");
        return new PackageContent(
                        RelativePath.of("opt/web"),
                        List.of("greet"),
                        List.of(
                                PackageContent.ExtraFile.unit(unit),
                                new PackageContent.ExtraFile(
                                        configuration,
                                        RelativePath.of("etc/web/web.conf"),
                                        new FileAttributes(0640, "root", "adm", true))))
                .of(image);
    }

    public static PackageDescription description() {
        return description("Serves greetings to whoever asks.\n\nAnd to others.");
    }

    /** The same with another description. */
    public static PackageDescription description(String text) {
        return new PackageDescription(
                "web",
                new PackageVersion("1.0-SNAPSHOT"),
                "1",
                "Serves greetings",
                text,
                LicenseExpression.parse("Apache-2.0"),
                "https://example.org/web",
                "Ann Example <ann@example.org>",
                "Example",
                "",
                "opt/web",
                List.of(PackageRequirement.parse("adduser"), PackageRequirement.parse("bash (>= 4)")),
                List.of("libsqlite3.so.0", "libz.so.1"),
                Scriptlets.NONE,
                List.of("web.service"),
                TIME);
    }
}
