package io.github.jvenv.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a binary runs on, by its first bytes.
 *
 * @param format {@code ELF}, {@code PE} or {@code Mach-O}
 * @param processors {@code x86_64} and {@code arm64} are told from one another; a fat file has several
 * @param libc {@code glibc} or {@code musl} if it names one of their loaders; empty otherwise
 */
public record BinaryKind(String format, Set<String> processors, String libc) {
    /** What binaries of a target look like. */
    public static BinaryKind of(String format, String processor, String libc) {
        return new BinaryKind(format, Set.of(processor), libc);
    }

    /** Whether it runs where the binaries of a target do. */
    boolean runsOn(BinaryKind target) {
        return format.equals(target.format)
                && processors.containsAll(target.processors)
                && (libc.isEmpty() || libc.equals(target.libc));
    }

    static Optional<BinaryKind> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() < 64) {
                return Optional.empty();
            }
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            int magic = bytes.getInt(0);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            if (magic == 0x7f454c46) {
                return Optional.of(of("ELF", processor(bytes.getShort(18), 62, 183), libc(bytes)));
            }
            if (magic == 0xcffaedfe) {
                return Optional.of(of("Mach-O", processor(bytes.getInt(4), 0x01000007, 0x0100000c), ""));
            }
            if (magic == 0xcafebabe && file.toString().matches(".*\\.(so|dylib)")) {
                bytes.order(ByteOrder.BIG_ENDIAN);
                Set<String> processors = new TreeSet<>();
                for (int i = 0; i < bytes.getInt(4); i++) {
                    processors.add(processor(bytes.getInt(8 + 20 * i), 0x01000007, 0x0100000c));
                }
                return Optional.of(new BinaryKind("Mach-O", processors, ""));
            }
            int header = magic >>> 16 == 0x4d5a ? bytes.getInt(0x3c) : -1;
            if (header > 0 && header + 6 < bytes.limit() && bytes.getInt(header) == 0x4550) {
                return Optional.of(of("PE", processor(bytes.getShort(header + 4) & 0xffff, 0x8664, 0xaa64), ""));
            }
            return Optional.empty();
        }
    }

    private static String processor(int number, int x64, int arm64) {
        return number == x64 ? "x86_64" : number == arm64 ? "arm64" : "processor " + number;
    }

    private static String libc(ByteBuffer file) {
        byte[] bytes = new byte[file.limit()];
        file.get(0, bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("libc.musl-") || text.contains("ld-musl-")) {
            return "musl";
        }
        return text.contains("libc.so.6") || text.contains("ld-linux-") ? "glibc" : "";
    }
}
