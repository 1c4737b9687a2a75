package io.github.jvenv.wheel;

import io.github.jvenv.filesystem.NewFile;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.zip.MemberReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Writes members of one wheel to files, and compares each with its RECORD on the way. For one thread. */
final class WheelUnpacker {
    private final WheelFilename wheel;
    private final MemberReader reader;
    private final Map<RecordHash.Algorithm, MessageDigest> digests = new EnumMap<>(RecordHash.Algorithm.class);

    WheelUnpacker(WheelFilename wheel, MemberReader reader) {
        this.wheel = wheel;
        this.reader = reader;
    }

    /** Inflates a member into a new file, whose directory exists. */
    void unpack(WheelMember member, Path file) throws IOException {
        try (FileChannel channel = create(member, file)) {
            Optional<RecordHash> hash = member.hash();
            if (hash.isEmpty()) {
                reader.copy(member.zipMember(), bytes -> write(channel, bytes));
                return;
            }
            MessageDigest digest = digest(hash.get());
            reader.copy(member.zipMember(), bytes -> {
                int start = bytes.position();
                digest.update(bytes);
                write(channel, bytes.position(start));
            });
            check(member.path(), hash.get(), digest);
        }
    }

    /** Writes a member whose bytes are known already into a new file, whose directory exists. */
    void write(WheelMember member, byte[] content, Path file) throws IOException {
        try (FileChannel channel = create(member, file)) {
            if (member.hash().isPresent()) {
                MessageDigest digest = digest(member.hash().get());
                digest.update(content);
                check(member.path(), member.hash().get(), digest);
            }
            write(channel, ByteBuffer.wrap(content));
        }
    }

    private FileChannel create(WheelMember member, Path file) throws IOException {
        try {
            return NewFile.create(file, member.zipMember().executable());
        } catch (FileAlreadyExistsException e) {
            // No two members have one name, so it is the file system that does not tell two names apart.
            throw new InvalidWheelFailure(
                    wheel,
                    "its file '" + member.path() + "' has a name that this file system does not tell from that of"
                            + " another of its files");
        }
    }

    private static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private MessageDigest digest(RecordHash hash) {
        MessageDigest digest = digests.computeIfAbsent(hash.algorithm(), RecordHash.Algorithm::newDigest);
        digest.reset();
        return digest;
    }

    private void check(RelativePath path, RecordHash expected, MessageDigest digest) {
        RecordHash found = RecordHash.finish(expected.algorithm(), digest);
        if (!found.equals(expected)) {
            throw new InvalidWheelFailure(
                    wheel, "its file '" + path + "' has the hash " + found + ", and its RECORD says " + expected);
        }
    }
}
