package io.github.jvenv.pipconfig;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Where pip would look for distributions on this machine, and how it would reach those places.
 *
 * @param indexUrl the index that is asked first, instead of the public one
 * @param extraIndexUrls further indexes
 * @param findLinks directories and pages that list files
 * @param noIndex whether no index is asked at all
 * @param cert the authorities whose certificates count
 * @param trustedHosts hosts that are trusted unseen
 * @param timeout how long a server may keep silent; zero for as long as it likes
 * @param retries how often a request is repeated
 */
public record PipConfiguration(
        Optional<PipSetting<String>> indexUrl,
        Optional<PipSetting<List<String>>> extraIndexUrls,
        Optional<PipSetting<List<String>>> findLinks,
        Optional<PipSetting<Boolean>> noIndex,
        Optional<PipSetting<Path>> cert,
        Optional<PipSetting<List<String>>> trustedHosts,
        Optional<PipSetting<Duration>> timeout,
        Optional<PipSetting<Integer>> retries) {
    /** pip as it is when nobody has configured it. */
    public static final PipConfiguration NONE = new PipConfiguration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final Set<String> YES = Set.of("y", "yes", "t", "true", "on", "1");
    private static final Set<String> NO = Set.of("n", "no", "f", "false", "off", "0");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    /**
     * What pip's files and variables say.
     *
     * @param command the command of pip whose section counts besides that for all: {@code install}
     * @throws InvalidPipConfigurationFailure if pip itself would refuse to work with them
     */
    public static PipConfiguration read(PipSurroundings where, String command) {
        PipSettings settings = PipSettings.read(where, command);
        return new PipConfiguration(
                settings.find(Set.of("index-url", "pypi-url")),
                list(settings, "extra-index-url"),
                list(settings, "find-links"),
                settings.find(Set.of("no-index")).map(setting -> typed(setting, PipConfiguration::truth, "no-index")),
                settings.find(Set.of("cert")).map(setting -> typed(setting, where::path, "cert")),
                list(settings, "trusted-host"),
                settings.find(Set.of("timeout", "default-timeout"))
                        .map(setting -> typed(setting, PipConfiguration::seconds, "timeout")),
                settings.find(Set.of("retries")).map(setting -> typed(setting, PipConfiguration::count, "retries")));
    }

    /** Whether it says anything about where distributions come from. */
    public boolean namesPlaces() {
        return indexUrl.isPresent() || extraIndexUrls.isPresent() || findLinks.isPresent() || noIndex.isPresent();
    }

    /** Where everything comes from that it says, in alphabetical order. */
    public SortedSet<String> origins() {
        SortedSet<String> origins = new TreeSet<>();
        for (Optional<? extends PipSetting<?>> setting :
                List.of(indexUrl, extraIndexUrls, findLinks, noIndex, cert, trustedHosts, timeout, retries)) {
            setting.ifPresent(present -> origins.add(present.origin()));
        }
        return origins;
    }

    private static Optional<PipSetting<List<String>>> list(PipSettings settings, String name) {
        return settings.find(Set.of(name))
                .map(setting -> new PipSetting<>(
                        WHITE_SPACE
                                .splitAsStream(setting.value())
                                .filter(word -> !word.isEmpty())
                                .toList(),
                        setting.origin()));
    }

    private static <T> PipSetting<T> typed(PipSetting<String> setting, Function<String, T> reading, String name) {
        try {
            return new PipSetting<>(reading.apply(setting.value()), setting.origin());
        } catch (IllegalArgumentException e) {
            throw new InvalidPipConfigurationFailure("pip's configuration is not valid: " + name + " is '"
                    + setting.value() + "' in " + setting.origin() + ", and expected is " + e.getMessage() + ".");
        }
    }

    private static boolean truth(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("yes or no, true or false, 1 or 0");
        }
        return YES.contains(word);
    }

    private static Duration seconds(String text) {
        try {
            BigDecimal seconds = new BigDecimal(text.strip());
            if (seconds.signum() >= 0 && seconds.compareTo(BigDecimal.valueOf(1_000_000)) < 0) {
                return Duration.ofMillis(seconds.movePointRight(3).longValue());
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw new IllegalArgumentException("a number of seconds");
    }

    private static int count(String text) {
        String digits = text.strip();
        if (digits.matches("\\d{1,6}")) {
            return Integer.parseInt(digits);
        }
        throw new IllegalArgumentException("a number");
    }
}
