package io.github.jvenv.session;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.requirements.RequestedRequirement;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.ReleaseControl;
import io.github.jvenv.resolution.Selection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wanted as a lock notes it, without secrets: lines {@code kind: text}.
 *
 * @param directory what paths are told relative to, so that another checkout has the same lines
 */
record WantedLines(WantedDistributions wanted, Path directory) {
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        Set<String> ofArtifacts = new HashSet<>();
        // Which version that is, the POM decides: a lock that says what else is needed outlives a release.
        wanted.wheels().forEach(wheel -> {
            ofArtifacts.add(wheel.requirement().origin());
            lines.add("artifact: " + wheel.artifact().coordinates().withoutVersion());
        });
        wanted.read().requirements().stream()
                .filter(one -> !ofArtifacts.contains(one.origin()))
                .forEach(one -> lines.add("requirement: " + text(one)));
        wanted.read().constraints().forEach(one -> lines.add("constraint: " + text(one)));
        wanted.overrides().forEach(one -> lines.add("override: " + text(one)));
        wanted.projects()
                .forEach(project -> lines.add("project: " + project.origin() + " "
                        + project.extras().stream().sorted().toList()));
        addOptions(lines);
        return lines;
    }

    private void addOptions(List<String> lines) {
        FormatControl formats = wanted.options().formats(FormatControl.ANY);
        ReleaseControl releases = wanted.options().releases(ReleaseControl.UNSAID);
        addOption(lines, "no-binary", formats.noBinary());
        addOption(lines, "only-binary", formats.onlyBinary());
        addOption(lines, "all-releases", releases.allReleases());
        addOption(lines, "only-final", releases.onlyFinal());
        if (wanted.options().preferBinary()) {
            lines.add("option: prefer-binary");
        }
        if (wanted.options().requireHashes()) {
            lines.add("option: require-hashes");
        }
        if (wanted.options().noRequireHashes()) {
            lines.add("option: no-require-hashes");
        }
    }

    private static void addOption(List<String> lines, String option, Selection selection) {
        List<String> words = new ArrayList<>();
        if (selection.all()) {
            words.add(":all:");
        }
        selection.names().forEach(name -> words.add(name.value()));
        if (!words.isEmpty()) {
            lines.add("option: " + option + " " + String.join(",", words));
        }
    }

    /** Settings may be secret, so only a digest of them is told. */
    private String text(RequestedRequirement one) {
        String place = directory.toAbsolutePath().normalize().toUri().toString().replaceFirst("/$", "");
        String requested = one.requested().toString().replace(place + "/", "./");
        StringBuilder text = new StringBuilder(one.editable() ? "-e " : "");
        text.append(requested.equals(place) ? "." : requested.replace(place, "."));
        one.hashes()
                .forEach((algorithm, digests) -> digests.forEach(digest ->
                        text.append(" --hash=").append(algorithm).append(':').append(digest)));
        if (!one.configSettings().isEmpty()) {
            byte[] settings = one.configSettings().toString().getBytes(StandardCharsets.UTF_8);
            text.append(" --config-settings=").append(Sha256.of(settings).hex(), 0, 16);
        }
        return text.toString();
    }
}
