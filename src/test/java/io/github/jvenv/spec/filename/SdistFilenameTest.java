package io.github.jvenv.spec.filename;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.text.SyntaxFailure;
import io.github.jvenv.spec.version.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdistFilenameTest {
    @Test
    void lastHyphenEndsTheName() {
        SdistFilename sdist = SdistFilename.parse("zope-interface-5.0.tar.gz");
        assertEquals(ProjectName.parse("zope.interface"), sdist.name());
        assertEquals(Version.parse("5.0"), sdist.version());
        assertEquals(".tar.gz", sdist.extension());
        assertEquals("zope-interface-5.0.tar.gz", sdist.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {".tar.gz", ".zip", ".tgz", ".tar.bz2", ".tar.xz", ".tar.Z", ".tar"})
    void readsTheExtensionsOfOldFiles(String extension) {
        assertEquals(extension, SdistFilename.parse("foo-1.0" + extension).extension());
    }

    @Test
    void refusesWhatIsNoSourceDistribution() {
        assertFault("foo-1.0.egg", """
                Expected the name of a source distribution, which ends in .tar.gz or .zip.
                    foo-1.0.egg
                    ^^^^^^^^^^^""");
        assertFault("foo.tar.gz", """
                Expected '-' and a version.
                    foo.tar.gz
                       ^""");
        assertFault("-1.0.tar.gz", """
                A project name has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter or digit.
                    -1.0.tar.gz
                    ^""");
    }

    private static void assertFault(String filename, String message) {
        assertEquals(
                message,
                assertThrows(SyntaxFailure.class, () -> SdistFilename.parse(filename))
                        .getMessage());
    }
}
