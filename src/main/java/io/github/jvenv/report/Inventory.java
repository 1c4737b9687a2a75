package io.github.jvenv.report;

import io.github.jvenv.spec.license.License;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an environment is made of, for documents about it.
 *
 * @param subject whose environment it is
 * @param python what runs in it
 * @param items its distributions, by name
 */
public record Inventory(Subject subject, Python python, List<Item> items) {
    public Inventory {
        items = items.stream().sorted(Comparator.comparing(Item::name)).toList();
    }

    /**
     * Whose environment it is: a Maven project or, without one, a directory.
     *
     * @param group the group of the project; empty if it has none
     * @param version its version; empty if it has none
     */
    public record Subject(String group, String name, String version) {
        PackageUrl url() {
            return group.isEmpty()
                    ? PackageUrl.generic(name, version.isEmpty() ? "0" : version)
                    : PackageUrl.maven(group, name, version);
        }

        @Override
        public String toString() {
            return version.isEmpty() ? name : name + ' ' + version;
        }
    }

    /**
     * An interpreter.
     *
     * @param implementation for example {@code CPython}
     * @param version of the language
     * @param platform what it runs on, for example {@code Linux x86_64}
     * @param url what it is called
     */
    public record Python(String implementation, String version, String platform, PackageUrl url) {
        @Override
        public String toString() {
            return implementation + ' ' + version;
        }
    }

    /**
     * The file that a distribution was installed from.
     *
     * @param sha256 its digest, hexadecimal
     */
    public record SourceFile(String name, String sha256) {}

    /** An address on the web, of a kind that CycloneDX has a word for. */
    public record Link(String kind, String url) {}

    /**
     * An installed distribution.
     *
     * @param displayName its name as its authors spell it
     * @param version its version, as it spells it
     * @param summary what it is, in one line; maybe empty
     * @param author who made it; maybe empty
     * @param url what it is called
     * @param file what it was installed from, if that is known
     * @param links where more is to be read about it
     * @param bytes how much its files hold together
     * @param files how many there are; none if no list says so
     * @param needs the projects that it requires and that are there
     * @param requested whether somebody asked for it by name
     */
    public record Item(
            ProjectName name,
            String displayName,
            String version,
            String summary,
            String author,
            PackageUrl url,
            License licence,
            Optional<SourceFile> file,
            List<Link> links,
            long bytes,
            int files,
            SortedSet<ProjectName> needs,
            boolean requested) {
        public Item {
            links = List.copyOf(links);
            needs = Collections.unmodifiableSortedSet(new TreeSet<>(needs));
        }
    }

    /** Who needs whom. */
    DependencyGraph graph() {
        return DependencyGraph.of(items.stream()
                .map(item -> new DependencyGraph.Member(
                        item.name(), item.version(), new TreeSet<>(), item.needs(), item.requested()))
                .toList());
    }
}
