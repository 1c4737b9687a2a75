package io.github.jvenv.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.jvenv.failure.Failure;
import io.github.jvenv.resolution.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyRequestTest {
    @Test
    void saysWhichParameterHasWhatIsNoName() {
        assertEquals(message("noBinary"), failure(List.of(), List.of("flask", ":some:")));
        assertEquals(message("onlyBinary"), failure(List.of(":all:", "flask,:some:"), List.of()));
    }

    private static String message(String parameter) {
        return """
                The parameter <%s> has ':some:', and expected are names of projects, :all: or :none:. A project name has \
                only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter or digit.
                    :some:
                    ^""".formatted(parameter);
    }

    private static String failure(List<String> onlyBinary, List<String> noBinary) {
        PolicyRequest request = new PolicyRequest(false, onlyBinary, noBinary, false, false, Strategy.HIGHEST);
        return String.valueOf(assertThrows(Failure.class, request::policy).getMessage());
    }
}
