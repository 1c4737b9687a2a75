package io.github.jvenv.packaging;

import io.github.jvenv.failure.Failure;
import java.util.regex.Pattern;

/**
 * Who owns a file of a package, and how an update treats it.
 *
 * @param mode permission bits, from 0 to 07777
 * @param owner the name of a user
 * @param group the name of a group
 * @param config whether the file is configuration, whose changes an update keeps
 */
public record FileAttributes(int mode, String owner, String group, boolean config) {
    private static final Pattern ACCOUNT = Pattern.compile("[a-zA-Z_][a-zA-Z0-9_.-]{0,30}");
    private static final int LARGEST_MODE = 07777;

    /** A file that everybody can read. */
    public static final FileAttributes PLAIN = new FileAttributes(0644, "root", "root", false);

    /** A program or a directory. */
    public static final FileAttributes EXECUTABLE = new FileAttributes(0755, "root", "root", false);

    /** A symbolic link. */
    public static final FileAttributes LINK = new FileAttributes(0777, "root", "root", false);

    public FileAttributes {
        if (mode < 0 || mode > LARGEST_MODE) {
            throw new Failure("The mode of a file is " + Integer.toOctalString(mode)
                    + ", and expected is an octal number from 0 to 7777.");
        }
        requireAccount(owner, "owner");
        requireAccount(group, "group");
    }

    private static void requireAccount(String name, String what) {
        if (!ACCOUNT.matcher(name).matches()) {
            throw new Failure("The " + what + " of a file is '" + name
                    + "', and expected is a name of letters, digits, '_', '.' and '-'.");
        }
    }
}
