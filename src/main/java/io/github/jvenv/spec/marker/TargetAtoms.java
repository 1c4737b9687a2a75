package io.github.jvenv.spec.marker;

import io.github.jvenv.spec.version.Version;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The comparisons that hold on some of several targets and not on others: what markers are put together from. */
final class TargetAtoms {
    /** What describes a Python, and so tells targets apart, from what people ask for first to what they ask for last. */
    static final List<MarkerVariable> DESCRIBING = List.of(
            MarkerVariable.SYS_PLATFORM,
            MarkerVariable.PYTHON_VERSION,
            MarkerVariable.PLATFORM_MACHINE,
            MarkerVariable.IMPLEMENTATION_NAME,
            MarkerVariable.PYTHON_FULL_VERSION,
            MarkerVariable.PLATFORM_SYSTEM,
            MarkerVariable.OS_NAME,
            MarkerVariable.PLATFORM_PYTHON_IMPLEMENTATION,
            MarkerVariable.IMPLEMENTATION_VERSION);

    /** What the description of a target names even if all targets have the same. */
    static final Set<MarkerVariable> ALWAYS_DESCRIBING = Set.of(
            MarkerVariable.SYS_PLATFORM,
            MarkerVariable.PYTHON_VERSION,
            MarkerVariable.PLATFORM_MACHINE,
            MarkerVariable.IMPLEMENTATION_NAME);

    private TargetAtoms() {}

    /** Comparisons with the targets on which they hold, the better of two that hold on the same ones first and alone. */
    static Map<BitSet, Comparison> of(List<MarkerEnvironment> targets) {
        Map<BitSet, Comparison> atoms = new LinkedHashMap<>();
        List<MarkerValues> values =
                targets.stream().map(MarkerValues::ofEnvironment).toList();
        for (MarkerVariable variable : DESCRIBING) {
            for (Comparison comparison : comparisons(variable, targets)) {
                BitSet truth = new BitSet();
                for (int i = 0; i < values.size(); i++) {
                    truth.set(i, comparison.holds(values.get(i)));
                }
                if (!truth.isEmpty() && truth.cardinality() < targets.size()) {
                    atoms.putIfAbsent(truth, comparison);
                }
            }
        }
        return atoms;
    }

    private static List<Comparison> comparisons(MarkerVariable variable, List<MarkerEnvironment> targets) {
        TreeSet<String> texts = new TreeSet<>();
        TreeMap<Version, String> versions = new TreeMap<>();
        for (MarkerEnvironment target : targets) {
            String value = target.value(variable);
            if (canBeWritten(value)) {
                texts.add(value);
                Optional<Version> version =
                        variable.kind() == MarkerVariable.Kind.VERSION ? Version.find(value) : Optional.empty();
                version.ifPresent(found -> versions.put(found, value));
            }
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (MarkerOperator operator : List.of(MarkerOperator.LESS, MarkerOperator.AT_LEAST)) {
            versions.values().forEach(bound -> comparisons.add(comparison(variable, operator, bound)));
        }
        for (MarkerOperator operator : List.of(MarkerOperator.EQUAL, MarkerOperator.NOT_EQUAL)) {
            texts.forEach(text -> comparisons.add(comparison(variable, operator, text)));
        }
        return comparisons;
    }

    private static Comparison comparison(MarkerVariable variable, MarkerOperator operator, String text) {
        return Comparison.of(variable, operator, new Operand.Literal(text));
    }

    /** Whether a quoted string of a marker can have the text. */
    static boolean canBeWritten(String text) {
        boolean bothQuotes = text.indexOf('"') >= 0 && text.indexOf('\'') >= 0;
        return !bothQuotes && text.chars().noneMatch(c -> c == '\\' || c < ' ');
    }
}
