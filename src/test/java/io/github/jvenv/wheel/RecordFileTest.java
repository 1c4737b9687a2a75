package io.github.jvenv.wheel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecordFileTest {
    @Test
    void readsPathsHashesAndSizes() {
        assertEquals(
                List.of(
                        new RecordLine("demo/__init__.py", "sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU", "0"),
                        new RecordLine("demo-1.0.dist-info/RECORD", "", "")),
                RecordFile.parse("""
                        demo/__init__.py,sha256=47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU,0
                        demo-1.0.dist-info/RECORD,,
                        """).lines());
    }

    @Test
    void readsQuotedFields() {
        assertEquals(
                List.of(
                        new RecordLine("a,b", "", ""),
                        new RecordLine("say \"hi\"", "", ""),
                        new RecordLine("x\ny", "", "1")),
                RecordFile.parse("\"a,b\",,\n\"say \"\"hi\"\"\",,\r\n\"x\ny\",,1")
                        .lines());
    }

    @Test
    void takesAQuoteWithinAPlainFieldAsItIs() {
        assertEquals(
                List.of(new RecordLine("5\"", "", "")),
                RecordFile.parse("5\",,\n").lines());
    }

    @Test
    void readsEveryLineEnd() {
        List<RecordLine> expected = List.of(new RecordLine("a", "", "1"), new RecordLine("b", "", "2"));
        assertEquals(expected, RecordFile.parse("a,,1\nb,,2").lines());
        assertEquals(expected, RecordFile.parse("a,,1\r\nb,,2\r\n").lines());
        assertEquals(expected, RecordFile.parse("a,,1\rb,,2\r").lines());
        assertEquals(expected, RecordFile.parse("\n\na,,1\n\nb,,2\n\n").lines());
    }

    @Test
    void mindsNeitherMissingNorSurplusFields() {
        assertEquals(
                List.of(new RecordLine("a", "", ""), new RecordLine("b", "h", ""), new RecordLine("c", "h", "1")),
                RecordFile.parse("a\nb,h\nc,h,1,more,and more\n").lines());
    }

    @Test
    void refusesBrokenQuotes() {
        SyntaxFailure open = assertThrows(SyntaxFailure.class, () -> RecordFile.parse("a,,\n\"b,,\n"));
        assertEquals("""
                The quote that opens here is not closed.
                    a,,\uFFFD"b,,\uFFFD
                        ^""", open.getMessage());
        SyntaxFailure after = assertThrows(SyntaxFailure.class, () -> RecordFile.parse("\"a\"b,,\n"));
        assertEquals("""
                Expected a comma after the closing quote.
                    "a"b,,\uFFFD
                       ^""", after.getMessage());
    }

    @Test
    void refusesWhatIsNotUtf8() {
        SyntaxFailure failure =
                assertThrows(SyntaxFailure.class, () -> RecordFile.parse(new byte[] {'c', 'a', 'f', (byte) 0xe9, ','}));
        assertEquals("""
                Expected text in UTF-8.
                    caf\uFFFD,
                       ^""", failure.getMessage());
    }

    @Test
    void writesLinesByPath() {
        assertEquals(
                "a,,\n\"b,c\",sha256=x,3\n\"d\"\"\",,\n",
                RecordFile.sorted(List.of(
                                RecordLine.unhashed("d\""),
                                new RecordLine("b,c", "sha256=x", "3"),
                                RecordLine.unhashed("a")))
                        .text());
    }

    @Test
    void readsWhatItWrites() {
        Random random = new Random(20261122);
        String letters = "ab,\"\n\r é/";
        for (int round = 0; round < 2000; round++) {
            List<RecordLine> lines = new ArrayList<>();
            for (int line = random.nextInt(5); line > 0; line--) {
                StringBuilder path = new StringBuilder("p");
                for (int length = random.nextInt(8); length > 0; length--) {
                    path.append(letters.charAt(random.nextInt(letters.length())));
                }
                lines.add(new RecordLine(path.toString(), "sha256=" + round, Integer.toString(random.nextInt(1000))));
            }
            RecordFile record = new RecordFile(lines);
            assertEquals(record, RecordFile.parse(record.text()));
        }
    }
}
