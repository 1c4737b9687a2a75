package io.github.jvenv.mojo;

import io.github.jvenv.failure.Failure;
import java.util.regex.Pattern;

/** A classifier, or another text of a POM that becomes part of the names of files, here or in repositories. */
final class FileNamePart {
    private static final Pattern FITTING = Pattern.compile("[^/\\\\:\\p{Cntrl}]*");

    private FileNamePart() {}

    /**
     * The text without spaces around it.
     *
     * @param parameter the parameter as a POM names it, such as {@code <classifier>}
     */
    static String checked(String parameter, String text) {
        String stripped = text.strip();
        if (!FITTING.matcher(stripped).matches()) {
            throw new Failure("The parameter " + parameter + " is '" + stripped
                    + "', and expected is a part of a file's name, without slashes and colons.");
        }
        return stripped;
    }
}
