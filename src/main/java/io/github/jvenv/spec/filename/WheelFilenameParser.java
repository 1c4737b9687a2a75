package io.github.jvenv.spec.filename;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the name of a wheel, part by part, each with its own standard. */
final class WheelFilenameParser {
    /** What file systems allow, and so the longest name that a wheel can have. */
    static final int MOST_CHARACTERS = 255;

    private final String filename;
    private final @Nullable WheelFilename sibling;

    WheelFilenameParser(String filename, @Nullable WheelFilename sibling) {
        this.filename = filename;
        this.sibling = sibling;
    }

    WheelFilename parse() {
        int end = filename.length() - WheelFilename.EXTENSION.length();
        if (!filename.endsWith(WheelFilename.EXTENSION)) {
            throw failure("Expected the name of a wheel, which ends in .whl", 0, filename.length());
        }
        if (filename.length() > MOST_CHARACTERS) {
            throw failure("Expected at most " + MOST_CHARACTERS + " characters in the name of a wheel", 0, end);
        }
        List<Integer> hyphens = hyphens(end);
        if (hyphens.size() != 4 && hyphens.size() != 5) {
            throw failure(
                    "Expected a wheel's name, version, maybe a build tag, then interpreter, ABI and platform tags,"
                            + " joined by '-'",
                    0,
                    end);
        }
        boolean built = hyphens.size() == 5;
        int tagsStart = hyphens.get(built ? 2 : 1) + 1;
        @Nullable BuildTag buildTag = built ? part(hyphens.get(1) + 1, hyphens.get(2), BuildTag::parse) : null;
        @Nullable WheelFilename known = sibling != null && filename.startsWith(sibling.stem() + "-") ? sibling : null;
        return new WheelFilename(
                filename,
                known != null ? known.name() : name(hyphens.get(0)),
                known != null ? known.version() : part(hyphens.get(0) + 1, hyphens.get(1), Version::parse),
                buildTag,
                part(tagsStart, end, Tag::parseSet));
    }

    private List<Integer> hyphens(int end) {
        List<Integer> hyphens = new ArrayList<>();
        for (int i = filename.indexOf('-'); i >= 0 && i < end; i = filename.indexOf('-', i + 1)) {
            hyphens.add(i);
        }
        return hyphens;
    }

    private ProjectName name(int end) {
        int run = filename.indexOf("__");
        if (run >= 0 && run < end) {
            throw failure("A project's name in the name of a wheel has no two underscores in a row", run, run + 2);
        }
        return part(0, end, ProjectName::parse);
    }

    private <T> T part(int start, int end, Function<String, T> parse) {
        try {
            return parse.apply(filename.substring(start, end));
        } catch (SyntaxFailure e) {
            throw e.within(filename, start);
        }
    }

    private SyntaxFailure failure(String complaint, int start, int end) {
        return new SyntaxFailure(complaint, filename, start, end);
    }
}
