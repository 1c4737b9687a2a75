package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetrcTest {
    private static final String FILE = """
            # for everybody
            machine index.example # the index
              login ann
              account nobody
              password "se cret\\""
            machine token.example account only password \\#x\\ y
            macdef init
            machine not.example login x

            machine empty.example
            default login anonymous password me@home
            """;

    @TempDir
    private Path home;

    @Test
    void readsEntriesQuotesMacrosAndComments() {
        Netrc netrc = Netrc.parse(FILE, "x");
        assertEquals(
                "[default, empty.example, index.example, token.example]",
                netrc.entries().keySet().toString());
        assertEquals(Optional.of(new Credentials("ann", "se cret\"")), netrc.machine("index.example"));
        assertEquals(Optional.of(new Credentials("only", "#x y")), netrc.machine("token.example"));
    }

    @Test
    void keepsTheDefaultEntryForHostsThatTheUserNamed() {
        Netrc netrc = Netrc.parse(FILE, "x");
        Credentials anonymous = new Credentials("anonymous", "me@home");
        assertEquals(Optional.of(anonymous), netrc.named("other.example"));
        assertEquals(Optional.empty(), netrc.machine("other.example"));
        assertEquals(Optional.empty(), netrc.named("empty.example"));
        assertEquals(Optional.empty(), netrc.machine("default"));
        assertEquals("ann", netrc.named("index.example").orElseThrow().userName());
    }

    @Test
    void knowsAddressesWithoutTheirBrackets() {
        assertEquals(
                Optional.of(new Credentials("ann", "")),
                Netrc.parse("machine ::1 login ann", "x").machine("[::1]"));
    }

    @Test
    void saysWhatIsWrongWithoutTellingSecrets() {
        assertFault("machine a.example\nlogin ann\nsecret", "expected login, account or password, in line 3");
        assertFault("secret", "expected machine, default or macdef, in line 1");
        assertFault("machine", "expected a name after machine, in line 1");
        assertFault("macdef x\necho", "expected an empty line after a macro, in line 2");
        assertEquals("ann:***", new NetrcEntry("ann", "", "secret").toString());
    }

    @Test
    void isFoundWhereThePlatformsHaveIt() throws IOException {
        assertEquals(Optional.empty(), Netrc.find(Map.of(), home));
        Path windows = Files.writeString(home.resolve("_netrc"), "");
        assertEquals(Optional.of(windows), Netrc.find(Map.of(), home));
        Path unix = Files.writeString(home.resolve(".netrc"), "");
        assertEquals(Optional.of(unix), Netrc.find(Map.of(), home));
        Path other = Files.writeString(home.resolve("other"), "");
        assertEquals(Optional.of(other), Netrc.find(Map.of("NETRC", "~/other"), home));
        assertEquals(Optional.of(other), Netrc.find(Map.of("NETRC", other.toString()), home));
        assertEquals(Optional.empty(), Netrc.find(Map.of("NETRC", "/nowhere"), home));
    }

    @Test
    void readsFilesOfOlderEncodings() throws IOException {
        Path file = Files.write(home.resolve(".netrc"), "machine a login ä password ö".getBytes(ISO_8859_1));
        assertEquals(Optional.of(new Credentials("ä", "ö")), Netrc.read(file).machine("a"));
        assertEquals(file.toString(), Netrc.read(file).place());
    }

    private static void assertFault(String text, String fault) {
        Failure failure = assertThrows(Failure.class, () -> Netrc.parse(text, "/home/ann/.netrc"));
        assertEquals("The file /home/ann/.netrc cannot be read as netrc: " + fault + ".", failure.getMessage());
    }
}
