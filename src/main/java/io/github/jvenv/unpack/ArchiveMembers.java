package io.github.jvenv.unpack;

import java.io.IOException;

/** What an archive holds, in its order; read from the beginning each time. */
public interface ArchiveMembers {
    /** Something done with a member, while the archive is at it. */
    @FunctionalInterface
    interface Visitor {
        /** Does it. */
        void visit(ArchiveMember member) throws IOException;
    }

    /**
     * Shows every member.
     *
     * @throws io.github.jvenv.failure.Failure if the archive is damaged
     */
    void forEach(Visitor visitor) throws IOException;
}
