package io.github.jvenv.pipconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.pipconfig.PipSurroundings.OperatingSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "absolute paths are written as Unix has them")
class PipConfigurationTest {
    @TempDir
    private Path root;

    private final SortedMap<String, String> variables = new TreeMap<>();

    @Test
    void saysNothingWhereNothingIsConfigured() {
        assertEquals(PipConfiguration.NONE, read());
        assertEquals("[]", read().originsOfPlaces().toString());
        assertEquals("[]", read().originsOfNetwork().toString());
    }

    @Test
    void letsLaterFilesAndVariablesHaveTheLastWord() throws IOException {
        write("etc/xdg/pip/pip.conf", "[global]\nindex-url = https://1.example/\nretries = 1");
        assertIndex("https://1.example/", "etc/xdg/pip/pip.conf");
        write("etc/pip.conf", "[global]\nindex-url = https://2.example/");
        assertIndex("https://2.example/", "etc/pip.conf");
        write("home/.pip/pip.conf", "[global]\nindex-url = https://3.example/");
        assertIndex("https://3.example/", "home/.pip/pip.conf");
        write("home/.config/pip/pip.conf", "[global]\nindex_url = https://4.example/");
        assertIndex("https://4.example/", "home/.config/pip/pip.conf");
        write("prefix/pip.conf", "[global]\nindex-url: https://5.example/");
        assertIndex("https://5.example/", "prefix/pip.conf");
        write("named.conf", "[global]\npypi-url = https://6.example/");
        variables.put("PIP_CONFIG_FILE", root.resolve("named.conf").toString());
        assertIndex("https://6.example/", "named.conf");
        write("etc/xdg/pip/pip.conf", "[install]\nindex-url = https://7.example/\n[global]\nretries = 1");
        assertIndex("https://7.example/", "etc/xdg/pip/pip.conf");
        variables.put("PIP_INDEX_URL", "https://8.example/");
        assertEquals(
                Optional.of(new PipSetting<>("https://8.example/", "the variable PIP_INDEX_URL")), read().indexUrl());
        assertEquals(Optional.of(new PipSetting<>(1, root + "/etc/xdg/pip/pip.conf")), read().retries());
    }

    @Test
    void doesNotLookAtFilesThatAVariableShutsOut() throws IOException {
        write("home/.config/pip/pip.conf", "[global]\nretries = 1");
        write("etc/pip.conf", "[global]\ntimeout = 2.5");
        write("named.conf", "[global]\nno-index = Off");
        variables.put("PIP_CONFIG_FILE", root.resolve("absent.conf").toString());
        assertEquals(Optional.of(1), read().retries().map(PipSetting::value));
        variables.put("PIP_CONFIG_FILE", root.resolve("named.conf").toString());
        assertEquals(Optional.empty(), read().retries());
        assertEquals(Optional.of(false), read().noIndex().map(PipSetting::value));
        assertEquals(Optional.of(Duration.ofMillis(2500)), read().timeout().map(PipSetting::value));
        variables.put("PIP_CONFIG_FILE", "/dev/null");
        assertEquals(PipConfiguration.NONE, read());
    }

    @Test
    void takesTheDirectoriesThatVariablesName() throws IOException {
        write("other/pip/pip.conf", "[global]\nretries = 1");
        variables.put("XDG_CONFIG_DIRS", "relative:/nowhere: " + root.resolve("other") + " ");
        assertEquals(Optional.of(1), read().retries().map(PipSetting::value));
        write("config/pip/pip.conf", "[global]\nretries = 2");
        variables.put("XDG_CONFIG_HOME", root.resolve("config").toString());
        assertEquals(Optional.of(2), read().retries().map(PipSetting::value));
    }

    @Test
    void readsListsNumbersAndPaths() {
        variables.put("PIP_EXTRA_INDEX_URL", "https://a.example/  https://b.example/\nhttps://c.example/");
        variables.put("PIP_FIND_LINKS", "/opt/wheels");
        variables.put("PIP_TRUSTED_HOST", " a.example b.example:80 ");
        variables.put("PIP_CERT", "~/ca.pem");
        variables.put("PIP_DEFAULT_TIMEOUT", "180");
        variables.put("PIP_NO_INDEX", "1");
        variables.put("PIP_RETRIES", "");
        variables.put("PIP_VERSION", "1");
        PipConfiguration read = read();
        assertEquals(
                Optional.of(List.of("https://a.example/", "https://b.example/", "https://c.example/")),
                read.extraIndexUrls().map(PipSetting::value));
        assertEquals(Optional.of(List.of("/opt/wheels")), read.findLinks().map(PipSetting::value));
        assertEquals(
                Optional.of(List.of("a.example", "b.example:80")),
                read.trustedHosts().map(PipSetting::value));
        assertEquals(Optional.of(root.resolve("home/ca.pem")), read.cert().map(PipSetting::value));
        assertEquals(Optional.of(Duration.ofMinutes(3)), read.timeout().map(PipSetting::value));
        assertEquals(Optional.of(true), read.noIndex().map(PipSetting::value));
        assertEquals(Optional.empty(), read.retries());
        assertEquals(
                "[the variable PIP_EXTRA_INDEX_URL, the variable PIP_FIND_LINKS, the variable PIP_NO_INDEX]",
                read.originsOfPlaces().toString());
        assertEquals(
                "[the variable PIP_CERT, the variable PIP_DEFAULT_TIMEOUT, the variable PIP_TRUSTED_HOST]",
                read.originsOfNetwork().toString());
    }

    @Test
    void looksWhereMacosHasIt() throws IOException {
        write("Library/Application Support/pip/pip.conf", "[global]\nretries = 1");
        assertEquals(Optional.of(1), read(OperatingSystem.MACOS).retries().map(PipSetting::value));
        write("home/.config/pip/pip.conf", "[global]\nretries = 2");
        assertEquals(Optional.of(2), read(OperatingSystem.MACOS).retries().map(PipSetting::value));
        write("home/Library/Application Support/pip/pip.conf", "[global]\nretries = 3");
        assertEquals(Optional.of(3), read(OperatingSystem.MACOS).retries().map(PipSetting::value));
        write("etc/pip.conf", "[global]\ntimeout = 1");
        assertEquals(Optional.empty(), read(OperatingSystem.MACOS).timeout());
    }

    @Test
    void looksWhereWindowsHasIt() throws IOException {
        write("all/pip/pip.ini", "[global]\nretries = 1");
        variables.put("AllUsersProfile", root.resolve("all").toString());
        assertEquals(Optional.of(1), read(OperatingSystem.WINDOWS).retries().map(PipSetting::value));
        write("home/pip/pip.ini", "[global]\nretries = 2");
        assertEquals(Optional.of(2), read(OperatingSystem.WINDOWS).retries().map(PipSetting::value));
        write("roaming/pip/pip.ini", "[global]\nretries = 3");
        variables.put("APPDATA", root.resolve("roaming").toString());
        assertEquals(Optional.of(3), read(OperatingSystem.WINDOWS).retries().map(PipSetting::value));
        variables.put("Pip_Retries", "4");
        assertEquals(Optional.of(4), read(OperatingSystem.WINDOWS).retries().map(PipSetting::value));
        variables.put("PIP_CONFIG_FILE", "nul");
        variables.remove("Pip_Retries");
        assertEquals(PipConfiguration.NONE, read(OperatingSystem.WINDOWS));
    }

    @Test
    void saysWhatCannotBeUnderstoodAndWhereItStands() throws IOException {
        write("etc/pip.conf", "[global]\nno-index = maybe");
        assertInvalid(
                "no-index is 'maybe' in " + root + "/etc/pip.conf, and expected is yes or no, true or false, 1 or 0");
        variables.put("PIP_CONFIG_FILE", "/dev/null");
        variables.put("PIP_TIMEOUT", "long");
        assertInvalid("timeout is 'long' in the variable PIP_TIMEOUT, and expected is a number of seconds");
        variables.put("PIP_TIMEOUT", "-1");
        assertInvalid("timeout is '-1' in the variable PIP_TIMEOUT, and expected is a number of seconds");
        variables.remove("PIP_TIMEOUT");
        variables.put("PIP_RETRIES", "x");
        assertInvalid("retries is 'x' in the variable PIP_RETRIES, and expected is a number");
        variables.remove("PIP_RETRIES");
        variables.put("PIP_UPLOADED_PRIOR_TO", "yesterday");
        assertInvalid(
                "uploaded-prior-to is 'yesterday' in the variable PIP_UPLOADED_PRIOR_TO, and expected is a date, a"
                        + " time, or a number of days such as P7D");
    }

    @Test
    void refusesAFileThatIsNotText() throws IOException {
        Path file = Files.createDirectories(root.resolve("etc")).resolve("pip.conf");
        Files.write(file, "[global]\nuser = \u00e9".getBytes(StandardCharsets.ISO_8859_1));
        InvalidPipConfigurationFailure failure = assertThrows(InvalidPipConfigurationFailure.class, this::read);
        assertEquals("pip's configuration file " + file + " cannot be read: it is not in UTF-8.", failure.getMessage());
    }

    private void assertIndex(String url, String file) {
        assertEquals(Optional.of(new PipSetting<>(url, root.resolve(file).toString())), read().indexUrl());
    }

    private void assertInvalid(String fault) {
        InvalidPipConfigurationFailure failure = assertThrows(InvalidPipConfigurationFailure.class, this::read);
        assertEquals("pip's configuration is not valid: " + fault + ".", failure.getMessage());
    }

    private PipConfiguration read() {
        return read(OperatingSystem.UNIX);
    }

    private PipConfiguration read(OperatingSystem system) {
        return PipConfiguration.read(
                new PipSurroundings(
                        variables, root.resolve("home"), root, system, root, Optional.of(root.resolve("prefix"))),
                "install");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
