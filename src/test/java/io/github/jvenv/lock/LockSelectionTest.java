package io.github.jvenv.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.GroupName;
import io.github.jvenv.spec.tag.Platform;
import io.github.jvenv.spec.target.Target;
import io.github.jvenv.spec.version.Version;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockSelectionTest {
    private static final Target LINUX = target("3.12.1", "manylinux_2_28_x86_64");
    private static final Target WINDOWS = target("3.12.1", "win_amd64");

    private static Target target(String python, String platform) {
        return Target.declared(Version.parse(python), Platform.parse(platform));
    }

    private static List<String> select(Lock lock, SelectionRequest request) {
        return LockSelection.select(lock, "pylock.toml", request).stream()
                .map(SelectedPackage::toString)
                .toList();
    }

    private static SelectionFailure failure(Lock lock, SelectionRequest request) {
        return assertThrows(SelectionFailure.class, () -> select(lock, request));
    }

    private static Lock wheels(String name, String version, String... filenames) {
        StringBuilder text =
                new StringBuilder("[[packages]]\nname = \"" + name + "\"\nversion = \"" + version + "\"\nwheels = [\n");
        for (String filename : filenames) {
            text.append(LockSamples.wheel(filename)).append(",\n");
        }
        return LockSamples.lock(text + "]\n");
    }

    @Test
    void choosesTheWheelThatFitsBest() {
        Lock lock = wheels(
                "a",
                "1.0",
                "a-1.0-py3-none-any.whl",
                "a-1.0-cp312-abi3-manylinux_2_17_x86_64.whl",
                "a-1.0-cp312-cp312-manylinux_2_17_x86_64.whl",
                "a-1.0-cp312-cp312-manylinux_2_28_x86_64.whl",
                "a-1.0-cp312-cp312-win_amd64.whl");
        assertEquals(
                List.of("a 1.0 (a-1.0-cp312-cp312-manylinux_2_28_x86_64.whl)"),
                select(lock, SelectionRequest.of(LINUX)));
        assertEquals(List.of("a 1.0 (a-1.0-cp312-cp312-win_amd64.whl)"), select(lock, SelectionRequest.of(WINDOWS)));
        assertEquals(
                List.of("a 1.0 (a-1.0-py3-none-any.whl)"),
                select(lock, SelectionRequest.of(target("3.12.1", "macosx_11_0_arm64"))));
    }

    @Test
    void choosesTheNewestBuildOfWheelsThatFitEquallyWell() {
        Lock lock =
                wheels("a", "1.0", "a-1.0-py3-none-any.whl", "a-1.0-2-py3-none-any.whl", "a-1.0-10-py3-none-any.whl");
        assertEquals(List.of("a 1.0 (a-1.0-10-py3-none-any.whl)"), select(lock, SelectionRequest.of(LINUX)));
    }

    @Test
    void takesTheSourceDistributionOnlyWhereNoWheelDoes() {
        Lock lock = LockReader.read(LockSamples.resource("pylock.uv.toml"), "pylock.toml", warning -> {});
        SelectionRequest windows = SelectionRequest.of(WINDOWS);
        Lock colorama = Lock.of("tests", lock.packages().subList(0, 1));
        assertEquals(List.of("colorama 0.4.6 (colorama-0.4.6-py2.py3-none-any.whl)"), select(colorama, windows));
        assertEquals(
                List.of("colorama 0.4.6 (colorama-0.4.6.tar.gz)"),
                select(colorama, windows.withFormats(name -> true, name -> false)));
        Lock markupsafe = Lock.of("tests", lock.packages().subList(3, 4));
        SelectionRequest other = SelectionRequest.of(target("3.11.0", "win_amd64"));
        assertEquals(List.of("markupsafe 3.0.3 (markupsafe-3.0.3.tar.gz)"), select(markupsafe, other));
        assertEquals(
                "pylock.toml has no file of markupsafe 3.0.3 that can be installed on cpython 3.11.0 (cp311) on win_amd64."
                        + " There are wheels for cp312-cp312 only and a source distribution, which is not wanted.",
                failure(markupsafe, other.withFormats(name -> false, name -> true))
                        .getMessage());
    }

    @Test
    void takesWhatAnEntryPointsTo() {
        Lock lock = LockReader.read(LockSamples.resource("pylock.pip.toml"), "pylock.toml", warning -> {});
        List<SelectedPackage> selected = LockSelection.select(lock, "pylock.toml", SelectionRequest.of(LINUX));
        assertEquals(lock.packages().size(), selected.size());
        for (SelectedPackage chosen : selected) {
            boolean direct = !(chosen.source() instanceof LockedFile);
            assertEquals(direct, chosen.source().equals(chosen.entry().source()));
        }
    }

    @Test
    void takesWhatMarkersSay() {
        Lock lock = LockReader.read(LockSamples.resource("pylock.pdm.toml"), "pylock.toml", warning -> {});
        SelectionRequest linux = SelectionRequest.of(LINUX);
        assertEquals(List.of(), select(lock, linux));
        assertEquals(
                List.of("colorama 0.4.6 (colorama-0.4.6-py2.py3-none-any.whl)"),
                select(lock, SelectionRequest.of(WINDOWS)));
        assertEquals(
                List.of("pytest 9.0.1 (pytest-9.0.1-py3-none-any.whl)"),
                select(lock, linux.withDependencyGroups(List.of(new GroupName("Dev")))));
        assertEquals(
                List.of("orjson 3.11.4 (orjson-3.11.4-cp312-cp312-manylinux_2_17_x86_64.manylinux2014_x86_64.whl)"),
                select(lock, linux.withExtras(List.of(new ExtraName("fast")))));
        assertEquals(List.of(), select(lock, SelectionRequest.of(WINDOWS).withDependencyGroups(List.of())));
    }

    @Test
    void asksOnlyForWhatTheLockHas() {
        Lock lock = LockReader.read(LockSamples.resource("pylock.pdm.toml"), "pylock.toml", warning -> {});
        assertEquals(
                "pylock.toml has no extra named 'quick'. It has fast.",
                failure(lock, SelectionRequest.of(LINUX).withExtras(List.of(new ExtraName("quick"))))
                        .getMessage());
        assertEquals(
                "pylock.toml has no dependency group named 'docs'. It has default and dev.",
                failure(lock, SelectionRequest.of(LINUX).withDependencyGroups(List.of(new GroupName("docs"))))
                        .getMessage());
        assertEquals(
                "pylock.toml has no extra named 'quick'. It has none.",
                failure(
                                LockSamples.lock("packages = []"),
                                SelectionRequest.of(LINUX).withExtras(List.of(new ExtraName("quick"))))
                        .getMessage());
    }

    @Test
    void checksTheVersionOfPython() {
        Lock lock = LockSamples.lock("requires-python = \">=3.13\"\npackages = []");
        assertEquals(
                "pylock.toml is for Python >=3.13, and the target has Python 3.12.1.",
                failure(lock, SelectionRequest.of(LINUX)).getMessage());
        assertEquals(List.of(), select(lock, SelectionRequest.of(target("3.13.0rc1", "win_amd64"))));
        Lock entry = LockSamples.lock(
                "[[packages]]\nname = \"a\"\nrequires-python = \"<3.12\"\ndirectory = { path = \"a\" }\n");
        assertEquals(
                "a in pylock.toml is for Python <3.12, and the target has Python 3.12.1.",
                failure(entry, SelectionRequest.of(LINUX)).getMessage());
    }

    @Test
    void checksTheEnvironment() {
        Lock lock = LockSamples.lock(
                "environments = [\"sys_platform == 'win32'\", \"sys_platform == 'darwin'\"]\npackages = []");
        assertEquals(List.of(), select(lock, SelectionRequest.of(WINDOWS)));
        SelectionFailure failure = failure(lock, SelectionRequest.of(LINUX));
        assertEquals("""
                pylock.toml is not for cpython 3.12.1 (cp312) on manylinux_2_28_x86_64. It is for environments where one of these holds:
                    sys_platform == "darwin"
                    sys_platform == "win32\"""", failure.getMessage());
        assertEquals(Optional.of("Lock again with this target as well."), failure.hint());
    }

    @Test
    void refusesTwoEntriesForOneProject() {
        Lock lock = LockSamples.lock("""
                [[packages]]
                name = "a"
                directory = { path = "one" }
                [[packages]]
                name = "a"
                marker = "sys_platform != 'win32'"
                directory = { path = "two" }
                """);
        assertEquals(List.of("a (directory one)"), select(lock, SelectionRequest.of(WINDOWS)));
        assertEquals("""
                pylock.toml has more than one entry for a that applies to cpython 3.12.1 (cp312) on manylinux_2_28_x86_64:
                    a everywhere
                    a where sys_platform != "win32\"""", failure(lock, SelectionRequest.of(LINUX)).getMessage());
    }

    @Test
    void saysWhichWheelsThereAre() {
        Lock lock = wheels(
                "a",
                "1.0",
                "a-1.0-cp312-cp312-win_amd64.whl",
                "a-1.0-cp312-cp312-win32.whl",
                "a-1.0-cp312-cp312-macosx_11_0_arm64.whl",
                "a-1.0-cp312-cp312-macosx_10_9_x86_64.whl",
                "a-1.0-cp312-cp312-musllinux_1_2_x86_64.whl");
        assertEquals(
                "pylock.toml has no file of a 1.0 that can be installed on cpython 3.12.1 (cp312) on"
                        + " manylinux_2_28_x86_64. There are wheels for macosx_10_9_x86_64, macosx_11_0_arm64,"
                        + " musllinux_1_2_x86_64 and 2 others only and no source distribution.",
                failure(lock, SelectionRequest.of(LINUX)).getMessage());
    }

    @Test
    void refusesMarkersThatSayNothing() {
        Lock lock = LockSamples.lock(
                "[[packages]]\nname = \"a\"\nmarker = \"extra == 'x'\"\ndirectory = { path = \"one\" }\n");
        assertEquals("""
                pylock.toml has a marker for a that says nothing: extra == "x"
                The marker comparison extra == "x" has no meaning: extra has a value only outside lock files.""", failure(lock, SelectionRequest.of(LINUX)).getMessage());
    }
}
