package io.github.jvenv.spec.requirement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.spec.text.SyntaxFailure;
import org.junit.jupiter.api.Test;

/** What holds for any requirement, tried with made-up ones. */
class RequirementPropertiesTest {
    @Test
    void everyTextIsARequirementThatCanBeWrittenOrHasAFaultInIt() {
        RequirementTexts texts = new RequirementTexts(1);
        for (int i = 0; i < 5_000; i++) {
            String text = texts.next();
            try {
                Requirement requirement = Requirement.parse(text);
                Requirement again = Requirement.parse(requirement.text());
                assertEquals(requirement, again, text);
                assertEquals(requirement.hashCode(), again.hashCode(), text);
                assertEquals(requirement.toString(), again.toString(), text);
            } catch (SyntaxFailure e) {
                assertEquals(text, e.text());
                assertTrue(0 <= e.start() && e.start() <= e.end() && e.end() <= text.length(), text);
            }
        }
    }
}
