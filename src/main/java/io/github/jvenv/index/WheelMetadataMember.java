package io.github.jvenv.index;

import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.UnusableMetadataFailure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.zip.InvalidZipFailure;
import io.github.jvenv.zip.SparseZip;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.regex.Pattern;

/** The one member of a wheel that says what the wheel requires. */
final class WheelMetadataMember {
    private static final Pattern METADATA = Pattern.compile("[^/]+\\.dist-info/METADATA");

    private WheelMetadataMember() {}

    static byte[] read(SeekableByteChannel channel, DistributionFile wheel) throws IOException {
        try {
            SparseZip zip = SparseZip.open(channel, wheel.filename().toString());
            return zip.content(name(zip, wheel), MetadataFiles.LARGEST_METADATA_BYTES);
        } catch (InvalidZipFailure e) {
            throw new UnusableMetadataFailure(wheel, "the wheel is damaged");
        }
    }

    private static String name(SparseZip zip, DistributionFile wheel) {
        if (wheel.filename() instanceof WheelFilename filename) {
            String usual = filename.stem() + ".dist-info/METADATA";
            if (zip.has(usual)) {
                return usual;
            }
        }
        // The directory's name may be spelt otherwise than the file's; a wheel has one such directory.
        List<String> names = zip.names().stream()
                .filter(name -> METADATA.matcher(name).matches())
                .toList();
        if (names.size() != 1) {
            throw new UnusableMetadataFailure(
                    wheel, names.isEmpty() ? "the wheel has no file METADATA" : "the wheel has several files METADATA");
        }
        return names.get(0);
    }
}
