package io.github.jvenv.spec.filename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.jvenv.spec.name.ProjectName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionFilenameTest {
    private static final ProjectName FOO_BAR = ProjectName.parse("foo-bar");

    @Test
    void findsWheelsOfTheProject() {
        DistributionFilename found = find("Foo_Bar-1.0-py3-none-any.whl").orElseThrow();
        assertInstanceOf(WheelFilename.class, found);
        assertEquals(FOO_BAR, found.name());
    }

    @ParameterizedTest
    @CsvSource({
        "foo_bar-1.0.tar.gz,       1.0",
        "Foo-Bar-1.0.zip,          1.0",
        "foo.bar-1.0-2.tar.gz,     1.0.post2",
        "foo-bar-1.0-beta-1.tgz,   1.0b1",
        "foo-bar-1.0.tar.bz2,      1.0"
    })
    void findsSourceDistributionsOfTheProjectWithHyphensInNameAndVersion(String filename, String version) {
        SdistFilename sdist =
                assertInstanceOf(SdistFilename.class, find(filename).orElseThrow());
        assertEquals(version, sdist.version().toString());
        assertEquals(FOO_BAR, sdist.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".whl",
                ".tar.gz",
                "foo-bar.tar.gz",
                "foo-bar-.tar.gz",
                "foo-bar-latest.tar.gz",
                "foo-bar-baz-1.0.tar.gz",
                "foo-1.0.tar.gz",
                "foo_bar-1.0-py3.12.egg",
                "foo_bar-1.0.win32-py2.7.exe",
                "foo_bar-1.0-py3-none-any.whl.asc",
                "foo_bar-1.0-py3-none-any.whl.metadata",
                "foo_bar-1.0-none-any.whl",
                "foo-1.0-py3-none-any.whl"
            })
    void isSilentAboutEverythingElse(String filename) {
        assertEquals(Optional.empty(), find(filename));
    }

    private static Optional<DistributionFilename> find(String filename) {
        return DistributionFilename.find(filename, FOO_BAR);
    }
}
