package io.github.jvenv.pipconfig;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The format of configuration files as Python's {@code RawConfigParser} reads it: sections in brackets; keys and values
 * parted by {@code =} or {@code :}; values that go on in lines that are indented further than their key; lines that begin
 * with {@code #} or {@code ;} are comments. Keys are normalised as pip does. What stands under {@code [DEFAULT]} belongs
 * to every section.
 *
 * @see <a href="https://docs.python.org/3/library/configparser.html#supported-ini-file-structure">Supported INI file
 *     structure</a>
 */
final class IniFile {
    private static final String DEFAULTS = "DEFAULT";
    private static final Pattern SECTION = Pattern.compile("\\[(.+)\\]");
    private static final Pattern OPTION = Pattern.compile("(.*?)\\s*[=:]\\s*(.*)", Pattern.UNICODE_CHARACTER_CLASS);

    private final String place;
    private final Map<String, Map<String, List<String>>> sections = new LinkedHashMap<>();
    private @Nullable String section;
    private @Nullable List<String> value;
    private int indent;

    private IniFile(String place) {
        this.place = place;
    }

    /**
     * The settings in a file: by section, then by key, in the order in which they stand there.
     *
     * @param place the file, for messages
     * @throws InvalidPipConfigurationFailure if the file breaks the format
     */
    static Map<String, Map<String, String>> parse(String text, String place) {
        IniFile file = new IniFile(place);
        file.sections.put(DEFAULTS, new LinkedHashMap<>());
        String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        int count = lines[lines.length - 1].isEmpty() ? lines.length - 1 : lines.length;
        for (int i = 0; i < count; i++) {
            file.line(lines[i], i + 1);
        }
        return file.joined();
    }

    private void line(String line, int number) {
        String content = line.strip();
        if (content.startsWith("#") || content.startsWith(";")) {
            return;
        }
        if (content.isEmpty()) {
            if (value != null) {
                value.add("");
            }
            return;
        }
        int depth = line.indexOf(content.charAt(0));
        if (value != null && depth > indent) {
            value.add(content);
            return;
        }
        indent = depth;
        Matcher header = SECTION.matcher(content);
        if (header.lookingAt()) {
            begin(header.group(1), number);
        } else if (section == null) {
            throw failure(number, "expected a section such as [global] before the first setting");
        } else {
            setting(section, content, number);
        }
    }

    private void begin(String name, int number) {
        if (sections.containsKey(name) && !name.equals(DEFAULTS)) {
            throw failure(number, "the section [" + name + "] is there twice");
        }
        sections.computeIfAbsent(name, any -> new LinkedHashMap<>());
        section = name;
        value = null;
    }

    private void setting(String in, String content, int number) {
        Matcher option = OPTION.matcher(content);
        if (!option.matches() || option.group(1).isEmpty()) {
            // Not the line itself: it may hold a password.
            throw failure(number, "expected a setting, such as timeout = 60");
        }
        String key = normalized(option.group(1).strip());
        Map<String, List<String>> settings = sections.getOrDefault(in, Map.of());
        if (settings.containsKey(key)) {
            throw failure(number, "the setting " + key + " is there twice");
        }
        value = new ArrayList<>(List.of(option.group(2).strip()));
        settings.put(key, value);
    }

    /** A key in the spelling of a long option without its dashes. */
    static String normalized(String key) {
        String hyphens = key.toLowerCase(Locale.ROOT).replace('_', '-');
        return hyphens.startsWith("--") ? hyphens.substring(2) : hyphens;
    }

    private Map<String, Map<String, String>> joined() {
        Map<String, List<String>> defaults = sections.getOrDefault(DEFAULTS, Map.of());
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, List<String>>> named : sections.entrySet()) {
            if (!named.getKey().equals(DEFAULTS)) {
                Map<String, List<String>> own = new LinkedHashMap<>(defaults);
                own.putAll(named.getValue());
                Map<String, String> settings = new LinkedHashMap<>();
                for (Map.Entry<String, List<String>> setting : own.entrySet()) {
                    settings.put(setting.getKey(), join(setting.getValue()));
                }
                all.put(named.getKey(), settings);
            }
        }
        return all;
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines).stripTrailing();
    }

    private InvalidPipConfigurationFailure failure(int line, String fault) {
        return new InvalidPipConfigurationFailure(
                "pip's configuration file " + place + " cannot be read: " + fault + ", in line " + line + ".");
    }
}
