package io.github.jvenv.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.jvenv.report.DependencyGraph.Member;
import io.github.jvenv.spec.name.ExtraName;
import io.github.jvenv.spec.name.ProjectName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TreeFormatTest {
    private static final DependencyGraph GRAPH = DependencyGraph.of(List.of(
            member("flask 3.0", true, "werkzeug", "click", "gone"),
            member("werkzeug 2.5", false, "markupsafe"),
            member("click 8.0", false),
            member("jinja2 3.1", true, "markupsafe", "werkzeug"),
            member("markupsafe 2.0", false)));

    @Test
    void drawsATreeAndFollowsNothingTwice() {
        assertEquals("""
                app
                +- flask 3.0
                |  +- click 8.0
                |  \\- werkzeug 2.5
                |     \\- markupsafe 2.0
                \\- jinja2 3.1
                   +- markupsafe 2.0
                   \\- werkzeug 2.5 (*)
                (*) is drawn above with all that belongs to it.
                """, TreeFormat.TEXT.write("app", GRAPH, Set.of()));
    }

    @Test
    void drawsWhyAProjectIsThere() {
        assertEquals("""
                app
                \\- markupsafe 2.0
                   +- jinja2 3.1 (asked for)
                   \\- werkzeug 2.5
                      +- flask 3.0 (asked for)
                      \\- jinja2 3.1 (asked for)
                """, TreeFormat.TEXT.write("app", GRAPH, names("markupsafe")));
    }

    @Test
    void endsWhereACircleCloses() {
        DependencyGraph circle = DependencyGraph.of(List.of(member("a 1", true, "b"), member("b 1", false, "a")));

        assertEquals("""
                app
                \\- a 1
                   \\- b 1
                      \\- a 1 (*)
                (*) is drawn above with all that belongs to it.
                """, TreeFormat.TEXT.write("app", circle, Set.of()));
    }

    @Test
    void writesAGraphForGraphviz() {
        assertEquals("""
                digraph "my \\"app\\"" {
                  "click" [label="click 8.0"];
                  "flask" [label="flask 3.0", style=bold];
                  "flask" -> "click";
                }
                """, TreeFormat.DOT.write("my \"app\"", GRAPH, names("click")));
    }

    @Test
    void writesJson() {
        Member celery = new Member(
                ProjectName.parse("celery"),
                "5.0",
                new TreeSet<>(Set.of(ExtraName.parse("redis"))),
                new TreeSet<>(names("redis")),
                true);
        DependencyGraph graph = DependencyGraph.of(List.of(celery, member("redis 6.0", false)));

        assertEquals("""
                {
                  "title" : "app",
                  "distributions" : [
                    {
                      "name" : "celery",
                      "version" : "5.0",
                      "extras" : [
                        "redis"
                      ],
                      "requested" : true,
                      "dependencies" : [
                        "redis"
                      ]
                    },
                    {
                      "name" : "redis",
                      "version" : "6.0",
                      "extras" : [ ],
                      "requested" : false,
                      "dependencies" : [ ]
                    }
                  ]
                }
                """, TreeFormat.JSON.write("app", graph, Set.of()));
        assertEquals("app\n\\- celery[redis] 5.0\n   \\- redis 6.0\n", TreeFormat.TEXT.write("app", graph, Set.of()));
    }

    private static Member member(String nameAndVersion, boolean requested, String... needs) {
        String[] words = nameAndVersion.split(" ");
        return new Member(
                ProjectName.parse(words[0]), words[1], new TreeSet<>(), new TreeSet<>(names(needs)), requested);
    }

    private static Set<ProjectName> names(String... names) {
        return Stream.of(names).map(ProjectName::parse).collect(Collectors.toSet());
    }

    /** Nobody asked for it, and everybody in it is needed: there was no place to begin, and nothing was drawn. */
    @Test
    void drawsACircleThatNobodyAskedFor() {
        DependencyGraph circle = DependencyGraph.of(List.of(
                member("app 1", true),
                member("b 1", false, "c"),
                member("c 1", false, "b", "d"),
                member("d 1", false)));

        assertEquals("""
                app
                +- app 1
                \\- b 1
                   \\- c 1
                      +- b 1 (*)
                      \\- d 1
                (*) is drawn above with all that belongs to it.
                """, TreeFormat.TEXT.write("app", circle, Set.of()));
    }
}
