package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import java.util.regex.Pattern;

/** What tells the artifacts of a project apart. It becomes part of the names of files, here and in repositories. */
final class Classifier {
    private static final Pattern FITTING = Pattern.compile("[^/\\\\:\\p{Cntrl}]*");

    private Classifier() {}

    /**
     * The classifier without spaces around it.
     *
     * @param parameter the parameter as a POM names it, such as {@code <classifier>}
     */
    static String checked(String parameter, String classifier) {
        String stripped = classifier.strip();
        if (!FITTING.matcher(stripped).matches()) {
            throw new Failure("The parameter " + parameter + " is '" + stripped
                    + "', and expected is a part of a file's name, without slashes and colons.");
        }
        return stripped;
    }
}
