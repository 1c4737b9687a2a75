package io.github.jvenv.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.filesystem.RelativePath;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    @ParameterizedTest
    @CsvSource({
        "**, a/b.py, true",
        "*.py, b.py, true",
        "*.py, a/b.py, false",
        "**/*.py, b.py, true",
        "**/*.py, a/c/b.py, true",
        "**/tests/**, a/tests/x, true",
        "**/tests/**, tests/x, true",
        "**/tests/**, a/mytests/x, false",
        "lib/, lib/a/b, true",
        "lib/, library, false",
        "lib/**, lib/a, true",
        "lib\\a.py, lib/a.py, true",
        "a?c, abc, true",
        "a?c, a/c, false",
        "a.c, abc, false",
        "lib/*/x/**/y, lib/1/x/y, true",
        "lib/*/x/**/y, lib/1/x/2/3/y, true",
        "lib/*/x/**/y, lib/1/2/x/y, false",
        "**/*, a, true",
    })
    void matchesAsAntDoes(String pattern, String path, boolean expected) {
        RelativePath file = RelativePath.of(path);
        assertEquals(expected, new Selection(List.of(pattern), List.of()).test(file));
        assertEquals(!expected, new Selection(List.of(), List.of(pattern)).test(file));
    }
}
