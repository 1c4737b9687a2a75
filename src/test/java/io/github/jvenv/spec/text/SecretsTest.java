package io.github.jvenv.spec.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void hidesUserInfoAndQueriesAndMovesNothing() {
        assertEquals("https://*********@files.example/x", Secrets.masked("https://user:pass@files.example/x"));
        assertEquals(
                "x @ git+https://*****@h/x?********#egg=y", Secrets.masked("x @ git+https://token@h/x?key=word#egg=y"));
        assertEquals("-i https://*@a/ -f https://*@b/", Secrets.masked("-i https://u@a/ -f https://v@b/"));
        assertEquals("https://*********@h/", Secrets.masked("https://a:b@c:d:e@h/"));
    }

    @Test
    void hidesPasswordWhereTheUrlHasAFault() {
        assertEquals("https:/****@h/", Secrets.masked("https:/a:bc@h/"));
    }

    @Test
    void showsWhatIsNoSecret() {
        String harmless = "git+ssh://git@git.example/x@v1 https://${USER}:${TOKEN}@h/ a ? b @ c http://h/@x";
        assertEquals(harmless, Secrets.masked(harmless));
    }

    @Test
    void faultShowsNoPassword() {
        assertEquals("""
                Expected the end.
                    x @ https://******@h/y z
                                           ^""", new SyntaxFailure("Expected the end", "x @ https://us:pwd@h/y z", 23, 24).getMessage());
    }
}
