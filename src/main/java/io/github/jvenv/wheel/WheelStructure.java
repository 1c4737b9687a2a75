package io.github.jvenv.wheel;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a wheel's files are arranged: its one {@code .dist-info} directory, and its {@code .data} directories, whose files
 * go elsewhere than the rest. Follows from the paths alone, so that an unpacked wheel has it without being opened again.
 */
public final class WheelStructure {
    private static final String DIST_INFO = ".dist-info";
    private static final String DATA = ".data";

    private final WheelFilename wheel;
    private final RelativePath distInfo;
    private final Set<String> dataDirectories;

    private WheelStructure(WheelFilename wheel, RelativePath distInfo, Set<String> dataDirectories) {
        this.wheel = wheel;
        this.distInfo = distInfo;
        this.dataDirectories = dataDirectories;
    }

    /**
     * The structure of a wheel with the given files.
     *
     * @throws InvalidWheelFailure if there is not exactly one {@code .dist-info} directory, or it belongs to another
     *     distribution than the file name says, or a file stands below another file, or in no scheme
     */
    public static WheelStructure of(WheelFilename wheel, Collection<RelativePath> files) {
        SortedSet<String> distInfos = new TreeSet<>();
        Set<String> dataDirectories = new HashSet<>();
        // Each once: whose a directory is takes as many looks as its name has hyphens, and it may have every file.
        Set<String> tops = files.stream().map(WheelStructure::top).collect(Collectors.toSet());
        for (String top : tops) {
            if (top.endsWith(DIST_INFO)) {
                distInfos.add(top);
            } else if (top.endsWith(DATA) && belongsTo(wheel, top.substring(0, top.length() - DATA.length()))) {
                dataDirectories.add(top);
            }
        }
        WheelStructure structure = new WheelStructure(wheel, distInfo(wheel, distInfos), dataDirectories);
        for (RelativePath file : files) {
            structure.place(file);
        }
        return structure;
    }

    /** The directory of the wheel's metadata, such as {@code demo-1.0.dist-info}. */
    public RelativePath distInfo() {
        return distInfo;
    }

    /** A file of the wheel's metadata, such as {@code demo-1.0.dist-info/RECORD}. */
    public RelativePath distInfo(String fileName) {
        return distInfo.resolve(fileName);
    }

    /** RECORD itself and its signatures: what RECORD cannot hold a hash of. */
    public boolean isOutsideRecord(RelativePath file) {
        String path = file.value();
        return file.isBelow(distInfo)
                && (path.endsWith("/RECORD") || path.endsWith("/RECORD.jws") || path.endsWith("/RECORD.p7s"))
                && path.indexOf('/', distInfo.value().length() + 1) < 0;
    }

    /**
     * Where a file goes.
     *
     * @param root the scheme of the files outside {@code .data}: {@link Scheme#PURELIB} or {@link Scheme#PLATLIB}
     */
    public SchemePath place(RelativePath file, Scheme root) {
        SchemePath place = place(file);
        return place.scheme() == Scheme.PURELIB && place.path().equals(file) ? new SchemePath(root, file) : place;
    }

    /** Where a file goes if the root of the wheel is pure. */
    private SchemePath place(RelativePath file) {
        String path = file.value();
        int first = path.indexOf('/');
        if (first < 0 || !dataDirectories.contains(path.substring(0, first))) {
            return new SchemePath(Scheme.PURELIB, file);
        }
        int second = path.indexOf('/', first + 1);
        if (second < 0) {
            throw new InvalidWheelFailure(wheel, "its file '" + file + "' stands in no scheme's directory");
        }
        String key = path.substring(first + 1, second);
        Scheme scheme = Scheme.find(key)
                .orElseThrow(() -> new InvalidWheelFailure(
                        wheel,
                        "its file '" + file + "' is for the scheme '" + key
                                + "', and the schemes are purelib, platlib, scripts, headers and data"));
        return new SchemePath(scheme, RelativePath.of(path.substring(second + 1)));
    }

    private static RelativePath distInfo(WheelFilename wheel, SortedSet<String> found) {
        if (found.isEmpty()) {
            throw new InvalidWheelFailure(wheel, "it has no .dist-info directory");
        }
        if (found.size() > 1) {
            throw new InvalidWheelFailure(
                    wheel, "it has more than one .dist-info directory: " + String.join(", ", found));
        }
        String directory = found.first();
        if (!belongsTo(wheel, directory.substring(0, directory.length() - DIST_INFO.length()))) {
            throw new InvalidWheelFailure(
                    wheel, "its metadata is in " + directory + ", and its file name says " + wheel.stem() + DIST_INFO);
        }
        return RelativePath.of(directory);
    }

    /**
     * Whether a directory's name, without its ending, is this wheel's name and version. Both may be spelled otherwise
     * than in the file name, and older tools left hyphens in them, so every hyphen may be the one between the two.
     */
    private static boolean belongsTo(WheelFilename wheel, String stem) {
        if (stem.equals(wheel.stem())) {
            return true;
        }
        for (int hyphen = stem.indexOf('-'); hyphen >= 0; hyphen = stem.indexOf('-', hyphen + 1)) {
            if (isNameAndVersion(wheel, stem.substring(0, hyphen), stem.substring(hyphen + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNameAndVersion(WheelFilename wheel, String name, String version) {
        try {
            return ProjectName.parse(name).equals(wheel.name())
                    && Version.parse(version.replace('_', '-')).equals(wheel.version());
        } catch (SyntaxFailure e) {
            return false;
        }
    }

    private static String top(RelativePath file) {
        int slash = file.value().indexOf('/');
        return slash < 0 ? "" : file.value().substring(0, slash);
    }
}
