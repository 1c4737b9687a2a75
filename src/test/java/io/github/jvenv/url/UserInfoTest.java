package io.github.jvenv.url;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UserInfoTest {
    @Test
    void isHarmlessWhereItNamesNoSecret() {
        assertTrue(UserInfo.isHarmless("git"));
        assertTrue(UserInfo.isHarmless("${TOKEN}"));
        assertTrue(UserInfo.isHarmless("${user-name}:${PASSWORD}"));
    }

    @Test
    void isNotWhereItMayBeOne() {
        assertFalse(UserInfo.isHarmless(""));
        assertFalse(UserInfo.isHarmless("token"));
        assertFalse(UserInfo.isHarmless("git:word"));
        assertFalse(UserInfo.isHarmless("me:${PASSWORD}"));
        assertFalse(UserInfo.isHarmless("${USER}:word"));
    }

    @Test
    void isMaskedUpToTheLastSignBeforeThePath() {
        assertEquals(
                "at https://****@a.example/b@c and 'http://****@d.example'",
                UserInfo.masked("at https://me:p@ss@a.example/b@c and 'http://token@d.example'"));
        assertEquals(
                "ssh://git@a.example/b, mail to me@b.example",
                UserInfo.masked("ssh://git@a.example/b, mail to me@b.example"));
    }
}
