package io.github.jvenv.elf;

import io.github.jvenv.spec.version.Version;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What programs and libraries that belong together need of the machine they run on.
 *
 * @param glibc the oldest glibc that has every version of a symbol that they need; empty if they need none
 * @param libraries names of libraries, those of glibc left out
 */
public record SystemNeeds(String glibc, SortedSet<String> libraries) {
    private static final Pattern GLIBC = Pattern.compile("GLIBC_(\\d++(?:\\.\\d++)++)");
    private static final Pattern OF_GLIBC =
            Pattern.compile("ld-linux.*|ld64.*|lib(?:c|m|dl|pthread|rt|util|resolv|anl|mvec)\\.so\\.\\d+");

    public SystemNeeds {
        libraries = Collections.unmodifiableSortedSet(libraries);
    }

    /**
     * The needs of some files.
     *
     * @param own names of files that they bring along
     */
    public static SystemNeeds of(Collection<ElfFile> files, Set<String> own) {
        return new SystemNeeds(
                glibcFor(files),
                files.stream()
                        .flatMap(file -> file.libraries().stream())
                        .filter(library -> !own.contains(library))
                        .filter(library -> !OF_GLIBC.matcher(library).matches())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The newest version of glibc that any of them names; empty if none does. */
    public static String glibcFor(Collection<ElfFile> files) {
        return files.stream()
                .flatMap(file -> file.symbolVersions().stream())
                .map(GLIBC::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Version.parse(matcher.group(1)))
                .max(Comparator.naturalOrder())
                .map(Version::toString)
                .orElse("");
    }
}
