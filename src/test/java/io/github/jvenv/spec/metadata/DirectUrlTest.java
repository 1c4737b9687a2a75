package io.github.jvenv.spec.metadata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.spec.metadata.DirectUrl.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectUrlTest {
    private static final Origin ARCHIVE = new Origin.Archive(new TreeMap<>(Map.of("sha256", "00", "md5", "11")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"archive_info\": {\"hash\": \"sha256=00\", \"hashes\": {\"md5\": \"11\", \"sha256\": \"00\"}}, \"url\": \"https://files.example/foo.zip\"}",
                "{\"archive_info\": {}, \"subdirectory\": \"a/b\", \"url\": \"https://files.example/foo.zip\"}",
                "{\"dir_info\": {}, \"url\": \"file:///home/me/foo\"}",
                "{\"dir_info\": {\"editable\": true}, \"url\": \"file:///home/me/foo\"}",
                "{\"url\": \"https://git.example/foo\", \"vcs_info\": "
                        + "{\"commit_id\": \"c0ffee\", \"requested_revision\": \"main\", \"vcs\": \"git\"}}",
                "{\"url\": \"https://git.example/foo\", \"vcs_info\": {\"commit_id\": \"c0ffee\", \"vcs\": \"git\"}}"
            })
    void writesWhatItReads(String json) {
        assertEquals(json, parse(json).toJson());
        assertEquals(parse(json), parse(parse(json).toJson()));
    }

    @Test
    void canBeMade() {
        DirectUrl url = DirectUrl.of("https://files.example/foo.zip", ARCHIVE).withSubdirectory("a");
        assertEquals(Optional.of("a"), url.subdirectory());
        assertEquals(ARCHIVE, url.origin());
        assertEquals(url, parse(url.toJson()));
    }

    @Test
    void readsTheSingleHashOfOldFiles() {
        assertEquals(
                new Origin.Archive(new TreeMap<>(Map.of("sha256", "00"))),
                parse("{\"url\":\"https://files.example/x\",\"archive_info\":{\"hash\":\"sha256=00\"}}")
                        .origin());
    }

    @ParameterizedTest
    @CsvSource({
        "https://me:secret@files.example/x?y#z, https://files.example/x?y#z",
        "https://token@files.example/x, https://files.example/x",
        "https://a@b:c@files.example/x, https://files.example/x",
        "git+ssh://git@git.example/x, git+ssh://git@git.example/x",
        "https://${USER}:${PASS_1}@files.example/x, https://${USER}:${PASS_1}@files.example/x",
        "https://${USER}:secret@files.example/x, https://files.example/x",
        "https://files.example/a@b, https://files.example/a@b",
        "file:///home/me@home/x, file:///home/me@home/x"
    })
    void forgetsSecrets(String url, String kept) {
        assertEquals(kept, DirectUrl.of(url, ARCHIVE).url());
    }

    @Test
    void refusesWhatTheStandardDoesNotAllow() {
        assertFault("[]", "It should be a JSON object.");
        assertFault("{", "It is not JSON.");
        assertFault("{\"dir_info\":{},\"url\":\"file:///x\"} 1", "It should end after its JSON object.");
        assertFault("{\"dir_info\":{}}", "Its member 'url' is missing.");
        assertFault("{\"dir_info\":{},\"url\":1}", "Its member 'url' should be a text.");
        assertFault(
                "{\"url\":\"https://files.example/x\"}",
                "It should have exactly one of the members archive_info, dir_info and vcs_info.");
        assertFault(
                "{\"dir_info\":{},\"archive_info\":{},\"url\":\"file:///x\"}",
                "It should have exactly one of the members archive_info, dir_info and vcs_info.");
        assertFault(
                "{\"dir_info\":{},\"url\":\"https://files.example/x\"}",
                "Its member 'url' should be a file URL with an absolute path, because it has dir_info.");
        assertFault(
                "{\"dir_info\":{},\"url\":\"file:x\"}",
                "Its member 'url' should be a file URL with an absolute path, because it has dir_info.");
        assertFault(
                "{\"dir_info\":{\"editable\":1},\"url\":\"file:///x\"}",
                "Its member 'dir_info.editable' should be true or false.");
        assertFault(
                "{\"archive_info\":{\"hashes\":{\"md5\":1}},\"url\":\"https://files.example/x\"}",
                "Its member 'archive_info.hashes.md5' should be a text.");
        assertFault(
                "{\"archive_info\":{\"hash\":\"md5\"},\"url\":\"https://files.example/x\"}",
                "Its member 'archive_info.hash' should be an algorithm, '=' and a digest.");
        assertFault(
                "{\"archive_info\":{\"hash\":\"md5=1\",\"hashes\":{\"md5\":\"2\"}},\"url\":\"https://files.example/x\"}",
                "Its member 'archive_info.hash' should be one of its hashes.");
        assertFault(
                "{\"vcs_info\":{\"vcs\":\"git\"},\"url\":\"https://files.example/x\"}",
                "Its member 'vcs_info.commit_id' is missing.");
    }

    private static void assertFault(String json, String fault) {
        assertEquals(
                "The file direct_url.json of a distribution is not valid. " + fault,
                assertThrows(InvalidMetadataFailure.class, () -> parse(json)).getMessage());
    }

    private static DirectUrl parse(String json) {
        return DirectUrl.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
