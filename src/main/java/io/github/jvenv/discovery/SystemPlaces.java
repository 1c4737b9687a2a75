package io.github.jvenv.discovery;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where systems and their package tools put interpreters, beyond the directories of programs.
 *
 * @param homebrew the directories that Homebrew works in, each with {@code opt} and {@code Cellar}
 * @param alternatives the directories of links that an administrator sets ({@code update-alternatives} on Debian)
 * @param registry the registry of Windows; an empty one elsewhere
 */
public record SystemPlaces(List<Path> homebrew, List<Path> alternatives, WindowsRegistry registry) {
    public SystemPlaces {
        homebrew = List.copyOf(homebrew);
        alternatives = List.copyOf(alternatives);
    }

    /**
     * The usual places of a system.
     *
     * @param system the name of the operating system, as Java has it in {@code os.name}
     * @param environment the environment variables
     */
    static SystemPlaces of(String system, Map<String, String> environment) {
        if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
            return new SystemPlaces(List.of(), List.of(), new RegistryProgram(environment));
        }
        return new SystemPlaces(
                List.of(Path.of("/opt/homebrew"), Path.of("/usr/local"), Path.of("/home/linuxbrew/.linuxbrew")),
                List.of(Path.of("/etc/alternatives")),
                key -> "");
    }
}
