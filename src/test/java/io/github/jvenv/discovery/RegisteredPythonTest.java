package io.github.jvenv.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegisteredPythonTest {
    /** As {@code reg query HKEY_CURRENT_USER\Software\Python /s} prints it. */
    private static final String PRINTED = """

            HKEY_CURRENT_USER\\Software\\Python\\PyLauncher
                (Default)    REG_SZ    C:\\Windows\\py.exe

            HKEY_CURRENT_USER\\Software\\Python\\ContinuumAnalytics\\py311\\InstallPath
                ExecutablePath    REG_SZ    C:\\conda\\python.exe

            HKEY_CURRENT_USER\\Software\\Python\\PythonCore
                DisplayName    REG_SZ    Python Software Foundation

            HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.9
                SysVersion    REG_SZ    3.9

            HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.9\\InstallPath
                (Standard)    REG_SZ    C:\\Python 39\\

            HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.13\\InstallPath
                (Default)    REG_SZ    C:\\Python313\\
                ExecutablePath    REG_EXPAND_SZ    C:\\Python313\\python.exe
                WindowedExecutablePath    REG_SZ    C:\\Python313\\pythonw.exe

            HKEY_CURRENT_USER\\Software\\Python\\PythonCore\\3.13\\PythonPath
                (Default)    REG_SZ    C:\\Python313\\Lib

            """;

    @Test
    void areThoseOfPythonOrgFirstAndTheNewestOfEach() {
        assertEquals(
                List.of(
                        new RegisteredPython("PythonCore", "3.13", "C:\\Python313\\python.exe", "C:\\Python313\\"),
                        new RegisteredPython("PythonCore", "3.9", "", "C:\\Python 39\\"),
                        new RegisteredPython("ContinuumAnalytics", "py311", "C:\\conda\\python.exe", "")),
                RegisteredPython.parse(PRINTED));
    }

    @Test
    void areReadWithTheLineEndsOfWindowsAndOf32BitPrograms() {
        String printed = "HKEY_LOCAL_MACHINE\\Software\\Wow6432Node\\Python\\PythonCore\\3.11-32\\InstallPath\r\n"
                + "    ExecutablePath    REG_SZ    D:\\Py\\python.exe\r\n";
        assertEquals(
                List.of(new RegisteredPython("PythonCore", "3.11-32", "D:\\Py\\python.exe", "")),
                RegisteredPython.parse(printed));
    }

    @Test
    void areNoneInAnythingElse() {
        assertEquals(List.of(), RegisteredPython.parse(""));
        assertEquals(List.of(), RegisteredPython.parse("ERROR: The system was unable to find the specified key.\n"));
        assertEquals(List.of(), RegisteredPython.parse("    ExecutablePath    REG_SZ    C:\\python.exe\n"));
    }
}
