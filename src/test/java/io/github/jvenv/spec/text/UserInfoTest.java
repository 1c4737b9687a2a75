package io.github.jvenv.spec.text;

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
}
