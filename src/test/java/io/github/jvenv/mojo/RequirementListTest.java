package io.github.jvenv.mojo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RequirementListTest {
    @Test
    void isEmptyForAnEmptyLine() {
        assertEquals(List.of(), RequirementList.split(""));
        assertEquals(List.of(), RequirementList.split(" , ,"));
    }

    @Test
    void endsARequirementWhereANameFollowsTheComma() {
        assertEquals(List.of("flask", "rich"), RequirementList.split("flask,rich"));
        assertEquals(List.of("flask", "rich", "7z"), RequirementList.split("  flask , rich ,7z,"));
    }

    @Test
    void keepsTheClausesOfARangeTogether() {
        assertEquals(List.of("flask>=3,<4", "rich"), RequirementList.split("flask>=3,<4,rich"));
        assertEquals(
                List.of("flask >= 3, !=3.1, <4", "rich==13.*"),
                RequirementList.split("flask >= 3, !=3.1, <4, rich==13.*"));
        assertEquals(List.of("flask (>=3, <4)", "rich"), RequirementList.split("flask (>=3, <4), rich"));
    }

    @Test
    void keepsExtrasTogether() {
        assertEquals(
                List.of("rich[jupyter,x]>=13", "celery[redis, msgpack]"),
                RequirementList.split("rich[jupyter,x]>=13,celery[redis, msgpack]"));
    }

    @Test
    void endsARequirementBeforeAPathToo() {
        assertEquals(
                List.of("a==1", "/lib", "b>=1,<2", "./lib[x,y]", "..", "-e ../lib", "--editable=.", "\\lib", "c"),
                RequirementList.split("a==1,/lib,b>=1,<2,./lib[x,y],..,-e ../lib, --editable=.,\\lib,c"));
    }

    @Test
    void keepsQuotedTextTogether() {
        assertEquals(
                List.of("a; python_version in '3.12,3.13'", "b; platform_release == \"x,y'z\"", "c"),
                RequirementList.split("a; python_version in '3.12,3.13', b; platform_release == \"x,y'z\", c"));
    }

    @Test
    void splitsWhatWasJoined() {
        List<String> drawn =
                List.of("a", "b-c>=1,<2", "d[e,f]", "g[h]~=1.0,!=1.1; os_name in 'x,y'", "i (>1, <2)", "J.k==1.*");
        Random random = new Random(20261122);
        for (int i = 0; i < 1000; i++) {
            List<String> requirements = new ArrayList<>();
            for (int n = random.nextInt(6); n > 0; n--) {
                requirements.add(drawn.get(random.nextInt(drawn.size())));
            }
            assertEquals(
                    requirements, RequirementList.split(String.join(random.nextBoolean() ? "," : " , ", requirements)));
        }
    }

    @Test
    void takesAnyLine() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            StringBuilder line = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                line.append(",a [](){}'\"><=;".charAt(random.nextInt(15)));
            }
            List<String> parts = RequirementList.split(line.toString());
            assertEquals(
                    line.toString().replaceAll("[ ,]", ""),
                    String.join("", parts).replaceAll("[ ,]", ""));
        }
    }
}
