package io.github.jvenv.packaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version as Maven orders them, in the words of the package systems: {@code 1.0-alpha < 1.0-beta < 1.0-milestone < 1.0-rc <
 * 1.0-SNAPSHOT < 1.0 < 1.0-sp < 1.0-1 < 1.0.1}. Both systems sort what follows a tilde before the version without it, and the
 * names of Maven's qualifiers happen to be in the order of the alphabet. What comes after a release follows a caret in an
 * RPM, where all other marks are the same and words sort below numbers. In a deb a number follows a plus, which sorts below
 * a point, and a word follows at once, since letters sort below all marks but the tilde.
 *
 * <p>Unlike Maven, the systems tell 1.0 from 1.0.0; they have {@code sp} among other words where the alphabet has it; for
 * them a qualifier is the same after a point as after a hyphen; and a deb has a second word in a row after a number there,
 * {@code 1.0-jre-extra} after {@code 1.0-jre-8}.
 *
 * @param text the version as a POM has it
 */
public record PackageVersion(String text) {
    private static final Pattern ITEM = Pattern.compile("([-._+]?)([0-9]+|[^-._+0-9]+)");
    private static final Map<String, String> SHORT = Map.of("a", "alpha", "b", "beta", "m", "milestone");
    private static final Map<String, String> SAME = Map.of("cr", "rc", "final", "", "ga", "", "release", "");
    private static final Set<String> BEFORE = Set.of("alpha", "beta", "milestone", "rc", "snapshot");

    /** The version of an RPM. */
    public String rpm() {
        return written("^", "^");
    }

    /** The version of a deb, without its revision. */
    public String deb() {
        return written("", "+");
    }

    /**
     * The version with marks.
     *
     * @param beforeWord what stands before a word that comes after the release, where a number is before that
     * @param after what stands before a number that does, and between two words
     */
    private String written(String beforeWord, String after) {
        StringBuilder version = new StringBuilder();
        boolean qualified = false;
        List<String[]> items = items();
        for (int i = 0; i < items.size(); i++) {
            String mark = items.get(i)[0];
            String item = items.get(i)[1];
            if (Character.isDigit(item.charAt(0))) {
                if (version.length() == 0) {
                    version.append(item);
                } else if (qualified) {
                    version.append(endsInDigit(version) ? "." : "").append(item);
                } else if (mark.equals(".") || mark.equals("_")) {
                    version.append('.').append(item);
                } else {
                    version.append(after).append(item);
                }
                continue;
            }
            boolean joinsNumber = i + 1 < items.size() && items.get(i + 1)[0].isEmpty();
            String word = joinsNumber ? SHORT.getOrDefault(item, item) : item;
            word = SAME.getOrDefault(word, word).replaceAll("[^a-z0-9]", "");
            if (!word.isEmpty()) {
                version.append(version.length() == 0 ? "0" : "");
                version.append(BEFORE.contains(word) ? "~" : endsInDigit(version) ? beforeWord : after)
                        .append(word);
                qualified = true;
            }
        }
        return version.length() == 0 ? "0" : version.toString();
    }

    private static boolean endsInDigit(CharSequence text) {
        return Character.isDigit(text.charAt(text.length() - 1));
    }

    /** Numbers and words, each with the mark before it. */
    private List<String[]> items() {
        List<String[]> items = new ArrayList<>();
        Matcher matcher = ITEM.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            items.add(new String[] {matcher.group(1), matcher.group(2)});
        }
        return items;
    }
}
