package io.github.jvenv.deb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryPackageTest {
    @ParameterizedTest
    @CsvSource({
        "libffi.so.8, libffi8",
        "libsqlite3.so.0, libsqlite3-0",
        "libbz2.so.1.0, libbz2-1.0",
        "libgcc_s.so.1, libgcc-s1",
        "libncursesw.so.6, libncursesw6",
        "libpanelw.so.6, libncursesw6",
        "libz.so.1, zlib1g",
        "libcrypto.so.3, libssl3",
        "libcrypto.so.1.1, libssl1.1",
        "libssl.so.3, libssl3",
        "libtcl8.6.so, libtcl8.6",
        "libdb-5.3.so, libdb5.3",
    })
    void hasTheNameThatDebianGivesIt(String library, String expected) {
        assertEquals(expected, LibraryPackage.of(library));
    }
}
