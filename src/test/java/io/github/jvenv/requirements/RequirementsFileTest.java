package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.jvenv.resolution.FormatControl;
import io.github.jvenv.resolution.ReleaseControl;
import io.github.jvenv.spec.name.ProjectName;
import io.github.jvenv.spec.requirement.DirectReference;
import io.github.jvenv.spec.version.PreReleases;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Files that can be read. */
class RequirementsFileTest extends ReaderFixture {
    @Test
    void readsNamesOfProjects() {
        assertEquals(
                List.of(
                        "flask>=3 (requirements.txt line 2)",
                        "requests[socks]<3,>=2.8; python_version < \"4\" (requirements.txt line 4)"),
                read("""
                        # what we need
                        flask >=3  # the web

                        Requests[socks] (>=2.8, <3); python_version < '4'
                        """));
    }

    @Test
    void joinsLinesBeforeItLooksForComments() {
        assertEquals(
                List.of(
                        "a==1 (requirements.txt line 1)",
                        "b (requirements.txt line 4)",
                        "c (requirements.txt line 6)",
                        "d (requirements.txt line 8)"),
                read(String.join(
                        "\n",
                        "a \\",
                        "  ==1 \\",
                        "# a comment ends what goes on",
                        "b \\",
                        "",
                        "c",
                        "# a comment does not go on \\",
                        "d\\")));
    }

    @Test
    void keepsHashSignThatFollowsACharacter() {
        assertEquals(
                List.of("x @ https://h/a.zip#subdirectory=s (requirements.txt line 1)"),
                read("https://h/a.zip#egg=x&subdirectory=s # why"));
    }

    @Test
    void replacesVariablesThatAreSet() {
        environment.put("TOKEN", "s3cret");
        environment.put("EMPTY", "");
        write("requirements.txt", "x @ https://${TOKEN}@h/a.zip\ny @ https://h/${EMPTY}/${lower}/b.zip");
        ReadRequirements read = reader().requirementsFile("requirements.txt");
        assertEquals(
                List.of(
                        "x @ https://h/a.zip (requirements.txt line 1)",
                        "y @ https://h/$%7BEMPTY%7D/$%7Blower%7D/b.zip (requirements.txt line 2)"),
                shown(read));
        assertEquals(
                URI.create("https://s3cret@h/a.zip"),
                read.requirements().get(0).requested().reference().orElseThrow().url());
        assertEquals(
                List.of("The environment variable EMPTY is named in requirements.txt line 2 and is not set, so ${EMPTY}"
                        + " stays as it is written."),
                warnings);
    }

    @Test
    void readsPathsOfProjectsAndArchives() {
        project("proj");
        project("named.zip");
        write("x-1.0-py3-none-any.whl", "");
        write("src/s-1.0.tar.gz", "");
        String base = "file://" + directory;
        assertEquals(
                List.of(
                        base + "/proj[a,b] (requirements.txt line 1)",
                        base + "/named.zip (requirements.txt line 2)",
                        "x @ " + base + "/x-1.0-py3-none-any.whl (requirements.txt line 3)",
                        base + "/src/s-1.0.tar.gz ; os_name == \"nt\" (requirements.txt line 4)",
                        "y @ " + base + "/proj (requirements.txt line 5)",
                        base + "/missing.zip (requirements.txt line 6)"),
                read("./proj[a, B]\nnamed.zip/\nx-1.0-py3-none-any.whl\n./src/s-1.0.tar.gz ; os_name=='nt'\n"
                        + "y @ ./proj\n./missing.zip"));
        assertEquals(
                List.of("The requirement in requirements.txt line 6 is the path of an archive, and there is no file "
                        + directory + "/missing.zip."),
                warnings);
    }

    @Test
    void readsUrls() {
        assertEquals(
                List.of(
                        "git+https://h/r@v1 (requirements.txt line 1)",
                        "r @ git+ssh://git@h/r@v1#subdirectory=s (requirements.txt line 2)",
                        "foo @ https://h/foo-1.0-py3-none-any.whl ; os_name == \"nt\" (requirements.txt line 3)",
                        "https://h/any;thing (requirements.txt line 4)"),
                read("git+https://token@h/r@v1\ngit+ssh://git@h/r@v1#egg=r&subdirectory=s\n"
                        + "https://h/foo-1.0-py3-none-any.whl ; os_name=='nt'\nhttps://h/any;thing"));
    }

    @Test
    void readsEditables() {
        project("proj");
        String base = "file://" + directory;
        assertEquals(
                List.of(
                        "-e " + base + "/proj[dev] (requirements.txt line 1)",
                        "-e p @ " + base + "/proj (requirements.txt line 2)",
                        "-e r @ git+git://h/r (requirements.txt line 3)",
                        "-e q @ git+https://h/q ; os_name == \"nt\" (requirements.txt line 4)"),
                read("-e ./proj[dev]\n--editable=file:./proj#egg=p\n-e git://h/r#egg=r\n"
                        + "-e \"q @ git+https://h/q ; os_name == 'nt'\""));
        assertEquals(
                List.of(
                        "The repository git+git://h/r is not checked out to be edited, as requirements.txt line 3 asks for: its"
                                + " project is built and installed.",
                        "The repository git+https://h/q is not checked out to be edited, as requirements.txt line 4 asks for:"
                                + " its project is built and installed."),
                warnings);
    }

    @Test
    void escapesPathsAsPythonDoes() {
        project("a b+c@d");
        assertEquals(List.of("file://" + directory + "/a%20b%2Bc%40d (requirements.txt line 1)"), read("./a b+c@d"));
    }

    @Test
    void readsHashesAndConfigSettings() {
        write(
                "requirements.txt",
                "a==1 --hash=sha256:" + SHA256.toUpperCase(Locale.ROOT) + " \\\n --hash sha512:" + SHA256 + SHA256
                        + " -C x=1 --config-settings='y=2 3' -Cx=4");
        RequestedRequirement requirement =
                reader().requirementsFile("requirements.txt").requirements().get(0);
        assertEquals(
                Map.of("sha256", new TreeSet<>(List.of(SHA256)), "sha512", new TreeSet<>(List.of(SHA256 + SHA256))),
                requirement.hashes());
        assertEquals("{x=[1, 4], y=[2 3]}", requirement.configSettings().toString());
    }

    @Test
    void includesFilesWhereTheyAreNamed() {
        write("sub/more.txt", "b\n-c limits.txt\n-r ../other.txt\n");
        write("sub/limits.txt", "b<2\n");
        write("other.txt", "c\n");
        assertEquals(
                List.of(
                        "a (requirements.txt line 1)",
                        "b (sub/more.txt line 1)",
                        "c (other.txt line 1)",
                        "d (requirements.txt line 3)",
                        "constraint b<2 (sub/limits.txt line 1)"),
                read("a\n-r sub/more.txt\nd\n"));
    }

    @Test
    void includesTheSameFileTwiceButNotInItself() {
        write("common.txt", "a\n");
        write("more.txt", "-r common.txt\n");
        assertEquals(List.of("a (common.txt line 1)", "a (common.txt line 1)"), read("-r common.txt\n-r more.txt\n"));
    }

    @Test
    void includesFilesOfOtherMachines() {
        remote.put("https://h/dir/a.txt?x=y", "a\n-r b.txt\n-c /c.txt\n");
        remote.put("https://h/dir/b.txt", "b\n");
        remote.put("https://h/c.txt", "c<1\n");
        assertEquals(
                List.of(
                        "a (https://h/dir/a.txt line 1)",
                        "b (https://h/dir/b.txt line 1)",
                        "constraint c<1 (https://h/c.txt line 1)"),
                read("-r https://h/dir/a.txt?x=y\n"));
    }

    @Test
    void includesFilesOfThisMachineInThoseOfOthersByAnAbsoluteUrl() {
        write("b.txt", "b\n");
        remote.put("https://h/dir/a.txt", "-r file://" + directory + "/b.txt\n-r file:" + directory + "/b.txt\n");
        assertEquals(List.of("b (b.txt line 1)", "b (b.txt line 1)"), read("-r https://h/dir/a.txt\n"));
    }

    @Test
    void readsOptions() {
        write("links/x.html", "");
        write(
                "sub/more.txt",
                "--extra-index-url https://old/\n-i https://one/ --extra-index-url https://two/\n-f ../links\n-f ./none\n");
        write(
                "requirements.txt",
                "-r sub/more.txt\n--extra-index https://three/\n--only-binary :all:\n--no-binary a,B_c\n--prefer-binary\n--pre\n"
                        + "--only-final=d\n--require-hashes\n--trusted-host h:8443\n--use-feature truststore\n");
        RequirementOptions options =
                reader().requirementsFile("requirements.txt").options();
        assertEquals(
                List.of("https://one/ --index-url (sub/more.txt line 2)"),
                valued(options.indexUrl().stream().toList()));
        assertEquals(
                List.of(
                        "https://two/ --extra-index-url (sub/more.txt line 2)",
                        "https://three/ --extra-index-url (requirements.txt line 2)"),
                valued(options.extraIndexUrls()));
        assertEquals(
                List.of(
                        directory.resolve("links") + " --find-links (sub/more.txt line 3)",
                        "./none --find-links (sub/more.txt line 4)"),
                valued(options.findLinks()));
        FormatControl formats = options.formats(FormatControl.ANY);
        assertTrue(!formats.allowsWheels(ProjectName.parse("b-c")) && formats.allowsWheels(ProjectName.parse("other")));
        assertEquals(
                PreReleases.DISALLOW, options.releases(ReleaseControl.UNSAID).of(ProjectName.parse("d")));
        assertEquals(PreReleases.ALLOW, options.releases(ReleaseControl.UNSAID).of(ProjectName.parse("e")));
        assertTrue(options.preferBinary() && options.requireHashes() && !options.noRequireHashes());
        assertEquals(List.of("h:8443 --trusted-host (requirements.txt line 9)"), valued(options.trustedHosts()));
        assertEquals(
                List.of("truststore --use-feature (requirements.txt line 10)"),
                valued(options.all(FileOption.USE_FEATURE)));
    }

    @Test
    void asksNoIndexWhereverThatIsSaid() {
        write("requirements.txt", "-i https://one/\n--no-index\n--extra-index-url https://two/\n");
        RequirementOptions options =
                reader().requirementsFile("requirements.txt").options();
        assertTrue(options.noIndex());
        assertEquals(Optional.empty(), options.indexUrl());
        assertEquals(List.of(), options.extraIndexUrls());
    }

    @Test
    void readsEveryEncodingThatPipReads() {
        assertReads("\uFEFFé", StandardCharsets.UTF_8);
        assertReads("\uFEFFé", StandardCharsets.UTF_16LE);
        assertReads("\uFEFFé", StandardCharsets.UTF_16BE);
        assertReads("\uFEFFé", Charset.forName("UTF-32LE"));
        assertReads("\uFEFFé", Charset.forName("UTF-32BE"));
        assertReads("# -*- coding: latin-1 -*-\né", StandardCharsets.ISO_8859_1);
        assertReads("\n# vim: set fileencoding=iso8859_15 :\né", Charset.forName("ISO-8859-15"));
        assertReads("# coding=UTF_8\né", StandardCharsets.UTF_8);
        assertReads("#coding:koi8_r\nж", Charset.forName("KOI8-R"));
        assertReads("é", StandardCharsets.UTF_8);
    }

    private void assertReads(String text, Charset charset) {
        String word = text.substring(text.length() - 1);
        write(
                "requirements.txt",
                (text.substring(0, text.length() - 1) + "x @ https://h/" + word + ".zip").getBytes(charset));
        DirectReference place = reader().requirementsFile("requirements.txt")
                .requirements()
                .get(0)
                .requested()
                .reference()
                .orElseThrow();
        assertEquals("/" + word + ".zip", place.url().getPath());
    }

    @Test
    void readsConstraints() {
        write(
                "limits.txt",
                "a<2\nb @ https://h/b.zip ; os_name == 'nt'\nc==1 --hash=sha256:" + SHA256 + "\n-r more.txt");
        write("more.txt", "d[e]");
        assertEquals(
                List.of(
                        "d[e] (more.txt line 1)",
                        "constraint a<2 (limits.txt line 1)",
                        "constraint b @ https://h/b.zip ; os_name == \"nt\" (limits.txt line 2)",
                        "constraint c==1 (limits.txt line 3)"),
                shown(reader().constraintsFile("limits.txt")));
    }

    @Test
    void readsSingleRequirements() {
        project("proj");
        assertEquals(
                "-e file://" + directory + "/proj (pom.xml <requirement>)",
                reader().requirement("  -e ./proj ", "pom.xml <requirement>").toString());
        assertEquals(
                "flask[async]>=3 (pom.xml <requirement>)",
                reader().requirement("\n flask[async] >=3 \n", "pom.xml <requirement>")
                        .toString());
        assertEquals(
                "a<2 (pom.xml <constraint>)",
                reader().constraint("a<2", "pom.xml <constraint>").toString());
        assertEquals(
                "a[x] (pom.xml <override>)",
                reader().override("a[x]", "pom.xml <override>").toString());
    }

    @Test
    void addsWhatIsReadLater() {
        write("one.txt", "a\n-i https://one/\n");
        write("two.txt", "b\n-i https://two/\n");
        ReadRequirements both = reader().requirementsFile("one.txt").then(reader().requirementsFile("two.txt"));
        assertEquals(List.of("a (one.txt line 1)", "b (two.txt line 1)"), shown(both));
        assertEquals(
                List.of("https://two/ --index-url (two.txt line 2)"),
                valued(both.options().indexUrl().stream().toList()));
    }

    @Test
    void optionShowsWhereItStandsAndNoPassword() {
        write("requirements.txt", "-i https://user:secret@index.example/\n");
        assertEquals(
                "Optional[--index-url (requirements.txt line 1)]",
                reader().requirementsFile("requirements.txt")
                        .options()
                        .indexUrl()
                        .toString());
    }

    private static List<String> valued(List<Setting> settings) {
        return settings.stream().map(setting -> setting.value() + " " + setting).toList();
    }
}
