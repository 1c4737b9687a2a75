package io.github.jvenv.install;

import io.github.jvenv.image.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Programs for Windows: a launcher, a line that names the interpreter, and a zip with {@code __main__.py} in it, one after
 * the other in one {@code .exe}. The launcher reads the line and starts the interpreter with the {@code .exe} itself as
 * what to run, and Python runs a zip by its {@code __main__.py}. The line begins with {@code <launcher_dir>}, for which
 * the launcher puts the directory that it stands in.
 *
 * <p>A ready-made script whose first line is {@code #!python} stays as it is, which is what Python's own launcher for
 * Windows understands, and has an {@code .exe} beside it.
 */
record WindowsPrograms(WindowsLaunchers launchers) implements ProgramForm {
    private static final Pattern SHEBANG = Pattern.compile("#!python(w?)[ \\t]*\\r?\\n.*", Pattern.DOTALL);
    private static final Pattern ENDING = Pattern.compile("\\.pyw?$", Pattern.CASE_INSENSITIVE);
    /** Not the very first time that a zip can have: the JDK adds one by the machine's time zone to that. */
    private static final LocalDateTime MODIFIED = LocalDateTime.of(1980, 2, 1, 0, 0);

    @Override
    public Program calling(String name, String module, String function, Kind kind) {
        int dot = function.indexOf('.');
        String imported = dot < 0 ? function : function.substring(0, dot);
        String main = "import sys\n\nfrom " + module + " import " + imported
                + "\n\nif __name__ == '__main__':\n"
                // Programs that tell their name take it from there, and users know it without the ending.
                + "    if sys.argv[0].lower().endswith('.exe'):\n"
                + "        sys.argv[0] = sys.argv[0][:-4]\n"
                + "    sys.exit(" + function + "())\n";
        return program(name, main.getBytes(StandardCharsets.UTF_8), kind);
    }

    @Override
    public Optional<byte[]> replaced(byte[] script) {
        return Optional.empty();
    }

    @Override
    public Optional<Program> beside(String name, byte[] script) {
        // Every byte is one character here, so that nothing is lost whatever the encoding.
        Matcher shebang = SHEBANG.matcher(new String(script, StandardCharsets.ISO_8859_1));
        return shebang.matches()
                ? Optional.of(program(
                        ENDING.matcher(name).replaceFirst(""),
                        script,
                        shebang.group(1).isEmpty() ? Kind.CONSOLE : Kind.WINDOW))
                : Optional.empty();
    }

    private Program program(String name, byte[] main, Kind kind) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((kind == Kind.WINDOW ? launchers.window() : launchers.console()).bytes());
        String interpreter = kind == Kind.WINDOW ? "pythonw.exe" : "python.exe";
        bytes.writeBytes(("#!<launcher_dir>\\" + interpreter + "\r\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(zip(main));
        return new Program(name + ".exe", Content.of(bytes.toByteArray()));
    }

    /** Not compressed, so that its bytes do not depend on the JDK. */
    private static byte[] zip(byte[] main) {
        CRC32 crc = new CRC32();
        crc.update(main);
        ZipEntry entry = new ZipEntry("__main__.py");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(main.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(MODIFIED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(entry);
            zip.write(main);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
