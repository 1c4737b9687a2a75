package io.github.jvenv.page;

import io.github.jvenv.resolution.DistributionFile;
import io.github.jvenv.resolution.MetadataFile;
import io.github.jvenv.resolution.Yank;
import io.github.jvenv.spec.filename.DistributionFilename;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.SpecifierSet;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/** Understands what an index, or another place, lists of one project. Specifiers, which hundreds of files share, are understood once. */
public final class Offers {
    private final ProjectName project;
    private final Optional<URI> index;
    private final Map<String, Optional<SpecifierSet>> specifiers = new ConcurrentHashMap<>();

    /**
     * @param index the index that lists it, if it is one
     */
    public Offers(ProjectName project, Optional<URI> index) {
        this.project = project;
        this.index = index;
    }

    /** What listed files offer, without those that are no distribution of the project, or one that cannot be used. */
    public List<DistributionFile> of(List<ListedFile> files) {
        List<DistributionFile> found = new ArrayList<>(files.size());
        WheelFilename sibling = null;
        for (ListedFile file : files) {
            DistributionFilename filename =
                    DistributionFilename.find(file.filename(), project, sibling).orElse(null);
            if (filename != null) {
                find(file, filename).ifPresent(found::add);
                sibling = filename instanceof WheelFilename wheel ? wheel : sibling;
            }
        }
        return found;
    }

    private Optional<DistributionFile> find(ListedFile file, DistributionFilename filename) {
        Optional<SpecifierSet> requiresPython = Optional.empty();
        if (!file.requiresPython().isEmpty()) {
            requiresPython = specifiers.computeIfAbsent(file.requiresPython(), Offers::specifiers);
        }
        try {
            return Optional.of(new DistributionFile(
                    filename,
                    new URI(file.url()),
                    file.hashes(),
                    file.size() < 0 ? OptionalLong.empty() : OptionalLong.of(file.size()),
                    requiresPython,
                    file.yankReason().<Yank>map(Yank.Yanked::new).orElse(Yank.NONE),
                    uploadTime(file.uploadTime()),
                    file.metadataHashes()
                            .<MetadataFile>map(MetadataFile.Present::new)
                            .orElse(MetadataFile.ABSENT),
                    index));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Some indexes write times that are no UTC times; they count as none. */
    public static Optional<Instant> uploadTime(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UploadTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Old files have specifiers that follow no standard; like pip, we take those for no restriction at all. */
    private static Optional<SpecifierSet> specifiers(String text) {
        try {
            return Optional.of(SpecifierSet.parse(text));
        } catch (SyntaxFailure e) {
            return Optional.empty();
        }
    }
}
