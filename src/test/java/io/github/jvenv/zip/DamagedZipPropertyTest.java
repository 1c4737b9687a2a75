package io.github.jvenv.zip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.testing.ZipBuilder;
import io.github.jvenv.testing.ZipBuilder.Member;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the bytes of an archive, reading it ends in its true contents or in a failure that says so. */
class DamagedZipPropertyTest {
    private static final int ROUNDS = 5000;

    @TempDir
    private Path directory;

    @Test
    void damageIsToldAndNothingElseHappens() throws IOException {
        byte[] whole = new ZipBuilder()
                .add(Member.of("package/__init__.py", "version = '1.0'\n"))
                .add(Member.of("package/data", "0123456789".repeat(50)).stored())
                .add(Member.of("package/wide", "wide").withWideSizes())
                .add(Member.of("package/late", "late").withDescriptor())
                .wide()
                .comment("comment")
                .bytes();
        Random random = new Random(20261122);
        Path archive = directory.resolve("archive.zip");
        int told = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] damaged = whole.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                damaged[random.nextInt(damaged.length)] = (byte) (random.nextBoolean() ? random.nextInt(256) : 0xff);
            }
            Files.write(archive, damaged);
            try {
                readAll(archive);
            } catch (InvalidZipFailure e) {
                assertTrue(e.getMessage().startsWith("The archive archive.zip cannot be read: "), e.getMessage());
                told++;
            }
        }
        assertTrue(told > ROUNDS / 3, "most damage is told: " + told);
    }

    private static void readAll(Path archive) throws IOException {
        try (MemberReader reader = MemberReader.open(archive)) {
            for (ZipMember member : ZipDirectory.read(archive).members()) {
                String content = new String(reader.read(member, 1000), StandardCharsets.UTF_8);
                switch (member.name()) {
                    case "package/__init__.py" -> assertEquals("version = '1.0'\n", content);
                    case "package/data" -> assertEquals("0123456789".repeat(50), content);
                    case "package/wide" -> assertEquals("wide", content);
                    case "package/late" -> assertEquals("late", content);
                    default -> {
                        // The damage hit both copies of a name; the content is still one of the four.
                    }
                }
            }
        }
    }
}
