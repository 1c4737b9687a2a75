package io.github.jvenv.publication;

import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.spec.metadata.CoreMetadata;
import io.github.jvenv.wheel.Wheel;
import io.github.jvenv.wheel.WheelMember;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts wheels into a repository. What is there already stays: the same wheel is left out, and another one in its place is an
 * error that is told before anything is deployed. First come the wheels, then what describes them to an index, so that nothing is
 * described that is not there; what was interrupted is completed by the next who publishes.
 */
public final class WheelPublication {
    private static final Pattern DIGEST =
            Pattern.compile("\"hashes\"\\s*:\\s*\\{\\s*\"sha256\"\\s*:\\s*\"([0-9a-f]{64})\"");
    private static final int LARGEST_ENTRY_BYTES = 1024 * 1024;

    private final ArtifactRepository repository;
    private final WheelGroup group;
    private final Path work;

    /**
     * A publication.
     *
     * @param group the group of all wheels
     * @param work an empty directory for as long as it takes
     */
    public WheelPublication(ArtifactRepository repository, WheelGroup group, Path work) {
        this.repository = repository;
        this.group = group;
        this.work = work;
    }

    /** The wheels that the repository does not have whole, by their coordinates; the others are the same there. */
    public Map<WheelCoordinates, WheelToPublish> missing(Collection<WheelToPublish> wheels) throws IOException {
        Map<WheelCoordinates, WheelToPublish> all = new LinkedHashMap<>();
        wheels.forEach(wheel -> all.put(WheelCoordinates.of(group, wheel.filename()), wheel));
        Map<Artifact, Path> described = repository.findAll(
                all.keySet().stream().map(WheelCoordinates::entry).toList());
        Map<WheelCoordinates, WheelToPublish> missing = new LinkedHashMap<>();
        for (Map.Entry<WheelCoordinates, WheelToPublish> wheel : all.entrySet()) {
            Optional<Path> entry =
                    Optional.ofNullable(described.get(wheel.getKey().entry()));
            if (entry.isPresent()) {
                requireSame(wheel.getKey(), wheel.getValue(), digestIn(entry.get(), wheel.getKey()));
            } else {
                missing.put(wheel.getKey(), wheel.getValue());
            }
        }
        return missing;
    }

    /**
     * Sees to it that wheels which are there can be found, too: who has published them may have been interrupted.
     *
     * @param wheels what is not {@linkplain #missing missing}, or not any more
     */
    public void list(Collection<WheelToPublish> wheels) throws IOException {
        List<Artifact> artifacts = new ArrayList<>();
        for (WheelToPublish wheel : wheels) {
            WheelCoordinates place = WheelCoordinates.of(group, wheel.filename());
            artifacts.add(place.wheel());
            artifacts.add(place.entry());
        }
        repository.list(artifacts);
    }

    /**
     * Publishes wheels that are missing.
     *
     * @param now when wheels count as published of which no earlier time is known
     */
    public void publish(Map<WheelCoordinates, WheelToPublish> wheels, Instant now) throws IOException {
        Map<Artifact, Path> files = new LinkedHashMap<>();
        Map<Artifact, Path> entries = new LinkedHashMap<>();
        Map<Artifact, Path> present = repository.findAll(
                wheels.keySet().stream().map(WheelCoordinates::wheel).toList());
        Set<Artifact> described = repository
                .findAll(
                        wheels.keySet().stream().map(WheelCoordinates::metadata).toList())
                .keySet();
        Set<Artifact> poms = new LinkedHashSet<>();
        wheels.keySet().forEach(wheel -> poms.add(wheel.pom()));
        poms.removeAll(repository.findAll(poms).keySet());
        int number = 0;
        for (Map.Entry<WheelCoordinates, WheelToPublish> one : wheels.entrySet()) {
            WheelCoordinates place = one.getKey();
            WheelToPublish wheel = one.getValue();
            Path directory = Files.createDirectory(work.resolve(Integer.toString(number++)));
            Path metadata = metadata(wheel, directory);
            Optional<Path> before = Optional.ofNullable(present.get(place.wheel()));
            if (before.isPresent()) {
                requireSame(place, wheel, Sha256.of(before.get()));
            } else {
                files.put(place.wheel(), wheel.file());
            }
            if (!described.contains(place.metadata())) {
                files.put(place.metadata(), metadata);
            }
            CoreMetadata said = CoreMetadata.parse(Files.readAllBytes(metadata));
            if (poms.remove(place.pom())) {
                files.put(place.pom(), write(directory.resolve("wheel.pom"), WheelPom.of(place, said)));
            }
            entries.put(
                    place.entry(),
                    write(
                            directory.resolve("entry.json"),
                            entry(wheel, said, metadata, now).json(place)));
            entries.put(place.entryPom(), write(directory.resolve("entry.pom"), WheelPom.ofEntry(place)));
        }
        repository.deploy(files);
        repository.deploy(entries);
    }

    private static WheelEntry entry(WheelToPublish wheel, CoreMetadata said, Path metadata, Instant now)
            throws IOException {
        return new WheelEntry(
                wheel.filename().toString(),
                wheel.sha256(),
                Files.size(wheel.file()),
                said.requiresPython().map(Object::toString),
                wheel.uploadTime().orElse(now),
                wheel.yankReason(),
                Sha256.of(metadata));
    }

    private static Path metadata(WheelToPublish wheel, Path directory) throws IOException {
        Wheel opened = Wheel.open(wheel.file(), wheel.filename());
        WheelMember member = opened.members().stream()
                .filter(one -> one.path().equals(opened.structure().distInfo("METADATA")))
                .findFirst()
                .orElseThrow();
        Path file = directory.resolve("METADATA");
        opened.unpack(member, file);
        return file;
    }

    private void requireSame(WheelCoordinates place, WheelToPublish wheel, Sha256 there) {
        if (!there.equals(wheel.sha256())) {
            throw new Failure(
                    "Another wheel is published as " + place.wheel() + " in " + repository.description()
                            + ": its SHA-256 is " + there + ", and that of " + wheel.filename() + " here is "
                            + wheel.sha256() + ".",
                    "A published wheel never changes. Give the one here another version or build tag, or take the one"
                            + " there.");
        }
    }

    private Sha256 digestIn(Path entry, WheelCoordinates place) throws IOException {
        if (Files.size(entry) <= LARGEST_ENTRY_BYTES) {
            Matcher digest = DIGEST.matcher(Files.readString(entry, StandardCharsets.ISO_8859_1));
            if (digest.find()) {
                return new Sha256(digest.group(1));
            }
        }
        throw new Failure(place.entry() + " in " + repository.description() + " is not what lists a wheel.");
    }

    private static Path write(Path file, String text) throws IOException {
        return Files.writeString(file, text);
    }
}
