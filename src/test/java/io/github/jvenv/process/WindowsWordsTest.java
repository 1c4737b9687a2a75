package io.github.jvenv.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WindowsWordsTest {
    @Test
    void wordsWithoutQuotesAreLeftToJava() {
        assertEquals(
                List.of("C:\\a b\\python.exe", "-c", "", "two words", "C:\\dir\\"),
                WindowsWords.of(List.of("C:\\a b\\python.exe", "-c", "", "two words", "C:\\dir\\")));
    }

    @Test
    void quotesComeThrough() {
        assertEquals(
                List.of("python.exe", "-c", "\"print(\\\"a b\\\")\""),
                WindowsWords.of(List.of("python.exe", "-c", "print(\"a b\")")));
    }

    @Test
    void backslashesAreDoubledBeforeQuotesOnly() {
        assertEquals(
                List.of("python.exe", "\"C:\\dir\\\\\\\"name\\\"\\\\\""),
                WindowsWords.of(List.of("python.exe", "C:\\dir\\\"name\"\\")));
    }
}
