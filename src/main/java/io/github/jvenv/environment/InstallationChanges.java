package io.github.jvenv.environment;

import io.github.jvenv.image.EnvironmentImage;
import io.github.jvenv.image.ImageEntry;
import io.github.jvenv.install.InstalledDistribution;
import io.github.jvenv.install.InstalledDistributions;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.state.EnvironmentState.InstalledWheel;
import io.github.jvenv.words.Counted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How an environment differs from what was last installed there, since pip or a person has been at it. */
public final class InstallationChanges {
    private InstallationChanges() {}

    /**
     * The differences, each in a few words; none if there are none.
     *
     * @param installed what was installed
     * @param found what is there
     * @param expected the files that the installation made
     * @param scanned the files that are there, without bytecode
     */
    public static List<String> of(
            List<InstalledWheel> installed,
            InstalledDistributions found,
            EnvironmentImage expected,
            EnvironmentImage scanned)
            throws IOException {
        Map<ProjectName, String> versions = new TreeMap<>();
        for (InstalledWheel wheel : installed) {
            versions.put(wheel.name(), wheel.version().toString());
        }
        List<String> changes = new ArrayList<>();
        Set<ProjectName> asInstalled = new HashSet<>();
        for (InstalledDistribution one : found.all()) {
            String version = one.version().toString();
            String before = versions.remove(one.name());
            if (before != null && !before.equals(version)) {
                changes.add(one.name() + " is " + version + ", and was " + before);
            } else if (before == null && !one.isOurs()) {
                changes.add(one.name() + " " + version + " was added"
                        + one.installer().map(tool -> " by " + tool).orElse(""));
            } else {
                asInstalled.add(one.name());
            }
        }
        versions.forEach((name, version) -> changes.add(name + " " + version + " was removed"));
        long altered = scanned.entries().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof ImageEntry.FileEntry)
                .filter(entry -> expected.find(entry.getKey())
                        .filter(other -> !other.equals(entry.getValue()))
                        .isPresent())
                .count();
        if (altered > 0) {
            changes.add(Counted.of(altered, "file was", "files were") + " changed");
        }
        // Those of other distributions went with them.
        long missing = found.filesOf(asInstalled).stream()
                .filter(path -> expected.find(path).isPresent())
                .filter(path -> scanned.find(path).isEmpty() && !path.toString().contains("__pycache__/"))
                .count();
        if (missing > 0) {
            changes.add(Counted.of(missing, "file was", "files were") + " removed");
        }
        return changes;
    }
}
