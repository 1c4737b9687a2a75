package io.github.jvenv.access;

import java.util.List;
import java.util.Optional;

/**
 * Where distributions are to come from, as a user asks for it; nothing is understood yet.
 *
 * @param indexes the package indexes, in order; where none of them is open to all names, pip's configuration decides, and
 *     else the public index is asked
 * @param findLinks directories, pages and files, which come before all indexes
 * @param noIndex whether no index is asked
 * @param excludeNewer from when on uploads do not count: a date, a time, or a duration before now
 * @param network how servers are reached
 */
public record IndexRequest(
        List<Index> indexes,
        List<String> findLinks,
        boolean noIndex,
        Optional<String> excludeNewer,
        NetworkRequest network) {
    /** Whatever this machine is set up for. */
    public static final IndexRequest DEFAULT =
            new IndexRequest(List.of(), List.of(), false, Optional.empty(), NetworkRequest.DEFAULT);

    public IndexRequest {
        indexes = List.copyOf(indexes);
        findLinks = List.copyOf(findLinks);
    }

    /** One index and nothing else. */
    public static IndexRequest at(String url) {
        return new IndexRequest(
                List.of(new Index(Optional.of(url), Optional.empty(), List.of(), "")),
                List.of(),
                false,
                Optional.empty(),
                NetworkRequest.DEFAULT);
    }

    /**
     * A package index as its user describes it.
     *
     * @param url its URL, or the path of a directory; may be left out where the id says enough
     * @param id the id of a {@code <server>} in the user's settings; {@code pypi} without a URL means the public index
     * @param names the projects that it is bound to: asked for there and nowhere else, while it is asked for no other
     * @param type its kind; empty for the usual one
     * @param group the group of the wheels, if it is a Maven repository; empty for the usual one
     */
    public record Index(Optional<String> url, Optional<String> id, List<String> names, String type, String group) {
        public Index {
            names = List.copyOf(names);
        }

        /** An index of whose group nothing is said. */
        public Index(Optional<String> url, Optional<String> id, List<String> names, String type) {
            this(url, id, names, type, "");
        }
    }
}
