package io.github.jvenv.requirements;

import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * A text that was made from a source by cutting, joining and replacing, and that knows of each of its characters where in the
 * source it comes from. So a fault that is found in a joined line, or in what an environment variable was replaced by, is
 * shown where its author wrote it.
 */
final class TracedText {
    private final Source source;
    private final String text;

    /** For each character where in the source begins what it comes from; after the last one, where the text ends. */
    private final int[] starts;

    /** For each character where in the source ends what it comes from. */
    private final int[] ends;

    private TracedText(Source source, String text, int[] starts, int[] ends) {
        this.source = source;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /** A part of a source as it is. */
    static TracedText of(Source source, int start, int end) {
        int length = end - start;
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        for (int i = 0; i < length; i++) {
            starts[i] = start + i;
            ends[i] = start + i + 1;
        }
        starts[length] = end;
        return new TracedText(source, source.text().substring(start, end), starts, ends);
    }

    /** A space that stands right before a text, though not in its source. */
    static TracedText spaceBefore(TracedText text) {
        int place = text.starts[0];
        return new TracedText(text.source, " ", new int[] {place, place}, new int[] {place});
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    TracedText from(int start) {
        return part(start, text.length());
    }

    TracedText part(int start, int end) {
        int[] places = Arrays.copyOfRange(starts, start, end + 1);
        if (end > start) {
            places[end - start] = ends[end - 1];
        }
        return new TracedText(source, text.substring(start, end), places, Arrays.copyOfRange(ends, start, end));
    }

    /** Without the space around it, as {@code str.strip} has it. */
    TracedText stripped() {
        int start = 0;
        int end = text.length();
        while (start < end && PythonText.isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && PythonText.isSpace(text.charAt(end - 1))) {
            end--;
        }
        return part(start, end);
    }

    /** The texts one after the other; they have the same source, and there is at least one. */
    static TracedText joined(List<TracedText> parts) {
        int length = parts.stream().mapToInt(TracedText::length).sum();
        StringBuilder text = new StringBuilder(length);
        int[] starts = new int[length + 1];
        int[] ends = new int[length];
        for (TracedText part : parts) {
            System.arraycopy(part.starts, 0, starts, text.length(), part.starts.length);
            System.arraycopy(part.ends, 0, ends, text.length(), part.ends.length);
            text.append(part.text);
        }
        return new TracedText(parts.get(0).source, text.toString(), starts, ends);
    }

    /** Each occurrence of a part replaced; all characters of the value come from the whole of that part. */
    TracedText replacing(String part, String value) {
        List<TracedText> parts = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, start)) {
            int end = at + part.length();
            parts.add(part(start, at));
            parts.add(standingFor(at, end, value));
            start = end;
        }
        parts.add(from(start));
        return joined(parts);
    }

    private TracedText standingFor(int start, int end, String value) {
        int[] places = new int[value.length() + 1];
        int[] lasts = new int[value.length()];
        Arrays.fill(places, starts[start]);
        Arrays.fill(lasts, ends[end - 1]);
        places[value.length()] = ends[end - 1];
        return new TracedText(source, value, places, lasts);
    }

    /** Where the text begins, in words. */
    String place() {
        return source.placeOf(starts[0]);
    }

    /** A complaint about a part of the text, shown in its source. */
    UnreadableRequirementFailure failure(String subject, String complaint, int start, int end) {
        int from = starts[start];
        int to = end > start ? Math.max(ends[end - 1], from) : from;
        return new UnreadableRequirementFailure(subject, source.placeOf(from), source.fault(complaint, from, to));
    }

    /** A complaint about the whole text. */
    UnreadableRequirementFailure failure(String subject, String complaint) {
        return failure(subject, complaint, 0, text.length());
    }

    /** The value of the text by some standard, whose faults are shown in the source. */
    <T> T read(String subject, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (SyntaxFailure fault) {
            // What is missing at the end of a text is missing after its last character.
            throw failure(
                    subject,
                    fault.complaint(),
                    Math.min(fault.start(), text.length()),
                    Math.min(fault.end(), text.length()));
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
