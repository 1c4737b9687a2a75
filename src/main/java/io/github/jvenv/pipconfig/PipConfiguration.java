package io.github.jvenv.pipconfig;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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
 * @param uploadedPriorTo before when files must have been uploaded
 * @param cert the authorities whose certificates count
 * @param trustedHosts hosts that are trusted unseen
 * @param timeout how long a server may keep silent; zero for as long as it likes
 * @param retries how often a request is repeated
 * @param others what else it says that would change what pip takes, by the settings' names
 */
public record PipConfiguration(
        Optional<PipSetting<String>> indexUrl,
        Optional<PipSetting<List<String>>> extraIndexUrls,
        Optional<PipSetting<List<String>>> findLinks,
        Optional<PipSetting<Boolean>> noIndex,
        Optional<PipSetting<UploadLimit>> uploadedPriorTo,
        Optional<PipSetting<Path>> cert,
        Optional<PipSetting<List<String>>> trustedHosts,
        Optional<PipSetting<Duration>> timeout,
        Optional<PipSetting<Integer>> retries,
        SortedMap<String, PipSetting<String>> others) {
    public PipConfiguration {
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /** pip as it is when nobody has configured it. */
    public static final PipConfiguration NONE = new PipConfiguration(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Collections.emptySortedMap());

    private static final Set<String> YES = Set.of("y", "yes", "t", "true", "on", "1");
    private static final Set<String> NO = Set.of("n", "no", "f", "false", "off", "0");
    private static final List<String> OTHERS = List.of(
            "all-releases",
            "build-constraint",
            "client-cert",
            "config-settings",
            "constraint",
            "no-binary",
            "no-build-isolation",
            "only-binary",
            "only-final",
            "pre",
            "prefer-binary",
            "proxy",
            "require-hashes");
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
                last(settings, Function.identity(), "index-url", "pypi-url"),
                last(settings, PipConfiguration::words, "extra-index-url"),
                last(settings, PipConfiguration::words, "find-links"),
                last(settings, PipConfiguration::truth, "no-index"),
                last(settings, UploadLimit::new, "uploaded-prior-to"),
                last(settings, where::path, "cert"),
                last(settings, PipConfiguration::words, "trusted-host"),
                last(settings, PipConfiguration::seconds, "timeout", "default-timeout"),
                last(settings, PipConfiguration::count, "retries"),
                others(settings));
    }

    private static SortedMap<String, PipSetting<String>> others(PipSettings settings) {
        SortedMap<String, PipSetting<String>> others = new TreeMap<>();
        OTHERS.forEach(name -> last(settings, Function.identity(), name).ifPresent(one -> others.put(name, one)));
        return others;
    }

    /** The last word on a setting. Like pip, we want the others to make sense, too. */
    private static <T> Optional<PipSetting<T>> last(
            PipSettings settings, Function<String, T> reading, String... names) {
        Optional<PipSetting<T>> last = Optional.empty();
        for (PipSetting<String> setting : settings.all(Set.of(names))) {
            last = Optional.of(typed(setting, reading, names[0]));
        }
        return last;
    }

    /** Where everything stands that it says about where distributions come from, in alphabetical order. */
    public SortedSet<String> originsOfPlaces() {
        return origins(List.of(indexUrl, extraIndexUrls, findLinks, noIndex));
    }

    /** Where everything stands that it says about how servers are reached, in alphabetical order. */
    public SortedSet<String> originsOfNetwork() {
        return origins(List.of(cert, trustedHosts, timeout, retries));
    }

    private static SortedSet<String> origins(List<Optional<? extends PipSetting<?>>> settings) {
        SortedSet<String> origins = new TreeSet<>();
        settings.forEach(setting -> setting.ifPresent(present -> origins.add(present.origin())));
        return origins;
    }

    private static <T> PipSetting<T> typed(PipSetting<String> setting, Function<String, T> reading, String name) {
        try {
            return new PipSetting<>(reading.apply(setting.value()), setting.origin());
        } catch (IllegalArgumentException e) {
            throw new InvalidPipConfigurationFailure("pip's configuration is not valid: " + name + " is '"
                    + setting.value() + "' in " + setting.origin() + ", and expected is " + e.getMessage() + ".");
        }
    }

    private static List<String> words(String text) {
        return WHITE_SPACE.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
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
