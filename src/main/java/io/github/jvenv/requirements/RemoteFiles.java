package io.github.jvenv.requirements;

import java.io.IOException;
import java.net.URI;

/** Gives the files that requirements name by URL. This room reads; somebody else downloads. */
@FunctionalInterface
public interface RemoteFiles {
    /**
     * The content of a file.
     *
     * @param url {@code http:} or {@code https:}, maybe with user info
     * @param mostBytes what is larger may be refused while it is downloaded
     */
    byte[] get(URI url, int mostBytes) throws IOException;
}
