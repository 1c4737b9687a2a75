package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.access.IndexRequest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexParametersTest {
    @Test
    void areReadFromALineAsMavenHasItForRepositories() {
        assertIndex("https://a.example/simple/", "", "", "https://a.example/simple/");
        assertIndex("http://[::1]:8080/simple/", "", "", "http://[::1]:8080/simple/");
        assertIndex("corp::https://a.example/simple/", "corp", "", "https://a.example/simple/");
        assertIndex("releases::maven::https://a.example/m2/", "releases", "maven", "https://a.example/m2/");
        assertIndex("C:\\wheels", "", "", "C:\\wheels");
    }

    private static void assertIndex(String text, String id, String type, String url) {
        assertEquals(
                new IndexRequest.Index(
                        Optional.of(url), Optional.of(id).filter(found -> !found.isEmpty()), List.of(), type),
                IndexParameters.at(text));
    }
}
