package io.github.jvenv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README and the site show is what the integration tests build. */
class DocumentationTest {
    private static final Path README = Path.of("README.md");
    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Path EXAMPLES = Path.of("src/it/examples");

    /** A comment that names a file, and the block that follows it. */
    private static final Pattern SHOWN =
            Pattern.compile("<!-- (src/\\S+) -->\\n\\n```xml\\n(.*?)```\\n", Pattern.DOTALL);

    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+)\\.html\\)");

    /** Made by the site plugin, not from a file here. */
    private static final Set<String> MADE = Set.of("plugin-info");

    @Test
    void theSiteShowsEveryExampleAsItIsBuilt() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path page : pages()) {
            shown.addAll(shownAsBuilt(page));
        }
        assertEquals(examples(), shown);
    }

    @Test
    void theReadmeShowsEveryExampleAsItIsBuilt() throws IOException {
        assertEquals(examples(), shownAsBuilt(README));
    }

    @Test
    void thePageForThoseWhoComeFromPythonHasEveryOptionOfVirtualenv() throws IOException {
        String page = Files.readString(PAGES.resolve("from-python.md"));
        List<String> options = List.of(
                "DEST_DIR",
                "-p",
                "--clear",
                "--system-site-packages",
                "--no-site-packages",
                "--always-copy",
                "--relocatable",
                "--no-setuptools",
                "--no-pip",
                "--no-wheel",
                "--setuptools",
                "--distribute",
                "--unzip-setuptools",
                "--extra-search-dir",
                "--download",
                "--no-download",
                "--prompt",
                "-v",
                "-q",
                "--version",
                "-h");
        assertEquals(
                List.of(),
                options.stream()
                        .filter(option -> !page.contains("`" + option + "`"))
                        .toList());
    }

    /** The files that a page shows, each of which it shows as it is. */
    private static Set<String> shownAsBuilt(Path page) throws IOException {
        Set<String> shown = new TreeSet<>();
        Matcher blocks = SHOWN.matcher(Files.readString(page));
        while (blocks.find()) {
            assertEquals(filtered(Files.readString(Path.of(blocks.group(1)))), blocks.group(2), page.toString());
            shown.add(blocks.group(1));
        }
        return shown;
    }

    @Test
    void whatElseTheReadmeShowsIsBuiltByTheQuickstart() throws IOException {
        String rest = SHOWN.matcher(Files.readString(README)).replaceAll("");
        Matcher blocks = Pattern.compile("```xml\\n(.*?)```\\n", Pattern.DOTALL).matcher(rest);
        assertTrue(blocks.find());
        String built = flush(Files.readString(Path.of("src/quickstart/pom.xml")));
        do {
            String shown = flush(blocks.group(1));
            assertTrue(built.contains(shown), shown);
        } while (blocks.find());
    }

    private static String flush(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void everyLinkLeadsToAPage() throws IOException {
        Set<String> lost = new TreeSet<>();
        String menu = Files.readString(Path.of("src/site/site.xml"));
        for (Path page : pages()) {
            Matcher links = LINK.matcher(Files.readString(page));
            while (links.find()) {
                if (!MADE.contains(links.group(1)) && !Files.exists(PAGES.resolve(links.group(1) + ".md"))) {
                    lost.add(links.group(1));
                }
            }
            String name = page.getFileName().toString().replace(".md", ".html");
            assertTrue(menu.contains("href=\"" + name + "\""), name);
        }
        assertEquals(Set.of(), lost);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.list(PAGES)) {
            return all.sorted().toList();
        }
    }

    private static Set<String> examples() throws IOException {
        try (Stream<Path> all = Files.list(EXAMPLES)) {
            return all.map(directory -> directory.resolve("pom.xml"))
                    .filter(Files::exists)
                    .map(pom -> pom.toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String filtered(String pom) throws IOException {
        Matcher version = Pattern.compile("^  <version>(.*)</version>$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(version.find());
        return pom.replace("@project.groupId@", "io.github.jvenv")
                .replace("@project.artifactId@", "jvenv-maven-plugin")
                .replace("@project.version@", version.group(1));
    }
}
