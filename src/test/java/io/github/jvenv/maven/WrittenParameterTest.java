package io.github.jvenv.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WrittenParameterTest {
    private final MojoExecution running = new ConfiguredPlugin().byHand("install");

    @Test
    void hasAPropertyThatNobodyHasSetAsItIsWritten() {
        configure("${company.constraints}", "base.txt", "");
        assertEquals(List.of("${company.constraints}", "base.txt", ""), in(null, "base.txt", null));
    }

    @Test
    void leavesValuesAlone() {
        configure("${company.constraints}", "base.txt");
        assertEquals(List.of("company.txt", "base.txt"), in("company.txt", "base.txt"));
    }

    @Test
    void leavesAloneWhatAPropertyHasGiven() {
        configure();
        running.getConfiguration().getChild("requirements").setValue("${jvenv.requirements}");
        assertEquals(List.of("flask", ""), in("flask", null));
    }

    @Test
    void hasTheTextOfAnElementThatIsNoList() {
        configure();
        running.getConfiguration().getChild("requirements").setValue(" ${company.index} ");
        assertEquals("${company.index}", new WrittenParameter(running, "requirements").text());
        assertEquals("", new WrittenParameter(running, "constraints").text());
    }

    private List<String> in(@Nullable String... texts) {
        return new WrittenParameter(running, "requirements").in(Arrays.asList(texts));
    }

    private void configure(String... texts) {
        Xpp3Dom list = new Xpp3Dom("requirements");
        for (String text : texts) {
            Xpp3Dom element = new Xpp3Dom("requirement");
            element.setValue(text);
            list.addChild(element);
        }
        Xpp3Dom configuration = ConfiguredPlugin.configuration("python");
        configuration.addChild(list);
        running.setConfiguration(configuration);
    }
}
