package io.github.jvenv.wheel;

import io.github.jvenv.spec.filename.WheelFilename;

/** Something about a wheel that its author should mend, and that does not keep it from being used. */
public sealed interface WheelWarning {
    /** One sentence for the user. */
    String message();

    /**
     * A format that is newer than what is known here, but promises to be compatible.
     *
     * @param version the wheel's {@code Wheel-Version}
     */
    record NewerFormat(WheelFilename wheel, String version) implements WheelWarning {
        @Override
        public String message() {
            return "The wheel " + wheel + " has version " + version
                    + " of the wheel format, and is read as if it had version 1.0.";
        }
    }

    /**
     * Files that RECORD lists without a hash.
     *
     * @param count how many
     * @param first the first of them
     */
    record MissingHashes(WheelFilename wheel, int count, String first) implements WheelWarning {
        @Override
        public String message() {
            return "The RECORD of the wheel " + wheel + " has no hash for " + files(count, first) + ".";
        }
    }

    /**
     * Files that RECORD lists and the wheel does not have.
     *
     * @param count how many
     * @param first the first of them
     */
    record MissingFiles(WheelFilename wheel, int count, String first) implements WheelWarning {
        @Override
        public String message() {
            return "The wheel " + wheel + " lacks " + files(count, first) + (count == 1 ? "" : ",")
                    + " that its RECORD lists.";
        }
    }

    private static String files(int count, String first) {
        return count == 1 ? "the file '" + first + "'" : count + " files, one of them '" + first + "'";
    }
}
