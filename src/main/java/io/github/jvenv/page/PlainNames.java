package io.github.jvenv.page;

import io.github.jvenv.spec.name.ProjectName;

/** Finds the version in such names of a project's files where its place shows, as it does in nearly all. */
final class PlainNames {
    private static final Slice WHEEL = Slice.of(".whl");
    private static final Slice TAR_GZ = Slice.of(".tar.gz");

    private final Slice name;

    PlainNames(ProjectName project) {
        this.name = Slice.of(project.value());
    }

    static boolean isWheel(Slice filename) {
        return filename.endsWith(WHEEL);
    }

    /**
     * The version as it is written there, empty where its place does not show. The name of a wheel is read no further for it,
     * so that it may be that of another project, and the version may be none.
     */
    Slice version(Slice filename) {
        if (!isWheel(filename)) {
            int nameEnd = filename.endsWith(TAR_GZ) ? nameEnd(filename) : -1;
            return nameEnd > 0 ? filename.part(nameEnd + 1, filename.length() - TAR_GZ.length()) : Slice.EMPTY;
        }
        int start = filename.indexOf('-', 0) + 1;
        int end = filename.indexOf('-', start);
        return start > 0 && end > start ? filename.part(start, end) : Slice.EMPTY;
    }

    /**
     * Where the project's name ends in the name of a source distribution as nearly all are, spelled with as many signs
     * between its words as the normalized name has; -1 for every other.
     */
    private int nameEnd(Slice filename) {
        int end = name.length();
        if (filename.length() < end + 2 || filename.at(end) != '-') {
            return -1;
        }
        for (int i = 0; i < end; i++) {
            byte wanted = name.at(i);
            byte found = filename.at(i);
            boolean same = wanted == '-'
                    ? found == '-' || found == '_' || found == '.'
                    : (found | 0x20) == wanted || found == wanted;
            if (!same) {
                return -1;
            }
        }
        byte first = filename.at(end + 1);
        return first >= '0' && first <= '9' ? end : -1;
    }
}
