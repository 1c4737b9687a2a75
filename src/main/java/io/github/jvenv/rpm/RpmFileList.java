package io.github.jvenv.rpm;

import io.github.jvenv.filesystem.RelativePath;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The part of the header that describes each file: one array for each property, in the order of the payload. */
final class RpmFileList {
    private static final int SHA256 = 8;
    private static final int CONFIG_NO_REPLACE = 1 | 1 << 4;
    private static final int VERIFY_ALL = -1;

    private RpmFileList() {}

    static void put(List<RpmFile> files, Map<RelativePath, String> digests, Instant modified, HeaderStructure header) {
        int number = files.size();
        long size = files.stream()
                .filter(file -> file.kind() == RpmFile.Kind.FILE)
                .mapToLong(RpmFile::size)
                .sum();
        header.size(Tag.SIZE, Tag.LONG_SIZE, size);
        if (files.isEmpty()) {
            return;
        }
        Map<String, Integer> directories = new LinkedHashMap<>();
        List<Integer> indexes = new ArrayList<>();
        for (RpmFile file : files) {
            directories.putIfAbsent(file.directory(), directories.size());
            indexes.add(directories.getOrDefault(file.directory(), 0));
        }
        header.int32s(Tag.DIR_INDEXES, indexes);
        header.texts(Tag.DIR_NAMES, List.copyOf(directories.keySet()));
        header.texts(Tag.BASE_NAMES, each(files, file -> file.path().fileName()));
        if (RpmFile.areLarge(files)) {
            header.int64s(Tag.LONG_FILE_SIZES, each(files, RpmFile::size));
        } else {
            header.int32s(Tag.FILE_SIZES, each(files, file -> (int) file.size()));
        }
        header.int16s(Tag.FILE_MODES, each(files, RpmFile::mode));
        header.int16s(Tag.FILE_RDEVS, Collections.nCopies(number, 0));
        header.int32s(Tag.FILE_TIMES, Collections.nCopies(number, (int) modified.getEpochSecond()));
        header.texts(Tag.FILE_DIGESTS, each(files, file -> digests.getOrDefault(file.path(), "")));
        header.int32(Tag.FILE_DIGEST_ALGORITHM, SHA256);
        header.texts(Tag.FILE_LINKS, each(files, RpmFile::linkTarget));
        header.int32s(Tag.FILE_FLAGS, each(files, file -> file.attributes().config() ? CONFIG_NO_REPLACE : 0));
        header.texts(Tag.FILE_USERS, each(files, file -> file.attributes().owner()));
        header.texts(Tag.FILE_GROUPS, each(files, file -> file.attributes().group()));
        header.int32s(Tag.FILE_VERIFY_FLAGS, Collections.nCopies(number, VERIFY_ALL));
        header.int32s(Tag.FILE_DEVICES, Collections.nCopies(number, 1));
        header.int32s(Tag.FILE_INODES, IntStream.rangeClosed(1, number).boxed().toList());
        header.texts(Tag.FILE_LANGUAGES, Collections.nCopies(number, ""));
    }

    private static <T> List<T> each(List<RpmFile> files, Function<RpmFile, T> property) {
        return files.stream().map(property).toList();
    }
}
