package io.github.jvenv.build;

import java.io.IOException;

/** What an archive holds, in its order; read from the beginning each time. */
interface ArchiveMembers {
    /** Something done with a member, while the archive is at it. */
    @FunctionalInterface
    interface Visitor {
        void visit(ArchiveMember member) throws IOException;
    }

    /**
     * Shows every member.
     *
     * @throws InvalidArchiveFailure if the archive is damaged
     */
    void forEach(Visitor visitor) throws IOException;
}
