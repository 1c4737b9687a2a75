package io.github.jvenv.mojo;

import io.github.jvenv.access.IndexRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One package index, as the element {@code <index>} of {@code <indexes>} describes it. One of which there is no more to say
 * than its URL can be that in one line: {@code <index>https://packages.example/simple/</index>}, or
 * {@code <index>id::https://packages.example/simple/</index>}.
 */
public final class IndexParameters {
    private static final Pattern WITH_ID = Pattern.compile("(?<id>[A-Za-z0-9._-]+)::(?:(?<type>[a-z]+)::)?(?<url>.+)");

    /**
     * The URL of its Simple API, or the path of a directory that is laid out like one. May carry a user name and password.
     * Not needed where the {@code id} is that of a mirror's index, or {@code pypi}.
     */
    @Nullable
    String url;

    /**
     * The id of the {@code <server>} in settings.xml whose user name and password are for this index. Without one, a server
     * counts whose id is the index's host. A {@code <mirror>} of settings.xml whose {@code mirrorOf} covers this id
     * ({@code *}, {@code external:*}, exclusions and all) stands in for the index, and its URL for the whole of this one.
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

    /**
     * What kind of index it is: {@code simple}, the default, or {@code maven} for a Maven repository with wheels that the goal
     * {@code publish} has put there. Such a one may have an {@code id} alone, that of one of the project's
     * {@code <repositories>}.
     */
    @Nullable
    String type;

    /** The group of the wheels in a Maven repository. The default is {@code pypi}. */
    @Nullable
    String group;

    /** The URL alone or as {@link #at} has it, which Maven gives where the element has text in it and no other elements. */
    public void set(String text) {
        IndexRequest.Index index = at(text.strip());
        url = index.url().orElse("");
        id = index.id().orElse("");
        type = index.type();
    }

    IndexRequest.Index request() {
        return new IndexRequest.Index(
                text(url),
                text(id),
                TextList.of(names),
                text(type).orElse(""),
                text(group).orElse(""));
    }

    /** An index in one line: its URL, or {@code id::url}, or {@code id::type::url}, as Maven has it for repositories. */
    static IndexRequest.Index at(String text) {
        Matcher matcher = WITH_ID.matcher(text);
        if (!matcher.matches()) {
            return new IndexRequest.Index(Optional.of(text), Optional.empty(), List.of(), "");
        }
        String type = matcher.group("type");
        return new IndexRequest.Index(
                Optional.of(matcher.group("url")),
                Optional.of(matcher.group("id")),
                List.of(),
                type == null ? "" : type);
    }

    private static Optional<String> text(@Nullable String configured) {
        return Optional.ofNullable(configured).map(String::strip).filter(text -> !text.isEmpty());
    }
}
