package io.github.jvenv.index;

import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.UnusableMetadataFailure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;

/** The core metadata of files, wherever they come from. */
final class FileMetadata {
    private final MetadataFiles files;
    private final IndexCache cache;

    FileMetadata(MetadataFiles files, IndexCache cache) {
        this.files = files;
        this.cache = cache;
    }

    CoreMetadata get(DistributionFile file) {
        if (!(file.filename() instanceof WheelFilename)) {
            throw new UnusableMetadataFailure(file, "it is a source distribution, which has to be built first");
        }
        return CoreMetadata.parse(DiskReading.of("the metadata of " + file.filename(), cache, () -> files.get(file)));
    }
}
