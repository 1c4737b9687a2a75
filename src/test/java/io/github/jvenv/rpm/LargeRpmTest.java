package io.github.jvenv.rpm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.image.Content;
import io.github.jvenv.packaging.FileAttributes;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.SamplePackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What rpm has for files of 4 GiB and more; here these only say that they are so large. */
class LargeRpmTest {
    private static final long LARGEST = 0xffff_ffffL;

    @Test
    void aFileOfLessThanFourGiBHasItsSizeInItsHeader() {
        List<RpmFile> files = files(LARGEST);
        assertEquals("07070100000003000081a4", headers(files).get(2).substring(0, 22));
        assertTrue(headers(files).get(2).contains("ffffffff"));
    }

    @Test
    void aLargerOneGivesAllFilesTheHeaderThatIsTheirNumber() {
        List<RpmFile> files = files(LARGEST + 1);
        assertEquals(
                List.of("07070X00000000\0\0", "07070X00000001\0\0", "07070X00000002\0\0", "07070X00000003\0\0"),
                headers(files));
    }

    @Test
    void theListOfFilesHasSizesOf64BitsThen() throws IOException {
        HeaderStructure small = new HeaderStructure(Tag.HEADER_REGION);
        RpmFileList.put(files(LARGEST), Map.of(), SamplePackage.TIME, small);
        assertEquals(List.of(Tag.FILE_SIZES), tags(small, Tag.FILE_SIZES, Tag.LONG_FILE_SIZES));
        HeaderStructure large = new HeaderStructure(Tag.HEADER_REGION);
        List<RpmFile> files = files(LARGEST + 1);
        RpmFileList.put(files, Map.of(), SamplePackage.TIME, large);
        RpmRelations.require(SamplePackage.description(), files, large);
        assertEquals(List.of(Tag.LONG_FILE_SIZES), tags(large, Tag.FILE_SIZES, Tag.LONG_FILE_SIZES));
        assertTrue(new String(bytes(large), StandardCharsets.ISO_8859_1).contains("rpmlib(LargeFiles)"));
    }

    private static List<RpmFile> files(long size) {
        return RpmFile.of(PackageFiles.builder()
                .file(RelativePath.of("opt/web/a"), Content.of("a"), FileAttributes.PLAIN)
                .file(RelativePath.of("opt/web/b"), new Content.OnDisk(Path.of("nowhere"), size), FileAttributes.PLAIN)
                .link(RelativePath.of("opt/web/c"), "b")
                .build());
    }

    private static List<String> headers(List<RpmFile> files) {
        List<String> headers = new ArrayList<>();
        CpioPayload.members(files, SamplePackage.TIME)
                .forEachRemaining(file -> headers.add(new String(file.header(), StandardCharsets.ISO_8859_1)));
        return headers;
    }

    private static byte[] bytes(HeaderStructure header) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        header.writeTo(out);
        assertEquals(header.length(), out.size());
        return out.toByteArray();
    }

    private static List<Integer> tags(HeaderStructure header, int... wanted) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(bytes(header));
        List<Integer> found = new ArrayList<>();
        for (int entry = 0; entry < bytes.getInt(8); entry++) {
            int tag = bytes.getInt(16 + 16 * entry);
            for (int one : wanted) {
                if (one == tag) {
                    found.add(tag);
                }
            }
        }
        return found;
    }
}
