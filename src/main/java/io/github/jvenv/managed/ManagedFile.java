package io.github.jvenv.managed;

import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.zip.ZipMember;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** A file of a managed interpreter, within the directory that the interpreter is unpacked to. */
public sealed interface ManagedFile {
    /**
     * The modification time of every unpacked file: the first that a zip can express. One time for all, so that another
     * one shows that a file was touched.
     */
    long MODIFIED_NANOS = TimeUnit.SECONDS.toNanos(315_532_800);

    /** Where it stands, for example {@code lib/python3.13/os.py}. */
    RelativePath path();

    /** Bytes it has. */
    long size();

    /** Whether it can be run. */
    boolean executable();

    /** What it looks like, as long as nobody touches it. */
    default FileStamp stamp() {
        return new FileStamp(size(), MODIFIED_NANOS);
    }

    /**
     * A member of the JAR.
     *
     * @param member its data in the JAR; its run bit is that of the file, which JARs seldom record
     */
    record Packed(RelativePath path, ZipMember member) implements ManagedFile {
        @Override
        public long size() {
            return member.size();
        }

        @Override
        public boolean executable() {
            return member.executable();
        }
    }

    /**
     * A file that this project adds.
     *
     * @param text its content, in UTF-8
     */
    record Added(RelativePath path, String text) implements ManagedFile {
        @Override
        public long size() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public boolean executable() {
            return false;
        }
    }
}
