package io.github.jvenv.session;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.CandidatePolicy;
import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.HashRule;
import io.github.jvenv.resolution.ReleaseControl;
import io.github.jvenv.resolution.Strategy;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * What may be chosen, as a user says it.
 *
 * @param preReleases whether pre-releases count as other versions do
 * @param onlyBinary projects that are not built, or {@code :all:}
 * @param noBinary projects of which no wheel is taken, or {@code :all:}
 * @param preferBinary whether a version with a wheel is better than a later one without
 * @param requireHashes whether every distribution must be one that a requirement gives a hash of
 * @param strategy which of the versions that would do is chosen
 */
public record PolicyRequest(
        boolean preReleases,
        List<String> onlyBinary,
        List<String> noBinary,
        boolean preferBinary,
        boolean requireHashes,
        Strategy strategy) {
    /** As pip does when it is told nothing. */
    public static final PolicyRequest DEFAULT =
            new PolicyRequest(false, List.of(), List.of(), false, false, Strategy.HIGHEST);

    public PolicyRequest {
        onlyBinary = List.copyOf(onlyBinary);
        noBinary = List.copyOf(noBinary);
    }

    /** The policy, before anything that files of requirements say. */
    public CandidatePolicy policy() {
        FormatControl formats = FormatControl.ANY;
        formats = with(formats, "noBinary", noBinary, FormatControl::withNoBinary);
        formats = with(formats, "onlyBinary", onlyBinary, FormatControl::withOnlyBinary);
        return CandidatePolicy.DEFAULT
                .with(preReleases ? ReleaseControl.UNSAID.withPre() : ReleaseControl.UNSAID)
                .with(formats)
                .withPreferBinary(preferBinary)
                .with(requireHashes ? HashRule.ALWAYS : HashRule.IF_ANY)
                .with(strategy);
    }

    private static FormatControl with(
            FormatControl formats,
            String parameter,
            List<String> values,
            BiFunction<FormatControl, String, FormatControl> change) {
        FormatControl changed = formats;
        try {
            for (String names : values) {
                changed = change.apply(changed, names);
            }
        } catch (SyntaxFailure fault) {
            throw new Failure(
                    "The parameter <" + parameter + "> has '" + fault.text()
                            + "', and expected are names of projects, :all: or :none:. " + fault.getMessage(),
                    fault);
        }
        return changed;
    }

    /** What of it differs from the default, a line each: {@code strategy: lowest}. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (preReleases) {
            lines.add("preReleases: true");
        }
        if (!onlyBinary.isEmpty()) {
            lines.add("onlyBinary: " + String.join(",", onlyBinary));
        }
        if (!noBinary.isEmpty()) {
            lines.add("noBinary: " + String.join(",", noBinary));
        }
        if (preferBinary) {
            lines.add("preferBinary: true");
        }
        if (requireHashes) {
            lines.add("requireHashes: true");
        }
        if (strategy != Strategy.HIGHEST) {
            lines.add("strategy: " + word(strategy));
        }
        return lines;
    }

    /** A strategy as its user writes it: {@code lowest-direct}. */
    public static String word(Strategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
