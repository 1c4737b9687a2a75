package io.github.jvenv.report;

import io.github.jvenv.report.Inventory.Item;
import io.github.jvenv.report.Inventory.Link;
import io.github.jvenv.report.Inventory.SourceFile;
import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.name.ProjectName;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inventories for tests. */
final class Samples {
    private Samples() {}

    static Inventory inventory(Item... items) {
        return new Inventory(
                new Inventory.Subject("io.github.jvenv.it", "demo", "1.0"),
                new Inventory.Python("CPython", "3.13.5", "Linux x86_64", PackageUrl.generic("python", "3.13.5")),
                List.of(items));
    }

    /** One that says all that can be said, and tries to break out of every document. */
    static Item flask() {
        return new Item(
                ProjectName.parse("flask"),
                "Flask",
                "3.1+local",
                "Web & <b>more</b> \"apps\"",
                "Ann",
                PackageUrl.pypi(ProjectName.parse("flask"), "3.1+local"),
                License.parse("MIT AND Apache-2.0"),
                Optional.of(new SourceFile("flask-3.1+local-py3-none-any.whl", "ab".repeat(32))),
                List.of(new Link("website", "https://flask.example/?a=1&b=2")),
                900_000,
                24,
                names("click"),
                true);
    }

    static Item click() {
        return item("click", "8.2", new License.Several(List.of("BSD License", "MIT")), 100_000, false);
    }

    static Item item(String name, String version, License licence, long bytes, boolean requested, String... needs) {
        return new Item(
                ProjectName.parse(name),
                name,
                version,
                "",
                "",
                PackageUrl.pypi(ProjectName.parse(name), version),
                licence,
                Optional.empty(),
                List.of(),
                bytes,
                bytes == 0 ? 0 : 1,
                names(needs),
                requested);
    }

    private static TreeSet<ProjectName> names(String... names) {
        return Stream.of(names).map(ProjectName::parse).collect(Collectors.toCollection(TreeSet::new));
    }
}
