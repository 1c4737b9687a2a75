package io.github.jvenv.archive;

import io.github.jvenv.digest.Crc32;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** What a part of a zip became: its data as it goes into the zip, which is none if it is copied from another one. */
final class ZipData {
    private final ZipPart part;
    private final ByteArrayOutputStream data;
    private final Crc32 content;
    private final boolean deflated;

    /**
     * The data of a part.
     *
     * @param content the check-sum of what the data stands for
     * @param deflated whether the data is a part of a deflate stream; it is the content itself otherwise
     */
    ZipData(ZipPart part, ByteArrayOutputStream data, Crc32 content, boolean deflated) {
        this.part = part;
        this.data = data;
        this.content = content;
        this.deflated = deflated;
    }

    ZipPart part() {
        return part;
    }

    Crc32 content() {
        return content;
    }

    boolean deflated() {
        return deflated;
    }

    /** How many bytes of data there are. */
    int size() {
        return data.size();
    }

    void copyTo(OutputStream target) throws IOException {
        data.writeTo(target);
    }
}
