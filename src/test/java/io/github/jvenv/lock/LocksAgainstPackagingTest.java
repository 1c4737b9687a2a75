package io.github.jvenv.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.spec.marker.MarkerEnvironmentMap;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import io.github.jvenv.testing.PythonOracle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Made-up locks as we write them, read by Python's {@code packaging}: it takes all of them, and selects what we do. */
class LocksAgainstPackagingTest {
    private static final List<Target> TARGETS = List.of(
            Target.declared(Version.parse("3.12.1"), Platform.parse("manylinux_2_28_x86_64")),
            Target.declared(Version.parse("3.13.0"), Platform.parse("musllinux_1_2_aarch64")),
            Target.declared(Version.parse("3.12.4"), Platform.parse("win_amd64")),
            Target.declared(Version.parse("3.9.2"), Platform.parse("macosx_12_0_arm64")));

    private final Random random = new Random(751);
    private final LockSamples samples = new LockSamples(752);

    @Test
    void selectionsAgree() {
        List<List<String>> questions = new ArrayList<>();
        List<List<String>> ours = new ArrayList<>();
        for (int i = PythonOracle.cases(1_000); i > 0; i--) {
            Lock lock = samples.next();
            Target target = TARGETS.get(random.nextInt(TARGETS.size()));
            List<ExtraName> extras =
                    random.nextBoolean() ? List.of() : List.copyOf(lock.extras().orElse(new TreeSet<>()));
            boolean byDefault = random.nextBoolean();
            List<GroupName> groups = List.copyOf(lock.dependencyGroups().orElse(new TreeSet<>()));
            SelectionRequest request = SelectionRequest.of(target).withExtras(extras);
            questions.add(List.of(
                    "select",
                    LockWriter.write(lock),
                    json(MarkerEnvironmentMap.of(target.markers())),
                    target.tags().tags().stream().map(Tag::toString).collect(Collectors.joining(" ")),
                    joined(extras),
                    byDefault ? "-" : joined(groups)));
            ours.add(selected(lock, byDefault ? request : request.withDependencyGroups(groups)));
        }
        List<List<String>> theirs = PythonOracle.orSkip().answer("locks.py", questions);
        for (int i = 0; i < theirs.size(); i++) {
            assertEquals(theirs.get(i), ours.get(i), questions.get(i).get(1));
        }
    }

    private static List<String> selected(Lock lock, SelectionRequest request) {
        try {
            return LockSelection.select(lock, "pylock.toml", request).stream()
                    .map(chosen -> chosen.entry().name() + " " + described(chosen.source()))
                    .sorted()
                    .toList();
        } catch (SelectionFailure e) {
            return List.of("nothing");
        }
    }

    private static String described(InstallSource source) {
        return source instanceof LockedFile file
                ? file.filename().toString()
                : source.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static String joined(List<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    private static String json(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .map(entry -> '"' + entry.getKey() + "\":\"" + entry.getValue() + '"')
                        .collect(Collectors.joining(",", "{", "}"));
    }
}
