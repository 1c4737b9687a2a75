package io.github.jvenv.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.net.URI;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for any direct reference, tried with made-up ones. */
class DirectReferencePropertiesTest {
    private static final URI BASE = URI.create("file:///base/dir/");
    private static final List<String> JUNK = List.of(
            "@",
            "#",
            "?",
            "&",
            "%",
            "%2F",
            " ",
            "[",
            "]",
            ":",
            "//",
            "/../",
            "é",
            "\\",
            "=",
            "\t",
            "-",
            "\uD83D\uDE00");

    @Test
    void everyTextIsAReferenceThatCanBeWrittenOrHasAFaultInIt() {
        Random random = new Random(610);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);
            try {
                DirectReference reference = DirectReference.parse(text, BASE);
                assertEquals(reference, DirectReference.parse(reference.text()), text);
                assertEquals(
                        reference.text(),
                        DirectReference.parse(reference.text()).text(),
                        text);
                assertTrue(reference.isEquivalentTo(DirectReference.parse(reference.text())), text);
                assertFalse(reference.toString().contains("://u:s3cret@"), text);
                assertFalse(reference.toString().contains("?token="), text);
                assertTrue(DirectReference.isUrl(text), text);
                read++;
            } catch (SyntaxFailure e) {
                assertEquals(text, e.text());
                assertTrue(0 <= e.start() && e.start() <= e.end() && e.end() <= text.length(), text);
                assertFalse(e.getMessage().contains("/u:s3cret@h"), e.getMessage());
            }
        }
        assertTrue(read > 8_000, "only " + read + " were read");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(
                        pick(random, "http:", "https:", "file:", "git+https:", "git+ssh:", "git+file:", "hg+http:"))
                .append(pick(
                        random, "//h", "//u:s3cret@h", "//git@h:22", "///", "//localhost", "//[::1]", "/", "", "//h"))
                .append(pick(random, "/x", "/x.git", "/a/b/c.whl", "/a%20b/x.tar.gz", "d/e", "/@s/p", ""))
                .append(pick(random, "", "", "@v1", "@feature/x", "@"))
                .append(pick(random, "", "", "", "?token=s3cret", "?a=b&c=d"))
                .append(pick(
                        random,
                        "",
                        "",
                        "#egg=foo",
                        "#subdirectory=a/b",
                        "#egg=foo&subdirectory=c",
                        "#md5=" + "0".repeat(32)));
        if (random.nextInt(4) == 0) {
            text.insert(random.nextInt(text.length() + 1), JUNK.get(random.nextInt(JUNK.size())));
        }
        return text.toString();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
