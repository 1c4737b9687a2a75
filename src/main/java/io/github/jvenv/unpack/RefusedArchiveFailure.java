package io.github.jvenv.unpack;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.ShownName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An archive that is damaged, or asks for what no archive of an environment needs. */
public final class RefusedArchiveFailure extends Failure {
    private static final long serialVersionUID = 1L;

    RefusedArchiveFailure(Path archive, String fault, @Nullable Throwable cause) {
        this(archive, fault, "Get it again from whoever made it.", cause);
    }

    private RefusedArchiveFailure(Path archive, String fault, String advice, @Nullable Throwable cause) {
        super("The archive " + archive + " is refused: " + fault + ".", "Nothing of it was kept. " + advice, cause);
    }

    /** Words for an archive's faults. That it holds more than it may need not be one: the limits are the user's. */
    static ArchiveFaults about(Path archive) {
        return new ArchiveFaults() {
            @Override
            public Failure of(String fault, @Nullable Throwable cause) {
                return new RefusedArchiveFailure(archive, fault, cause);
            }

            @Override
            public Failure exceeds(String limit, String fault) {
                return new RefusedArchiveFailure(
                        archive, fault, "If you trust who made it, allow more with -Djvenv." + limit + ".", null);
            }
        };
    }

    static RefusedArchiveFailure ofMember(Path archive, String member, String fault) {
        return new RefusedArchiveFailure(archive, "its member " + ShownName.quoted(member) + " " + fault, null);
    }
}
