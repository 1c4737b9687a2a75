package io.github.jvenv.maven;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** A listing of the versions of an artifact, written as Maven writes it. Versions are words, digits and {@code .-_} only. */
record ListedVersions(String group, String name) {
    String with(List<String> listed, Collection<String> more) {
        TreeSet<String> missing = new TreeSet<>(more);
        listed.forEach(missing::remove);
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<metadata>\n");
        text.append("  <groupId>").append(group).append("</groupId>\n");
        text.append("  <artifactId>").append(name).append("</artifactId>\n");
        text.append("  <versioning>\n    <versions>\n");
        listed.stream()
                .filter(version -> version.matches("[A-Za-z0-9_.-]+"))
                .forEach(version ->
                        text.append("      <version>").append(version).append("</version>\n"));
        missing.forEach(
                version -> text.append("      <version>").append(version).append("</version>\n"));
        return text.append("    </versions>\n  </versioning>\n</metadata>\n").toString();
    }
}
