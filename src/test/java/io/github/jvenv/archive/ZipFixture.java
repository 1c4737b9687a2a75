package io.github.jvenv.archive;

import io.github.jvenv.image.Content;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip with the given members, and the same files unpacked beside it. */
public final class ZipFixture {
    private final Path directory;
    private final Map<String, byte[]> deflated = new LinkedHashMap<>();
    private final Map<String, byte[]> stored = new LinkedHashMap<>();
    private int level = 6;

    public ZipFixture(Path directory) {
        this.directory = directory;
    }

    public ZipFixture level(int newLevel) {
        level = newLevel;
        return this;
    }

    public ZipFixture deflated(String name, byte[] content) {
        deflated.put(name, content);
        return this;
    }

    public ZipFixture stored(String name, byte[] content) {
        stored.put(name, content);
        return this;
    }

    /** Writes the zip and the files, and gives each member as content of an image. */
    public Map<String, Content.Stored> write() throws IOException {
        Path zip = directory.resolve("fixture.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream target = new ZipOutputStream(file)) {
            target.setLevel(level);
            for (Map.Entry<String, byte[]> member : deflated.entrySet()) {
                target.putNextEntry(new ZipEntry(member.getKey()));
                target.write(member.getValue());
                target.closeEntry();
            }
            for (Map.Entry<String, byte[]> member : stored.entrySet()) {
                target.putNextEntry(storedEntry(member.getKey(), member.getValue()));
                target.write(member.getValue());
                target.closeEntry();
            }
        }
        Map<String, Content.Stored> contents = new LinkedHashMap<>();
        for (ZipMember member : ZipDirectory.read(zip).members()) {
            Path unpacked = directory.resolve("unpacked").resolve(member.name());
            Files.createDirectories(unpacked.getParent());
            byte[] bytes = deflated.getOrDefault(member.name(), stored.get(member.name()));
            Files.write(unpacked, bytes);
            contents.put(member.name(), new Content.Stored(unpacked, 0, member));
        }
        return contents;
    }

    private static ZipEntry storedEntry(String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        return entry;
    }
}
