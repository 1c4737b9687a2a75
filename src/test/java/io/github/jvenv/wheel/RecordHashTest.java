package io.github.jvenv.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordHashTest {
    private static final String EMPTY = "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU";

    @Test
    void isWrittenAsRecordHasIt() {
        assertEquals("sha256=" + EMPTY, RecordHash.of(new byte[0]).toString());
    }

    @Test
    void readsItsOwnTextWithAndWithoutPadding() {
        assertEquals(RecordHash.of(new byte[0]), RecordHash.parse("sha256=" + EMPTY));
        assertEquals(RecordHash.of(new byte[0]), RecordHash.parse("sha256=" + EMPTY + "="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"})
    void computesEveryAlgorithmOfTheFormat(String name) {
        RecordHash parsed = RecordHash.parse(name + "=abc");
        RecordHash computed =
                RecordHash.finish(parsed.algorithm(), parsed.algorithm().newDigest());
        assertEquals(computed, RecordHash.parse(computed.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"md5", "sha1", "sha224", "SHA256", "none"})
    void refusesWeakAndUnknownAlgorithms(String name) {
        SyntaxFailure failure = assertThrows(SyntaxFailure.class, () -> RecordHash.parse(name + "=abc"));
        assertEquals(
                "Expected sha256 or a better hash algorithm of RECORD.\n    " + name + "=abc\n    "
                        + "^".repeat(name.length()),
                failure.getMessage());
    }

    @Test
    void refusesWhatIsNoHash() {
        SyntaxFailure bare = assertThrows(SyntaxFailure.class, () -> RecordHash.parse(EMPTY));
        assertEquals("Expected a hash such as sha256=<digest>", bare.complaint());
        SyntaxFailure alphabet = assertThrows(SyntaxFailure.class, () -> RecordHash.parse("sha256=a+b/"));
        assertEquals("""
                Expected a digest in the URL-safe Base64 alphabet.
                    sha256=a+b/
                           ^^^^""", alphabet.getMessage());
    }
}
