package io.github.jvenv.rpm;

import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageRequirement;
import io.github.jvenv.packaging.Scriptlets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a package provides, requires and recommends. */
final class RpmRelations {
    private static final int LESS = 1 << 1;
    private static final int GREATER = 1 << 2;
    private static final int EQUAL = 1 << 3;
    private static final int INTERPRETER = 1 << 8;
    private static final int PRE_INSTALL = 1 << 9;
    private static final int POST_INSTALL = 1 << 10;
    private static final int PRE_REMOVE = 1 << 11;
    private static final int POST_REMOVE = 1 << 12;
    private static final int FEATURE = 1 << 24;
    private static final Map<String, Integer> FLAGS =
            Map.of("", 0, "<", LESS, "<=", LESS | EQUAL, "=", EQUAL, ">=", GREATER | EQUAL, ">", GREATER);

    /** Machines of 32 bits, as Python names them. */
    private static final Set<String> NARROW = Set.of("i386", "i686", "armv6l", "armv7l");

    private RpmRelations() {}

    /** One relation as the header has it. */
    private record Relation(String name, int flags, String version) {}

    static void provide(PackageDescription description, HeaderStructure header) {
        List<Relation> provides = List.of(
                new Relation(description.name(), EQUAL, description.version().rpm() + "-" + description.release()));
        header.texts(Tag.PROVIDE_NAME, provides.stream().map(Relation::name).toList());
        header.int32s(Tag.PROVIDE_FLAGS, provides.stream().map(Relation::flags).toList());
        header.texts(
                Tag.PROVIDE_VERSION, provides.stream().map(Relation::version).toList());
    }

    static void require(PackageDescription description, List<RpmFile> files, HeaderStructure header) {
        List<Relation> requires = new ArrayList<>();
        Scriptlets scriptlets = description.scriptlets();
        addShell(scriptlets.preInstall(), PRE_INSTALL, requires);
        addShell(scriptlets.postInstall(), POST_INSTALL, requires);
        addShell(scriptlets.preRemove(), PRE_REMOVE, requires);
        addShell(scriptlets.postRemove(), POST_REMOVE, requires);
        for (PackageRequirement requirement : description.requires()) {
            requires.add(new Relation(
                    requirement.name(), FLAGS.getOrDefault(requirement.relation(), 0), requirement.version()));
        }
        requires.add(feature("CompressedFileNames", "3.0.4-1"));
        requires.add(feature("FileDigests", "4.6.0-1"));
        if (RpmFile.areLarge(files)) {
            requires.add(feature("LargeFiles", "4.12.0-1"));
        }
        requires.add(feature("PayloadFilesHavePrefix", "4.0-1"));
        String version = description.version().rpm();
        if (version.indexOf('~') >= 0) {
            requires.add(feature("TildeInVersions", "4.10.0-1"));
        }
        if (version.indexOf('^') >= 0) {
            requires.add(feature("CaretInVersions", "4.15.0-1"));
        }
        header.texts(Tag.REQUIRE_NAME, requires.stream().map(Relation::name).toList());
        header.int32s(Tag.REQUIRE_FLAGS, requires.stream().map(Relation::flags).toList());
        header.texts(
                Tag.REQUIRE_VERSION, requires.stream().map(Relation::version).toList());
    }

    /** Libraries, as rpm names the capability that a package with one of them has: they differ between sizes of machines. */
    static void recommend(PackageDescription description, HeaderStructure header) {
        List<String> libraries = description.libraries();
        if (libraries.isEmpty()) {
            return;
        }
        String size = NARROW.contains(description.machine()) ? "" : "()(64bit)";
        header.texts(
                Tag.RECOMMEND_NAME,
                libraries.stream().map(library -> library + size).toList());
        header.int32s(Tag.RECOMMEND_FLAGS, Collections.nCopies(libraries.size(), 0));
        header.texts(Tag.RECOMMEND_VERSION, Collections.nCopies(libraries.size(), ""));
    }

    private static void addShell(String script, int when, List<Relation> requires) {
        if (!script.isBlank()) {
            requires.add(new Relation("/bin/sh", INTERPRETER | when, ""));
        }
    }

    private static Relation feature(String name, String since) {
        return new Relation("rpmlib(" + name + ")", FEATURE | LESS | EQUAL, since);
    }
}
