package io.github.jvenv.mojo;

import io.github.jvenv.operation.IndexRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One package index, as the element {@code <index>} of {@code <indexes>} describes it. */
public final class IndexParameters {
    /**
     * The URL of its Simple API, or the path of a directory that is laid out like one. May carry a user name and password.
     * Not needed where the {@code id} is that of a mirror's index, or {@code pypi}.
     */
    @Nullable
    String url;

    /**
     * The id of the {@code <server>} in settings.xml whose user name and password are for this index. Without one, a server
     * counts whose id is the index's host. A {@code <mirror>} whose {@code mirrorOf} names this id stands in for the index.
     * {@code pypi} means the public index where there is no {@code url}.
     */
    @Nullable
    String id;

    /**
     * The projects that the index is bound to: names, or beginnings of names that end in {@code *}. They are asked for
     * there and nowhere else, and the index is asked for no others. Without any, it is asked for everything.
     */
    @Nullable
    List<@Nullable String> names;

    /** What kind of index it is: {@code simple}. */
    @Nullable
    String type;

    IndexRequest.Index request() {
        return new IndexRequest.Index(
                text(url), text(id), TextList.of(names), text(type).orElse(""));
    }

    /** An index of which nothing but its URL is said. */
    static IndexRequest.Index at(String url) {
        return new IndexRequest.Index(Optional.of(url), Optional.empty(), List.of(), "");
    }

    private static Optional<String> text(@Nullable String configured) {
        return Optional.ofNullable(configured).map(String::strip).filter(text -> !text.isEmpty());
    }
}
