package io.github.jvenv.archive;

import io.github.jvenv.image.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of a tar archive, as its header has it, and what follows the header. */
final class TarEntry {
    /** What an entry stands for: the type flag of its header. */
    enum Type {
        FILE('0'),
        LINK('2'),
        DIRECTORY('5');

        private final char flag;

        Type(char flag) {
            this.flag = flag;
        }

        char flag() {
            return flag;
        }
    }

    private final Type type;
    private final String name;
    private final int mode;
    private final String linkTarget;
    private final @Nullable Content content;

    /** Names of a user and a group; empty for the nameless ones of number 0. */
    private String owner = "";

    private String group = "";

    private TarEntry(Type type, String name, int mode, String linkTarget, @Nullable Content content) {
        this.type = type;
        this.name = name;
        this.mode = mode;
        this.linkTarget = linkTarget;
        this.content = content;
    }

    static TarEntry file(String name, boolean executable, Content content) {
        return new TarEntry(Type.FILE, name, executable ? 0755 : 0644, "", content);
    }

    static TarEntry link(String name, String target) {
        return new TarEntry(Type.LINK, name, 0777, target, null);
    }

    static TarEntry directory(String name) {
        return new TarEntry(Type.DIRECTORY, name + "/", 0755, "", null);
    }

    Type type() {
        return type;
    }

    /** The path within the archive; a directory's ends with a slash. */
    String name() {
        return name;
    }

    /** Permission bits. */
    int mode() {
        return mode;
    }

    /** This entry with attributes of its own. */
    TarEntry with(TarAttributes.Attributes attributes) {
        TarEntry entry = new TarEntry(type, name, attributes.mode(), linkTarget, content);
        entry.owner = attributes.owner();
        entry.group = attributes.group();
        return entry;
    }

    /** The name of the user who owns it, or empty. */
    String owner() {
        return owner;
    }

    /** The name of the group that owns it, or empty. */
    String group() {
        return group;
    }

    /** What a link points to; empty for other entries. */
    String linkTarget() {
        return linkTarget;
    }

    /** Bytes after the header, not counting the zeros that fill up their last block. */
    long size() {
        return content == null ? 0 : content.size();
    }

    /** What follows the header, if anything does. */
    Optional<Content> content() {
        return size() == 0 ? Optional.empty() : Optional.ofNullable(content);
    }

    @Override
    public String toString() {
        return type + " " + name;
    }
}
