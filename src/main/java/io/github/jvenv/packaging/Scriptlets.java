package io.github.jvenv.packaging;

import io.github.jvenv.failure.Failure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is run, by {@code /bin/sh}, when a package comes and goes. An empty text runs nothing.
 *
 * @param preInstall before its files are there
 * @param postInstall once they are there
 * @param preRemove before they go
 * @param postRemove once they are gone
 */
public record Scriptlets(String preInstall, String postInstall, String preRemove, String postRemove) {
    /** Nothing. */
    public static final Scriptlets NONE = new Scriptlets("", "", "", "");

    private static final Pattern SHELL =
            Pattern.compile("#![ \\t]*(?:/\\S*/)?(?:env[ \\t]+)?(?:da)?sh(?:[ \\t]+(-[a-z]+))?");

    /**
     * One of them as somebody writes it down: lines of shell, or the path of a file that has them.
     *
     * @param name what it is called
     * @param project the directory that paths start from
     * @throws Failure if it is a path within the project where there is no file
     */
    public static String read(String name, String text, Path project) throws IOException {
        String line = text.strip();
        if (line.isEmpty()) {
            return "";
        }
        if (line.matches("\\S+")) {
            Path file = project.resolve(line).normalize();
            if (Files.isRegularFile(file)) {
                return text(name, file);
            }
            // A path from the root may be that of a program on the machine where the package is installed.
            if (line.contains("/") && file.startsWith(project)) {
                throw new Failure("The scriptlet <" + name + "> names the file " + file + ", which is not there.");
            }
        }
        // Maven takes away what stands before the first line, so that only the other ones tell how far all are
        // indented.
        String[] lines = text.strip().split("\\R", 2);
        return forShell(
                "The scriptlet <" + name + ">",
                lines[0] + "\n" + (lines.length < 2 ? "" : lines[1].stripIndent() + "\n"));
    }

    private static String text(String name, Path file) throws IOException {
        try {
            return forShell("The scriptlet <" + name + ">, the file " + file + ",", Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new Failure("The scriptlet <" + name + "> names the file " + file + ", which is not in UTF-8.", e);
        }
    }

    /** A text whose first line names no other program; it goes where there is more to run, and its options with it. */
    private static String forShell(String what, String text) {
        if (!text.startsWith("#!")) {
            return text;
        }
        String shebang = text.lines().findFirst().orElse("").strip();
        Matcher shell = SHELL.matcher(shebang);
        if (!shell.matches()) {
            throw new Failure(
                    what + " begins with '" + shebang + "', and what runs it is /bin/sh.",
                    "Write it for sh, or put a file into the package with <files> and have the scriptlet run it there.");
        }
        String options = shell.group(1);
        return options == null ? text : "set " + options + "\n" + withoutShebang(text);
    }

    /** These, and the other ones after them. */
    public Scriptlets then(Scriptlets next) {
        return with(next, Scriptlets::joined);
    }

    /**
     * These, and the other ones after them whatever these are like: an {@code exit} ends these alone, and so does a directory
     * or a variable of theirs. The other ones are not run if these fail.
     */
    public Scriptlets apartThen(Scriptlets next) {
        return with(next, Scriptlets::apart);
    }

    private Scriptlets with(Scriptlets next, BinaryOperator<String> both) {
        return new Scriptlets(
                both.apply(preInstall, next.preInstall),
                both.apply(postInstall, next.postInstall),
                both.apply(preRemove, next.preRemove),
                both.apply(postRemove, next.postRemove));
    }

    private static String apart(String first, String second) {
        String one = withoutShebang(first);
        return one.isBlank() || second.isBlank()
                ? joined(first, second)
                : joined(
                        "( :\n" + (one.endsWith("\n") ? one : one + "\n")
                                + ")\njvenv_status=$?\n[ $jvenv_status = 0 ] || exit $jvenv_status\n",
                        second);
    }

    private static String joined(String first, String second) {
        String one = withoutShebang(first);
        String other = withoutShebang(second);
        if (one.isBlank() || other.isBlank()) {
            return one.isBlank() ? other : one;
        }
        return (one.endsWith("\n") ? one : one + "\n") + other;
    }

    private static String withoutShebang(String text) {
        return text.startsWith("#!") ? text.substring(Math.max(text.indexOf('\n') + 1, 0)) : text;
    }
}
