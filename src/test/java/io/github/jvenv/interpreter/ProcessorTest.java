package io.github.jvenv.interpreter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessorTest {
    @ParameterizedTest
    @CsvSource({
        "'', '', win32, true",
        "64, '', manylinux_2_36_x86_64, true",
        "32, '', manylinux_2_36_x86_64, false",
        "32, '', manylinux_2_36_i686, true",
        "32, '', win32, true",
        "64, '', win_amd64, true",
        "'', AMD64, manylinux_2_36_x86_64, true",
        "'', x86_64, win_amd64, true",
        "'', aarch64, macosx_14_0_arm64, true",
        "'', arm64, musllinux_1_2_aarch64, true",
        "'', x86, win32, true",
        "'', x86, manylinux_2_36_x86_64, false",
        "64, arm64, linux-x86_64, false",
        "64, x86_64, linux-x86_64, true",
    })
    void acceptsAPlatformByItsTag(String bits, String machine, String platform, boolean accepted) {
        assertEquals(accepted, new Processor(bits, machine).accepts(platform));
    }
}
