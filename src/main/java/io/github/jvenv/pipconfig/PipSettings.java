package io.github.jvenv.pipconfig;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All settings of pip, as texts. Those for one command have the last word over those for all, and the variables over both;
 * within one section, later files over earlier ones. A setting to nothing is none.
 */
final class PipSettings {
    private static final long LARGEST_FILE_BYTES = 1 << 20;
    private static final String PREFIX = "PIP_";
    private static final String FOR_ALL = "global";
    private static final String VARIABLES = ":env:";

    /** Names that have another meaning for pip. */
    private static final Set<String> NO_SETTINGS = Set.of("version", "help");

    private final List<Map<String, PipSetting<String>>> byPrecedence;

    private PipSettings(List<Map<String, PipSetting<String>>> byPrecedence) {
        this.byPrecedence = byPrecedence;
    }

    /**
     * What counts for a command.
     *
     * @param command its name, such as {@code install}
     */
    static PipSettings read(PipSurroundings where, String command) {
        Map<String, Map<String, PipSetting<String>>> sections = new LinkedHashMap<>();
        for (String section : List.of(FOR_ALL, command, VARIABLES)) {
            sections.put(section, new LinkedHashMap<>());
        }
        for (Path file : new PipFiles(where).all()) {
            Optional<String> text = text(file);
            if (text.isPresent()) {
                Map<String, Map<String, String>> parsed = IniFile.parse(text.get(), file.toString());
                for (String section : sections.keySet()) {
                    add(
                            parsed.getOrDefault(section, Map.of()),
                            file.toString(),
                            sections.getOrDefault(section, Map.of()));
                }
            }
        }
        variables(where, sections.getOrDefault(VARIABLES, Map.of()));
        return new PipSettings(List.copyOf(sections.values()));
    }

    private static void add(Map<String, String> settings, String origin, Map<String, PipSetting<String>> into) {
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            into.put(setting.getKey(), new PipSetting<>(setting.getValue(), origin));
        }
    }

    private static void variables(PipSurroundings where, Map<String, PipSetting<String>> into) {
        for (Map.Entry<String, String> variable : where.variables().entrySet()) {
            String name = variable.getKey();
            if (name.toUpperCase(Locale.ROOT).startsWith(PREFIX)
                    && (name.startsWith(PREFIX) || where.system() == PipSurroundings.OperatingSystem.WINDOWS)) {
                String key = name.substring(PREFIX.length()).toLowerCase(Locale.ROOT);
                if (!NO_SETTINGS.contains(key)) {
                    into.put(IniFile.normalized(key), new PipSetting<>(variable.getValue(), "the variable " + name));
                }
            }
        }
    }

    /** A file's text; like pip, we take no notice of one that may not be read. */
    private static Optional<String> text(Path file) {
        byte[] bytes;
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE_BYTES) {
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new InvalidPipConfigurationFailure(
                    "pip's configuration file " + file + " cannot be read: it is not in UTF-8.");
        }
    }

    /** What is said of a setting that has several names, the last word last. */
    List<PipSetting<String>> all(Set<String> names) {
        List<PipSetting<String>> all = new ArrayList<>();
        for (Map<String, PipSetting<String>> settings : byPrecedence) {
            for (Map.Entry<String, PipSetting<String>> setting : settings.entrySet()) {
                if (names.contains(setting.getKey())
                        && !setting.getValue().value().isEmpty()) {
                    all.add(setting.getValue());
                }
            }
        }
        return all;
    }
}
