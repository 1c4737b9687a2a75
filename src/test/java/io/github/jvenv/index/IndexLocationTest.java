package io.github.jvenv.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.http.Credentials;
import io.github.jvenv.spec.name.ProjectName;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IndexLocationTest {
    @Test
    void readsUrlsWithOrWithoutSlash() {
        assertEquals("https://index.example/simple/", location("https://index.example/simple"));
        assertEquals("https://index.example/simple/", location(" https://index.example/simple/ "));
        assertEquals("http://[::1]:8080/a%20b/", location("http://[::1]:8080/a b"));
        assertEquals("http://my_index:3141/root/", location("http://my_index:3141/root"));
        assertEquals("file:///index/", location("file:///index"));
    }

    @Test
    void keepsCredentialsOutOfTheUrl() {
        IndexLocation location = IndexLocation.parse("https://ann:s%40cret@index.example/simple/?x=y#z");
        assertEquals("https://index.example/simple/", location.toString());
        assertEquals(Optional.of(new Credentials("ann", "s@cret")), location.credentials());
    }

    @Test
    void knowsWhereAProjectsPageIs() {
        assertEquals(
                "https://index.example/simple/zope-interface/",
                IndexLocation.parse("https://index.example/simple")
                        .pageOf(ProjectName.parse("Zope.Interface"))
                        .toString());
    }

    @Test
    void sendsAQueryWithEachProjectsPageAndShowsItNowhere() {
        IndexLocation location = IndexLocation.parse("https://index.example/simple?token=a%2Fb&x=1#part");
        assertEquals(
                "https://index.example/simple/greeter/?token=a%2Fb&x=1",
                location.pageOf(ProjectName.parse("greeter")).toString());
        assertEquals("https://index.example/simple/", location.toString());
        assertEquals(
                "file:/index/greeter/",
                IndexLocation.parse("file:///index?x=1")
                        .pageOf(ProjectName.parse("greeter"))
                        .toString());
    }

    @Test
    void refusesWhatIsNoIndex() {
        assertRefused("ftp://ann:secret@index.example/", "ftp://index.example/");
        assertRefused("index.example/simple", "index.example/simple");
        assertRefused("https:///simple", "https:///simple");
        assertRefused("http://my_index:99999/simple", "http://my_index:99999/simple");
        assertRefused("file://server/simple", "file://server/simple");
        assertRefused("http://[oops/", "(unreadable)");
    }

    @Test
    void hasADefault() {
        assertEquals("https", DefaultIndex.location().url().getScheme());
        assertEquals(Optional.empty(), DefaultIndex.location().credentials());
    }

    private static String location(String text) {
        return IndexLocation.parse(text).url().toString();
    }

    private static void assertRefused(String text, String shown) {
        Failure failure = assertThrows(Failure.class, () -> IndexLocation.parse(text));
        assertEquals("The index '" + shown + "' is not an https, http or file URL.", failure.getMessage());
        assertEquals(
                Optional.of(
                        "Give the URL of a package index with the Simple API, such as https://index.example/simple/."),
                failure.hint());
    }
}
