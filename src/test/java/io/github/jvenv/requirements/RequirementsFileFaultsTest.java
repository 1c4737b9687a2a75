package io.github.jvenv.requirements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a person reads whose file cannot be read. */
class RequirementsFileFaultsTest extends ReaderFixture {
    @Test
    void faultInARequirement() {
        assertFault("# first\n  flask >= ; python_version < '3'\n", """
                The requirement in requirements.txt line 2 cannot be read. Expected a version after '>='.
                    flask >= ; python_version < '3'
                            ^""");
        assertFault("flask; python_version = '3'", """
                The requirement in requirements.txt line 1 cannot be read. Expected a marker operator: <, <=, ==, !=, >=, >, ~=, ===, in or not in.
                    flask; python_version = '3'
                                          ^""");
    }

    @Test
    void faultInALineThatGoesOn() {
        assertFault("a==1 \\\n    --hash=sha256:" + SHA256 + " \\\n    --hash=md5:00\n", """
                The option in requirements.txt line 3 cannot be read. Expected sha256, sha384 or sha512.
                    --hash=md5:00
                           ^^^""");
    }

    @Test
    void faultInWhatAVariableStandsFor() {
        environment.put("NAME", "-flask");
        environment.put("SECRET", "hidden");
        assertFault("x @ https://${SECRET}@h/${NAME} ; nonsense", """
                The requirement in requirements.txt line 1 cannot be read. Expected a marker variable, such as python_version, or a quoted string.
                    x @ https://${SECRET}@h/${NAME} ; nonsense
                                                      ^^^^^^^^""");
        assertFault("flask==${SECRET}", """
                The requirement in requirements.txt line 1 cannot be read. Expected a version, which starts with a number.
                    flask==${SECRET}
                           ^^^^^^^^^""");
    }

    @Test
    void optionThatIsNone() {
        assertFault("requests --global-option=x", """
                The option in requirements.txt line 1 cannot be read. A requirements file has no such option.
                    requests --global-option=x
                             ^^^^^^^^^^^^^^^
                Hint: The options of a requirements file are --all-releases, --config-settings, --constraint, --editable, --extra-index-url, --find-links, --hash, --index-url, --no-binary, --no-index, --no-require-hashes, --only-binary, --only-final, --pre, --prefer-binary, --pypi-url, --require-hashes, --requirement, --trusted-host, --use-feature, -C, -c, -e, -f, -i, -r.""");
        assertFault("--req x.txt", """
                The option in requirements.txt line 1 cannot be read. It can stand for --require-hashes or --requirement.
                    --req x.txt
                    ^^^^^""");
    }

    @Test
    void optionWithoutItsValueOrWithOneTooMany() {
        assertFault("-r", """
                The option in requirements.txt line 1 cannot be read. --requirement needs a value.
                    -r
                     ^""");
        assertFault("--pre=yes", """
                The option in requirements.txt line 1 cannot be read. --pre takes no value.
                    --pre=yes
                         ^^^^""");
        assertFault("-i ''", """
                The option in requirements.txt line 1 cannot be read. Expected a value.
                    -i ''
                     ^""");
        assertFault("-i 'https://h/", """
                The option in requirements.txt line 1 cannot be read. Expected a closing quote.
                    -i 'https://h/
                       ^""");
    }

    @Test
    void optionWhereItHasNoPlace() {
        assertFault("requests -i https://h/", """
                The option in requirements.txt line 1 cannot be read. The option is about more than one requirement, so it needs a line of its own.
                    requests -i https://h/
                              ^""");
        assertFault("--hash=sha256:" + SHA256, """
                The option in requirements.txt line 1 cannot be read. The option belongs to a requirement, and there is none on the line.
                    --hash=sha256:0123456789abcdef0123456789abcdef0123456789abcd...
                    ^^^^^^""");
        assertFault("-r a.txt --pre", """
                The option in requirements.txt line 1 cannot be read. Beside -r or -c there is no other option on a line.
                    -r a.txt --pre
                             ^^^^^""");
        assertFault("-f a -f b", """
                The option in requirements.txt line 1 cannot be read. There is only one --find-links on a line.
                    -f a -f b
                          ^""");
        project("proj");
        assertFault("-e ./proj --hash=sha256:" + SHA256, """
                The option in requirements.txt line 1 cannot be read. An editable requirement has no hash: its files change.
                    -e ./proj --hash=sha256:0123456789abcdef0123456789abcdef0123456789abcd...
                              ^^^^^^""");
    }

    @Test
    void wordThatPipWouldDrop() {
        project("proj");
        assertFault("-e ./proj ; python_version < '3'", """
                The line in requirements.txt line 1 cannot be read. Expected an option, which begins with '-'.
                    -e ./proj ; python_version < '3'
                              ^
                Hint: A value with spaces in it has to stand in quotes, and a marker before every option.""");
        assertFault("-e ./proj -e .", """
                The option in requirements.txt line 1 cannot be read. There is another requirement on the line.
                    -e ./proj -e .
                               ^""");
        assertFault("--", """
                The line in requirements.txt line 1 cannot be read. Expected a requirement or an option.
                    --
                    ^^""");
    }

    @Test
    void valuesThatNoOptionHas() {
        assertFault("--only-binary=a,b?", """
                The option in requirements.txt line 1 cannot be read. A project name has only ASCII letters, digits, '.', '_' and '-', and starts and ends with a letter or digit.
                    --only-binary=a,b?
                                  ^^^^""");
        assertFault("--use-feature=2020-resolver", """
                The option in requirements.txt line 1 cannot be read. There is no such feature.
                    --use-feature=2020-resolver
                                  ^^^^^^^^^^^^^""");
        assertFault("a --hash=sha256:12", """
                The option in requirements.txt line 1 cannot be read. Expected 64 hexadecimal digits.
                    a --hash=sha256:12
                                    ^^""");
        assertFault("a --hash=sha256=12", """
                The option in requirements.txt line 1 cannot be read. Expected an algorithm and a digest with ':' between them, as in sha256:DIGEST.
                    a --hash=sha256=12
                             ^^^^^^^^^""");
        assertFault("a -Cx", """
                The option in requirements.txt line 1 cannot be read. Expected a key, '=' and a value.
                    a -Cx
                        ^""");
    }

    @Test
    void pathsThatLeadNowhere() {
        write("other.txt", "");
        write("empty/file", "");
        assertFault("./missing", """
                The requirement in requirements.txt line 1 cannot be read. Expected the name of a project.
                    ./missing
                    ^
                Hint: It looks like a path, and there is nothing at DIR/missing.""");
        assertFault("./other.txt", """
                The requirement in requirements.txt line 1 cannot be read. Expected the name of a project.
                    ./other.txt
                    ^
                Hint: It is the path of a file that is no archive. If it is a file of requirements, write -r before it.""");
        assertFault("./empty[a]", """
                The requirement in requirements.txt line 1 cannot be read. The directory has neither a pyproject.toml nor a setup.py, so there is nothing to install.
                    ./empty[a]
                    ^^^^^^^""");
        assertFault("x @ ./missing", """
                The requirement in requirements.txt line 1 cannot be read. There is no directory of that path, and it is not that of an archive.
                    x @ ./missing
                        ^^^^^^^^^""");
        assertFault("-e ./missing", """
                The requirement in requirements.txt line 1 cannot be read. Expected the directory of a project, or the URL of one or of a repository, such as git+https:.
                    -e ./missing
                       ^^^^^^^^^
                Hint: There is no directory DIR/missing.""");
    }

    @Test
    void urlsThatCannotBeInstalled() {
        assertFault("git+ssh://git@h:org/r.git", """
                The requirement in requirements.txt line 1 cannot be read. Expected the number of a port after ':', or '/' in place of ':'.
                    git+ssh://git@h:org/r.git
                                    ^^^""");
        assertFault("https://u:p@h/foo-1.0.whl", """
                The requirement in requirements.txt line 1 cannot be read. Expected a wheel's name, version, maybe a build tag, then interpreter, ABI and platform tags, joined by '-'.
                    https://***@h/foo-1.0.whl
                                  ^^^^^^^""");
        assertFault("-e git+https://h/r", """
                The requirement in requirements.txt line 1 cannot be read. An editable repository has to have a name before it.
                    -e git+https://h/r
                       ^^^^^^^^^^^^^^^
                Hint: Write "name @ git+https://h/r", in quotes.""");
        assertFault("-e https://h/x.zip", """
                The requirement in requirements.txt line 1 cannot be read. An editable requirement is a directory or a repository, and this is an archive.
                    -e https://h/x.zip
                       ^^^^^^^^^^^^^^^""");
        assertFault("git+https://h/r#egg=a[b]", """
                The requirement in requirements.txt line 1 cannot be read. Expected the name of a project after 'egg=', and nothing else; extras are written as in "name[extra] @ URL".
                    git+https://h/r#egg=a[b]
                                        ^^^^""");
        assertFault("file://server/x.zip", """
                The requirement in requirements.txt line 1 cannot be read. The URL stands for no path that this system can have.
                    file://server/x.zip
                    ^^^^^^^^^^^^^^^^^^^""");
    }

    @Test
    void constraintsThatAreNone() {
        project("proj");
        assertConstraintFault("a[b]<2", """
                The constraint in limits.txt line 1 cannot be read. A constraint cannot have extras.
                    a[b]<2
                    ^^^^^^""");
        assertConstraintFault("-e ./proj", """
                The constraint in limits.txt line 1 cannot be read. A constraint cannot be editable.
                    -e ./proj
                    ^^^^^^^^^""");
        assertConstraintFault("./proj", """
                The constraint in limits.txt line 1 cannot be read. A constraint has to name its project, as in "name @ URL".
                    ./proj
                    ^^^^^^""");
        assertFault(() -> reader().override("-e ./proj", "pom.xml <override>"), """
                The override in pom.xml <override> cannot be read. An override cannot be editable.
                    -e ./proj
                    ^^^^^^^^^""");
    }

    private void assertConstraintFault(String text, String message) {
        write("limits.txt", text);
        assertFault(() -> reader().requirementsFile("requirements.txt"), message, "-c limits.txt");
    }

    private void assertFault(Executable reading, String message, String file) {
        write("requirements.txt", file);
        assertFault(reading, message);
    }

    @Test
    void filesThatIncludeThemselves() {
        write("a.txt", "-r b.txt\n");
        write("b.txt", "x\n-c sub/../a.txt\n");
        assertFault(
                "-r a.txt\n",
                "a.txt recursively references itself in b.txt line 2, and again in requirements.txt line 1.");
        assertFault(
                "-r ./requirements.txt", "requirements.txt recursively references itself in requirements.txt line 1.");
        remote.put("https://h/a.txt", "-r a.txt");
        assertFault(
                "-r https://user:secret@h/a.txt".replace("user:secret@", ""),
                "https://h/a.txt recursively references itself in https://h/a.txt line 1, and again in requirements.txt line 1.");
    }

    @Test
    void filesThatCannotBeRead() {
        write("sub/x", "");
        assertFault(
                "-r sub/missing.txt",
                "The requirements file sub/missing.txt, named in requirements.txt line 1, cannot be read. There is no such file.");
        assertFault(
                "-c sub",
                "The constraints file sub, named in requirements.txt line 1, cannot be read. It is a directory.");
        assertFault(
                "-r https://token@h/x.txt",
                "The requirements file https://h/x.txt, named in requirements.txt line 1, cannot be read. There is no such file.");
        assertFault(
                () -> reader().requirementsFile("none.txt"),
                "The requirements file none.txt cannot be read. There is no such file.");
    }

    @Test
    void relativeFileUrlInAFileOfAnotherMachine() {
        write("b.txt", "b\n");
        remote.put("https://h/dir/a.txt", "-r file:b.txt\n");
        remote.put("https://h/dir/c.txt", "a\n--constraint=file:./b.txt\n");
        assertFault("-r https://h/dir/a.txt", """
                The option in https://h/dir/a.txt line 1 cannot be read. The path in a file: URL has to be absolute here, for the file that it stands in is not on this machine.
                    -r file:b.txt
                       ^^^^^^^^^^
                Hint: Leave out \"file:\" to mean a file that lies beside this one, where this one comes from.""");
        assertFault("-r https://h/dir/c.txt", """
                The option in https://h/dir/c.txt line 2 cannot be read. The path in a file: URL has to be absolute here, for the file that it stands in is not on this machine.
                    --constraint=file:./b.txt
                                 ^^^^^^^^^^^^
                Hint: Leave out \"file:\" to mean a file that lies beside this one, where this one comes from.""");
    }

    @Test
    void lockFilesAreNoFilesOfRequirements() {
        write("sub/pylock.toml", "lock-version = \"1.0\"\n");
        assertFault(() -> reader().requirementsFile("sub/pylock.toml"), """
                The requirements file sub/pylock.toml cannot be read. Its name is that of a lock file (PEP 751).
                Hint: Install from a lock with <lockFile>.""");
        assertFault("-r sub/pylock.toml", """
                The requirements file sub/pylock.toml, named in requirements.txt line 1, cannot be read. Its name is that of a lock file (PEP 751).
                Hint: Install from a lock with <lockFile>.""");
        write("pylock.x.y.toml", "a\n");
        assertEquals(List.of("a (pylock.x.y.toml line 1)"), shown(reader().requirementsFile("pylock.x.y.toml")));
    }

    @Test
    void filesThatTheSystemDoesNotGive() {
        write("other.txt", "");
        assertFault(
                () -> reader().requirementsFile("other.txt/more.txt"),
                "The requirements file other.txt/more.txt cannot be read. Not a directory.");
        assertFault(
                () -> reader(new AccessDeniedException("/secret")).requirementsFile("https://h/x.txt"),
                "The requirements file https://h/x.txt cannot be read. Access to it is denied.");
        assertFault(
                () -> reader(new IOException("Input/output error")).requirementsFile("https://h/x.txt"),
                "The requirements file https://h/x.txt cannot be read. Input/output error.");
    }

    private RequirementsReader reader(IOException trouble) {
        return new RequirementsReader(
                directory,
                name -> Optional.empty(),
                (url, most) -> {
                    throw trouble;
                },
                warnings::add);
    }

    @Test
    void bytesThatAreNoText() {
        write("requirements.txt", "a\nb # é".getBytes(StandardCharsets.ISO_8859_1));
        assertFault(() -> reader().requirementsFile("requirements.txt"), """
                The requirements file requirements.txt cannot be read. Its line 2 is not UTF-8.
                Hint: Save it as UTF-8, or name its encoding in its first line: "# -*- coding: latin-1 -*-".""");
        assertFault("# coding: klingon\n", """
                The requirements file requirements.txt cannot be read. Its first lines say that its encoding is 'klingon', which is not known here.
                Hint: Save it as UTF-8.""");
    }

    @Test
    void propertyThatMavenDoesNotKnow() {
        assertFault(() -> reader().requirement("flask==${flask.version}", "pom.xml <requirement>"), """
                The requirement in pom.xml <requirement> cannot be read. Expected a version, which starts with a number.
                    flask==${flask.version}
                           ^
                Hint: Maven has left ${flask.version} as it is, because no property of that name is set.""");
        assertFault(() -> reader().constraint("${flask}", "pom.xml <constraint>"), """
                The requirement in pom.xml <constraint> cannot be read. Expected the name of a project.
                    ${flask}
                    ^
                Hint: Maven has left ${flask} as it is, because no property of that name is set.""");
    }

    @Test
    void singleRequirement() {
        assertFault(() -> reader().requirement(" flask >= \n", "pom.xml <requirement>"), """
                The requirement in pom.xml <requirement> cannot be read. Expected a version after '>='.
                    flask >=
                            ^""");
        assertFault(() -> reader().requirement("--pre", "pom.xml <requirement>"), """
                The option in pom.xml <requirement> cannot be read. Expected a requirement; this option belongs in a requirements file.
                    --pre
                    ^^^^^""");
    }
}
