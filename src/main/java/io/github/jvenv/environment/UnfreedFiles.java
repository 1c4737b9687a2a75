package io.github.jvenv.environment;

import io.github.jvenv.relocation.Remark;
import io.github.jvenv.surroundings.Surroundings;
import java.util.List;

/** What of an environment could not be made independent of its place. */
public final class UnfreedFiles {
    private static final int MOST_WARNINGS = 20;

    private UnfreedFiles() {}

    /** Tells it, file by file. */
    public static void tell(Surroundings surroundings, List<Remark> remarks) {
        for (Remark remark : remarks.subList(0, Math.min(MOST_WARNINGS, remarks.size()))) {
            surroundings.narration().warning("Not freed from its place: " + remark);
        }
        if (remarks.size() > MOST_WARNINGS) {
            surroundings
                    .narration()
                    .warning("Not freed from their place either: " + (remarks.size() - MOST_WARNINGS)
                            + " more files, which -X lists.");
            remarks.subList(MOST_WARNINGS, remarks.size())
                    .forEach(remark -> surroundings.narration().detail(remark::toString));
        }
    }
}
