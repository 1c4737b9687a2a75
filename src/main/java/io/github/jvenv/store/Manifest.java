package io.github.jvenv.store;

import io.github.jvenv.digest.CheckedBytes;
import io.github.jvenv.filesystem.FileStamp;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.wheel.Scheme;
import io.github.jvenv.zip.ZipMember;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was known of a wheel and its files when they were unpacked. Written in a binary form, which ends with its
 * CRC-32, because a build with nothing to do reads the manifests of all wheels.
 *
 * @param wheel the wheel's stamp
 * @param root the scheme of the files outside {@code .data}
 * @param files every file, ordered by path
 */
record Manifest(FileStamp wheel, Scheme root, List<UnpackedFile> files) {
    /** Names the format and its version; another version is as good as no manifest. */
    private static final int SIGNATURE = 0x6a76_6d02;

    private static final int DEFLATED = 1;
    private static final int EXECUTABLE = 2;

    Manifest {
        files = List.copyOf(files);
    }

    byte[] toBytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 + files.size() * 100);
        try {
            write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail", e);
        }
        return CheckedBytes.seal(bytes.toByteArray());
    }

    /**
     * Reads a manifest.
     *
     * @param archive the wheel that the members stand in
     * @param tree the directory that the files stand in
     * @return empty if the bytes are damaged, or are of another version of the format
     */
    static Optional<Manifest> parse(byte[] bytes, Path archive, Path tree) {
        Optional<byte[]> content = CheckedBytes.open(bytes);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        try {
            return read(new DataInputStream(new ByteArrayInputStream(content.get())), archive, tree);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void write(DataOutputStream out) throws IOException {
        out.writeInt(SIGNATURE);
        out.writeLong(wheel.size());
        out.writeLong(wheel.modifiedNanos());
        out.writeBoolean(root == Scheme.PURELIB);
        out.writeInt(files.size());
        for (UnpackedFile file : files) {
            ZipMember member = file.member();
            byte[] path = file.path().value().getBytes(StandardCharsets.UTF_8);
            out.writeShort(path.length);
            out.write(path);
            out.writeLong(file.modifiedNanos());
            out.writeByte((member.deflated() ? DEFLATED : 0) | (member.executable() ? EXECUTABLE : 0));
            out.writeLong(member.dataOffset());
            out.writeLong(member.compressedSize());
            out.writeLong(member.size());
            out.writeInt(member.crc32());
        }
    }

    private static Optional<Manifest> read(DataInputStream in, Path archive, Path tree) throws IOException {
        if (in.readInt() != SIGNATURE) {
            return Optional.empty();
        }
        FileStamp wheel = new FileStamp(in.readLong(), in.readLong());
        Scheme root = in.readBoolean() ? Scheme.PURELIB : Scheme.PLATLIB;
        int count = in.readInt();
        List<UnpackedFile> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(readFile(in, archive, tree));
        }
        return Optional.of(new Manifest(wheel, root, files));
    }

    private static UnpackedFile readFile(DataInputStream in, Path archive, Path tree) throws IOException {
        RelativePath path = RelativePath.of(new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8));
        long modifiedNanos = in.readLong();
        int flags = in.readByte();
        ZipMember member = new ZipMember(
                archive,
                path.value(),
                (flags & DEFLATED) != 0,
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                (flags & EXECUTABLE) != 0);
        return new UnpackedFile(path, path.below(tree), modifiedNanos, member);
    }
}
