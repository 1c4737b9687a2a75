package io.github.jvenv.discovery;

import io.github.jvenv.spec.text.NaturalOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Python of the registry of Windows (PEP 514): the key {@code Software\Python\<company>\<tag>\InstallPath}.
 *
 * @param company who made it; {@code PythonCore} is python.org
 * @param tag what it is called, for example {@code 3.12} or {@code 3.11-32}
 * @param executable its program; empty if that is not said, as installers before 3.5 do
 * @param directory where it is installed; empty if that is not said
 */
record RegisteredPython(String company, String tag, String executable, String directory) {
    private static final Pattern KEY = Pattern.compile(
            "(?i)HKEY_.*\\\\Software\\\\(?:Wow6432Node\\\\)?Python\\\\([^\\\\]+)\\\\([^\\\\]+)\\\\InstallPath");
    private static final Pattern VALUE = Pattern.compile("\\s+(\\S.*?)\\s+REG_(?:EXPAND_)?SZ\\s+(.*)");

    /** A company of this name holds settings of the launcher, and no interpreters. */
    private static final String LAUNCHER = "PyLauncher";

    private static final Comparator<RegisteredPython> PYTHON_ORG_FIRST =
            Comparator.comparing(python -> !python.company().equals("PythonCore"));

    /**
     * The Pythons in what {@code reg query} printed: those of python.org first, and of each company the newest first. The
     * name of the value without a name is a word of the system's language in parentheses.
     */
    static List<RegisteredPython> parse(String text) {
        List<RegisteredPython> found = new ArrayList<>();
        SortedMap<String, String> values = new TreeMap<>();
        String company = "";
        String tag = "";
        for (String line : (text + "\nHKEY_").lines().toList()) {
            Matcher value = VALUE.matcher(line);
            if (!tag.isEmpty() && value.matches()) {
                String name =
                        value.group(1).startsWith("(") ? "" : value.group(1).toLowerCase(Locale.ROOT);
                values.put(name, value.group(2).strip());
            } else if (line.startsWith("HKEY_")) {
                if (!values.isEmpty() && !company.equals(LAUNCHER)) {
                    found.add(new RegisteredPython(
                            company, tag, values.getOrDefault("executablepath", ""), values.getOrDefault("", "")));
                }
                values.clear();
                Matcher key = KEY.matcher(line.strip());
                company = key.matches() ? key.group(1) : "";
                tag = key.matches() ? key.group(2) : "";
            }
        }
        found.sort(PYTHON_ORG_FIRST
                .thenComparing(RegisteredPython::company)
                .thenComparing(RegisteredPython::tag, NaturalOrder.NEWEST_FIRST));
        return found;
    }
}
