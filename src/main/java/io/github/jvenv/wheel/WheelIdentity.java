package io.github.jvenv.wheel;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.filename.WheelFilename;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.spec.metadata.WheelMetadata;
import io.github.jvenv.spec.tag.Tag;
import io.github.jvenv.zip.InvalidZipFailure;
import io.github.jvenv.zip.MemberReader;
import io.github.jvenv.zip.ZipDirectory;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a wheel is called that stands under another name, as in a Maven repository: its own metadata tells. */
public final class WheelIdentity {
    private static final Pattern METADATA = Pattern.compile("[^/]+\\.dist-info/METADATA");

    /** More than the metadata of any wheel. */
    private static final int MOST_BYTES = 16 << 20;

    private WheelIdentity() {}

    /**
     * The file name that the standard gives the wheel.
     *
     * @param called what the wheel is called in messages
     * @throws Failure if it is no wheel
     */
    public static WheelFilename of(Path file, String called) throws IOException {
        try (MemberReader reader = MemberReader.open(file)) {
            List<ZipMember> members = ZipDirectory.read(file).members();
            List<ZipMember> found = members.stream()
                    .filter(member -> METADATA.matcher(member.name()).matches())
                    .toList();
            if (found.size() != 1) {
                throw new Failure(called + " is no wheel: it has "
                        + (found.isEmpty() ? "no .dist-info/METADATA." : "more than one .dist-info directory."));
            }
            ZipMember metadata = found.get(0);
            String directory = metadata.name().substring(0, metadata.name().indexOf('/') + 1);
            ZipMember wheel = members.stream()
                    .filter(member -> member.name().equals(directory + "WHEEL"))
                    .findFirst()
                    .orElseThrow(() -> new Failure(called + " is no wheel: it has no file WHEEL."));
            return filename(called, reader.read(metadata, MOST_BYTES), reader.read(wheel, MOST_BYTES));
        } catch (InvalidZipFailure e) {
            throw new Failure(called + " is no wheel: " + e.getMessage(), e);
        }
    }

    private static WheelFilename filename(String called, byte[] metadata, byte[] wheel) {
        try {
            return filename(CoreMetadata.parse(metadata), WheelMetadata.parse(wheel));
        } catch (Failure e) {
            throw new Failure(called + " is no wheel: " + e.getMessage(), e);
        }
    }

    private static WheelFilename filename(CoreMetadata metadata, WheelMetadata wheel) {
        return WheelFilename.parse(metadata.name().value().replace('-', '_') + "-" + metadata.version()
                + wheel.buildTag().map(build -> "-" + build).orElse("") + "-"
                + part(wheel.tags(), Tag::interpreter) + "-" + part(wheel.tags(), Tag::abi) + "-"
                + part(wheel.tags(), Tag::platform) + ".whl");
    }

    /** One part of a compressed tag set (PEP 425). */
    private static String part(Collection<Tag> tags, Function<Tag, String> part) {
        Set<String> values = tags.stream().map(part).collect(Collectors.toCollection(TreeSet::new));
        return values.isEmpty() ? "none" : String.join(".", values);
    }
}
