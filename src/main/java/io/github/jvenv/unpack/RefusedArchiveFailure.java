package io.github.jvenv.unpack;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.ShownName;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An archive that is damaged, or asks for what no archive of an environment needs. */
public final class RefusedArchiveFailure extends Failure {
    private static final long serialVersionUID = 1L;

    RefusedArchiveFailure(Path archive, String fault, @Nullable Throwable cause) {
        super(
                "The archive " + archive + " is refused: " + fault + ".",
                "Nothing of it was kept. Get it again from whoever made it.",
                cause);
    }

    static RefusedArchiveFailure ofMember(Path archive, String member, String fault) {
        return new RefusedArchiveFailure(archive, "its member " + ShownName.quoted(member) + " " + fault, null);
    }
}
