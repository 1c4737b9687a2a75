package io.github.jvenv.archive;

import io.github.jvenv.deflate.BlockScanner;
import io.github.jvenv.deflate.DeflateExtent;
import io.github.jvenv.deflate.MalformedDeflateFailure;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.zip.ZipMember;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** The splice indexes of several zips: those that were kept, completed by a look at the streams that they lack. */
final class SpliceIndexes {
    /** Compressed bytes that one task looks at: enough to pay for the task, few enough to share a zip among threads. */
    private static final long TASK_BYTES = 4 << 20;

    private final SpliceIndexShelf shelf;
    private final Workers workers;

    /** Indexes that are kept on a shelf, and made by the given workers. */
    SpliceIndexes(SpliceIndexShelf shelf, Workers workers) {
        this.shelf = shelf;
        this.workers = workers;
    }

    /** The indexes of the zips that have these members, by zip. They cover the members, and may cover more. */
    Map<Path, SpliceIndex> indexesOf(Collection<ZipMember> members) throws IOException {
        Map<Path, List<ZipMember>> byZip = new HashMap<>();
        for (ZipMember member : members) {
            if (member.deflated()) {
                byZip.computeIfAbsent(member.archive(), zip -> new ArrayList<>())
                        .add(member);
            }
        }
        Map<Path, SpliceIndex> indexes = new ConcurrentHashMap<>();
        workers.forEach(byZip.keySet(), zip -> indexes.put(zip, read(zip)));
        List<List<ZipMember>> tasks = new ArrayList<>();
        new TreeMap<>(byZip)
                .forEach((zip, ofZip) -> addTasks(ofZip, indexes.getOrDefault(zip, SpliceIndex.EMPTY), tasks));
        Map<Path, Map<Long, Long>> found = new ConcurrentHashMap<>();
        workers.forEach(
                tasks,
                task -> found.computeIfAbsent(task.get(0).archive(), zip -> new ConcurrentHashMap<>())
                        .putAll(pointsOf(task)));
        for (Map.Entry<Path, Map<Long, Long>> zip : found.entrySet()) {
            SpliceIndex complete =
                    indexes.getOrDefault(zip.getKey(), SpliceIndex.EMPTY).and(zip.getValue());
            indexes.put(zip.getKey(), complete);
            write(zip.getKey(), complete, Files.size(zip.getKey()));
        }
        return indexes;
    }

    private static void addTasks(List<ZipMember> members, SpliceIndex kept, List<List<ZipMember>> tasks) {
        List<ZipMember> missing = members.stream()
                .filter(member -> !kept.covers(member))
                .sorted(Comparator.comparingLong(ZipMember::dataOffset))
                .toList();
        int start = 0;
        long bytes = 0;
        for (int i = 0; i < missing.size(); i++) {
            bytes += missing.get(i).compressedSize();
            if (bytes >= TASK_BYTES || i == missing.size() - 1) {
                tasks.add(missing.subList(start, i + 1));
                start = i + 1;
                bytes = 0;
            }
        }
    }

    private static Map<Long, Long> pointsOf(List<ZipMember> members) throws IOException {
        Map<Long, Long> points = new TreeMap<>();
        try (FileChannel zip = FileChannel.open(members.get(0).archive())) {
            BlockScanner scanner = new BlockScanner(zip);
            for (ZipMember member : members) {
                points.put(member.dataOffset(), pointOf(scanner, member));
            }
        }
        return points;
    }

    /** A stream that is damaged, or not what the zip's directory says, is not spliced: whoever inflates it will say so. */
    private static long pointOf(BlockScanner scanner, ZipMember member) throws IOException {
        try {
            DeflateExtent extent = scanner.scan(member.dataOffset(), member.compressedSize());
            return extent.byteLength() == member.compressedSize() && extent.inflatedSize() == member.size()
                    ? SpliceIndex.pointOf(extent, member.compressedSize())
                    : SpliceIndex.NOT_SPLICEABLE;
        } catch (MalformedDeflateFailure e) {
            return SpliceIndex.NOT_SPLICEABLE;
        }
    }

    private SpliceIndex read(Path zip) throws IOException {
        Path file = shelf.fileFor(zip).orElse(null);
        return file == null ? SpliceIndex.EMPTY : SpliceIndexFile.read(file, Files.size(zip));
    }

    private void write(Path zip, SpliceIndex index, long zipSize) {
        try {
            shelf.keep(zip, SpliceIndexFile.format(index, zipSize));
        } catch (IOException e) {
            // An index that cannot be kept, in a store that may only be read, costs time at the next archive and no
            // more.
        }
    }
}
