package io.github.jvenv.spec.marker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.text.SyntaxFailure;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for any marker, tried with made-up ones. */
class MarkerPropertiesTest {
    private static final MarkerEnvironment ENVIRONMENT = MarkerTest.environment(Map.of());
    private static final Set<ExtraName> EXTRAS = Set.of(ExtraName.parse("dev"), ExtraName.parse("a-b"));

    private final MarkerTexts texts = new MarkerTexts(1);

    @Test
    void canonicalTextMeansTheSame() {
        for (int i = 0; i < 5_000; i++) {
            find(texts.next()).ifPresent(marker -> {
                Marker again = Marker.parse(marker.toString());
                assertEquals(marker, again);
                assertEquals(marker.hashCode(), again.hashCode());
                assertEquals(marker.toString(), again.toString());
                assertEquals(value(marker), value(again));
            });
        }
    }

    @Test
    void parenthesesAroundTheWholeMeanNothing() {
        for (int i = 0; i < 2_000; i++) {
            find(texts.next()).ifPresent(marker -> assertEquals(marker, Marker.parse("( (" + marker + ") )")));
        }
    }

    @Test
    void faultsLieInTheText() {
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next();
            try {
                Marker.parse(text);
            } catch (SyntaxFailure e) {
                assertEquals(text, e.text());
                assertTrue(0 <= e.start() && e.start() <= e.end() && e.end() <= text.length(), text);
            }
        }
    }

    private static Optional<Marker> find(String text) {
        try {
            return Optional.of(Marker.parse(text));
        } catch (SyntaxFailure e) {
            return Optional.empty();
        }
    }

    private static String value(Marker marker) {
        try {
            return marker.evaluate(ENVIRONMENT, EXTRAS) + "";
        } catch (UndefinedMarkerFailure e) {
            return e.getMessage() + "";
        }
    }
}
