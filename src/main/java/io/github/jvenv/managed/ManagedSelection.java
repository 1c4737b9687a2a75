package io.github.jvenv.managed;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files of an interpreter's JAR are unpacked, and where to. They stand below a directory with the name of the
 * platform, wherever in the JAR that is: {@code org/bytedeco/cpython/linux-x86_64}. Left out is what cannot be used there, and the tests of
 * the standard library, together 48 of 90 MB for 3.14.3 on Linux, and 12 of 27 compressed:
 *
 * <ul>
 *   <li>the tests, which are nearly half of it and which every distribution of Python leaves out or splits off;
 *   <li>the library by which Java programs load Python, with a second launcher beside it;
 *   <li>programs whose first line names a directory of the machine that built them, and the pip that they would run:
 *       environments don't see it, and {@code ensurepip} has another;
 *   <li>configuration of other compilers and of OpenSSL, which is looked for, or leads, to that directory as well.
 * </ul>
 *
 * On Windows the JAR has everything in {@code lib}; it is arranged as Python itself does it there, with the standard library
 * in {@code Lib}, and beside {@code python.exe} the libraries of the C runtime, which Windows looks for nowhere else. On Linux
 * {@code libffi} is unpacked beside the extension modules instead of two directories above: {@code _ctypes} looks for it
 * there only, and would otherwise depend on the machine's own.
 */
final class ManagedSelection {
    private static final Pattern PROGRAM = Pattern.compile("bin/python3?(?:\\.\\d+t?)?(?:-config)?");
    private static final String STANDARD_LIBRARY = "(?<directory>lib/python3\\.\\d+t?/)";
    private static final Pattern UNUSABLE =
            Pattern.compile("(?:lib)?jnipython\\.\\w+|python3\\.\\d+t?|libffi\\.so|(?:bin|lib|share)/.*");
    private static final String WINDOWS_LIBRARY = "lib/";
    private static final Pattern UNUSED_ON_WINDOWS = Pattern.compile("pip(?:-[^/]*\\.dist-info)?/.*");
    private static final Pattern C_RUNTIME = Pattern.compile("(?:vcruntime|msvcp)\\d+\\w*\\.dll");
    private static final Pattern LIBFFI = Pattern.compile("libffi\\.so\\.\\d+");

    /** Tells installers to keep their hands off (PEP 668): many environments share these files. */
    private static final String EXTERNALLY_MANAGED = """
            [externally-managed]
            Error=This Python was unpacked from the Maven repository and is shared by many environments.
             Install into an environment that was made from it.
            """;

    private final List<ManagedFile> files = new ArrayList<>();
    private final boolean isWindows;

    private ManagedSelection(boolean isWindows) {
        this.isWindows = isWindows;
    }

    /**
     * The files of an interpreter, ordered by path.
     *
     * @throws IOException if the JAR cannot be read
     * @throws io.github.jvenv.zip.InvalidZipFailure if it is damaged
     */
    static List<ManagedFile> of(Path jar, ManagedPlatform platform) throws IOException {
        ManagedSelection selection = new ManagedSelection(platform.isWindows());
        List<ZipMember> members = ZipDirectory.read(jar).members();
        Pattern landmark = Pattern.compile("(?<home>(?:.*/)?" + Pattern.quote(platform.classifier()) + "/)"
                + (platform.isWindows() ? WINDOWS_LIBRARY : STANDARD_LIBRARY) + "os\\.py");
        members.stream()
                .map(member -> landmark.matcher(member.name()))
                .filter(Matcher::matches)
                .findFirst()
                .ifPresent(found -> selection.select(
                        members, found.group("home"), platform.isWindows() ? "Lib/" : found.group("directory")));
        selection.files.sort(Comparator.comparing(ManagedFile::path));
        return List.copyOf(selection.files);
    }

    private void select(List<ZipMember> members, String home, String standardLibrary) {
        for (ZipMember member : members) {
            if (member.name().startsWith(home)) {
                String name = member.name().substring(home.length());
                (isWindows ? placeOnWindows(name) : place(name, standardLibrary))
                        .ifPresent(place ->
                                files.add(new ManagedFile.Packed(RelativePath.of(place), placed(member, place))));
            }
        }
        files.add(added(RelativePath.of(standardLibrary + "EXTERNALLY-MANAGED")));
    }

    /** The file that is added to those of the JAR. */
    static ManagedFile added(RelativePath path) {
        return new ManagedFile.Added(path, EXTERNALLY_MANAGED);
    }

    /** Where a member goes, if anywhere. */
    private static Optional<String> place(String name, String standardLibrary) {
        if (name.startsWith(standardLibrary)) {
            String module = name.substring(standardLibrary.length());
            return StandardLibraryFiles.areUnused(module) ? Optional.empty() : Optional.of(name);
        }
        if (LIBFFI.matcher(name).matches()) {
            return Optional.of(standardLibrary + "lib-dynload/" + name);
        }
        return UNUSABLE.matcher(name).matches() && !isProgram(name) ? Optional.empty() : Optional.of(name);
    }

    private static Optional<String> placeOnWindows(String name) {
        if (name.startsWith(WINDOWS_LIBRARY)) {
            String module = name.substring(WINDOWS_LIBRARY.length());
            if (StandardLibraryFiles.areUnused(module)
                    || UNUSED_ON_WINDOWS.matcher(module).matches()) {
                return Optional.empty();
            }
            return Optional.of(C_RUNTIME.matcher(module).matches() ? module : "Lib/" + module);
        }
        if (name.equals("bin/pythonw.exe")) {
            return Optional.of("pythonw.exe");
        }
        return UNUSABLE.matcher(name).matches() ? Optional.empty() : Optional.of(name);
    }

    private static ZipMember placed(ZipMember member, String place) {
        return new ZipMember(
                member.archive(),
                member.name(),
                member.deflated(),
                member.dataOffset(),
                member.compressedSize(),
                member.size(),
                member.crc32(),
                member.executable() || isProgram(place));
    }

    private static boolean isProgram(String place) {
        return PROGRAM.matcher(place).matches() || place.endsWith(".exe");
    }
}
