package io.github.jvenv.packaging;

import io.github.jvenv.spec.license.LicenseExpression;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a package says of itself.
 *
 * @param name its name
 * @param version its version
 * @param release which package of that version this is, from 1 on
 * @param summary one line
 * @param description any number of lines
 * @param license under which licence the package is
 * @param url the project's page; empty if it has none
 * @param maintainer who answers for the package: name and address
 * @param vendor who gives it away; empty if nobody is named
 * @param machine the machine it is for as Python has it, such as {@code x86_64}; empty for any
 * @param directory the directory of its environment, from the root, without a slash at its start
 * @param requires what it needs
 * @param libraries libraries of the system that parts of it do without, badly: {@code libsqlite3.so.0}
 * @param scriptlets what is run when it comes and goes
 * @param services the names of the units that it brings for systemd
 * @param time when it was built, as far as anybody is told
 */
public record PackageDescription(
        String name,
        PackageVersion version,
        String release,
        String summary,
        String description,
        LicenseExpression license,
        String url,
        String maintainer,
        String vendor,
        String machine,
        String directory,
        List<PackageRequirement> requires,
        List<String> libraries,
        Scriptlets scriptlets,
        List<String> services,
        Instant time) {
    public PackageDescription {
        // A line break would end the field, and what is behind it would be another one.
        summary = inOneLine(summary);
        url = inOneLine(url);
        maintainer = inOneLine(maintainer);
        vendor = inOneLine(vendor);
        requires = requires.stream().distinct().sorted().toList();
        libraries = libraries.stream().distinct().sorted().toList();
        services = List.copyOf(services);
    }

    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** This one for a machine, with more that it needs, and with libraries that it uses. */
    public PackageDescription with(String forMachine, List<PackageRequirement> more, List<String> used) {
        return new PackageDescription(
                name,
                version,
                release,
                summary,
                description,
                license,
                url,
                maintainer,
                vendor,
                forMachine,
                directory,
                Stream.concat(requires.stream(), more.stream()).toList(),
                used,
                scriptlets,
                services,
                time);
    }

    /** This one with other scriptlets. */
    public PackageDescription with(Scriptlets other) {
        return new PackageDescription(
                name,
                version,
                release,
                summary,
                description,
                license,
                url,
                maintainer,
                vendor,
                machine,
                directory,
                requires,
                libraries,
                other,
                services,
                time);
    }
}
