package io.github.jvenv.requirements;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Made-up requirements files, most of their lines well-formed, in the many ways in which people write them. */
final class RequirementFileTexts {
    private static final String SHA256 = "0123456789abcdef".repeat(4);
    private static final String SHA512 = "ABCDEF0123456789".repeat(8);

    private final Random random;

    RequirementFileTexts(long seed) {
        random = new Random(seed);
    }

    /** The bytes of a file whose lines may include the files {@code more.txt} and {@code sub/nested.txt}. */
    byte[] next() {
        StringBuilder text = new StringBuilder();
        for (int lines = random.nextInt(5); lines >= 0; lines--) {
            text.append(spoiled(line())).append(lineEnd());
        }
        return encoded(text.toString());
    }

    /** A line without faults of its own, for files that many others include. */
    String harmlessLine() {
        return pick("nested==1", "nested>=2 # why", "--pre", "-e ./proj", "--no-binary nested");
    }

    private byte[] encoded(String text) {
        return switch (random.nextInt(20)) {
            case 0 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case 1 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
            case 2 -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            case 3 -> ("\uFEFF" + text).getBytes(Charset.forName("UTF-32LE"));
            case 4 -> ("# -*- coding: latin-1 -*-\n# é\n" + text).getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> ("\n# vim: set fileencoding=utf_8 :\n" + text).getBytes(StandardCharsets.UTF_8);
            case 6 -> ("# coding=cp1252\n# “\n" + text).getBytes(Charset.forName("windows-1252"));
            default -> text.getBytes(StandardCharsets.UTF_8);
        };
    }

    private String line() {
        return switch (random.nextInt(14)) {
            case 0 -> "";
            case 1 -> pick("# comment", "   # -r missing.txt", "\t#x\\", "#");
            case 2, 3, 4 -> requirement() + requirementOptions();
            case 5, 6 -> place() + requirementOptions();
            case 7 -> editable();
            case 8, 9, 10 -> options();
            case 11 -> inclusion();
            case 12 -> requirement() + " \\" + lineEnd() + pick("  ", "    ", "") + requirementOptions() + " ";
            default -> requirement() + pick(" # why", "  #", "#no", " ; # x", " #\\");
        };
    }

    private String requirement() {
        return pick("flask", "Foo.Bar", "a-_.b", "${JV_NAME}", "${JV_REF}", "${JV_UNSET}", "${lower}", "x${JV_NAME}")
                + pick("", "", "", "[a]", "[A_b, c]", " [x]")
                + pick("", "", "==1.0", ">=1,<2", " ~= 1.4", " >= 1.0 , != 1.5", "==1.*", "===weird", "(>=1)")
                + marker(pick("", " "));
    }

    private String marker(String space) {
        return random.nextInt(3) > 0
                ? ""
                : space + ";" + pick("", " ")
                        + pick(
                                "python_version < '3'",
                                "os_name=='nt' and extra == \"x\"",
                                "",
                                "sys_platform in 'a b'",
                                random.nextInt(8) == 0 ? "nonsense" : "");
    }

    private String place() {
        String place = pickRarely(
                        "git+git@h:r.git",
                        "git+https://h/r@",
                        "hg+http://h/r@1#egg=r[a]",
                        "ftp://h/x.zip",
                        "ssh://git@h/x",
                        "./empty",
                        "./missing",
                        ".",
                        "./a.whl",
                        "./text.txt",
                        "foo@./x.zip",
                        "foo @ https://h/f;x.zip")
                .or(
                        "https://files.example/x-1.0.zip",
                        "https://${JV_HOST}/foo-1.0-py3-none-any.whl",
                        "http://u:p@h/y.tar.gz#egg=why",
                        "https://h/z#egg=z&subdirectory=a/b",
                        "https://h/z.zip#sha256=" + SHA256 + "&egg=z",
                        "git+https://h/r.git@v1#egg=r",
                        "git+ssh://git@h/r@a/b",
                        "git+file:///d/r%20s@x%20y",
                        "svn+svn://h/r@2",
                        "bzr+https://h/r#subdirectory=s&egg=t",
                        "file:./proj",
                        "file:proj/../proj",
                        "file:///d/x.whl",
                        "file:///d/x-1.0-py3-none-any.whl",
                        "file://localhost/d/x.zip",
                        "./proj",
                        "proj/",
                        "./proj[a,B]",
                        "./proj [a]",
                        "proj",
                        "./proj/../legacy",
                        "x-1.0-py3-none-any.whl",
                        "./x-1.0-py3-none-any.whl[e]",
                        "s-1.0.tar.gz",
                        "./s-1.0.tar.gz",
                        "missing-1.0.zip",
                        "named.zip/",
                        "./named.zip",
                        "foo @ https://h/foo.zip",
                        "foo[a]@git+https://h/f@v",
                        "foo @ file:./proj",
                        "foo @ https://h/foo-1.0-py3-none-any.whl#sha256=" + SHA256);
        return place + marker(pick(" ", " ", ""));
    }

    private String requirementOptions() {
        return switch (random.nextInt(8)) {
            case 0 -> " --hash=sha256:" + SHA256;
            case 1 -> " --hash sha512:" + SHA512 + " --hash=sha256:" + SHA256;
            case 2 ->
                pickRarely(
                                " -C novalue",
                                " --hash=md5:00",
                                " --hash=sha256",
                                " --hash=sha256:12",
                                " --global-option=x",
                                " -i https://h/")
                        .or(
                                " --config-settings=a=b",
                                " -Ca=b -C a=c --config-settings \"k=v w\"",
                                " --config a=b",
                                " --ha=sha256:" + SHA256);
            default -> "";
        };
    }

    private String editable() {
        return pick("-e ", "--editable ", "--editable=", "-e", "--edit ")
                + pickRarely(
                                ".",
                                "./empty",
                                "./missing",
                                "git+https://h/r.git",
                                "git+ssh://git@h/r#egg=r[x]",
                                "foo @ git+https://h/r",
                                "https://h/x.zip",
                                "flask",
                                "./proj ; os_name == 'nt'")
                        .or(
                                "./proj",
                                "proj[a,b]",
                                "legacy",
                                "git+https://h/r.git@v1#egg=r",
                                "git://h/r#egg=r&subdirectory=s",
                                "file:./proj",
                                "file:./proj[a]",
                                "file:./proj#egg=p",
                                "\"foo @ git+https://h/r\"",
                                "\"foo[a] @ file:./proj ; os_name == 'nt'\"",
                                "hg+http://h/r#egg=r")
                + pick("", "", "", " -Ca=b", " --hash=sha256:" + SHA256, " -e .");
    }

    private String inclusion() {
        return pickRarely("-r missing.txt", "-r more.txt -c more.txt", "--req more.txt", "-r")
                .or(
                        "-r more.txt",
                        "-rmore.txt",
                        "--requirement=sub/nested.txt",
                        "-c more.txt",
                        "--constraint sub/nested.txt",
                        "-r 'more.txt'",
                        "--requirem more.txt",
                        "-r file:sub/deeper.txt");
    }

    private String options() {
        return pickRarely(
                        "-f a -f b",
                        "--only-binary -x",
                        "--p",
                        "--use-feature nonsense",
                        "--require-hashes=yes",
                        "--unknown",
                        "-x",
                        "-",
                        "--",
                        "--pre stray",
                        "--hash=sha256:" + SHA256,
                        "-i ''",
                        "-i 'unclosed")
                .or(
                        "-i https://one.example/simple",
                        "--index-url=https://two.example/simple",
                        "--index https://three.example/",
                        "--pypi-url https://four.example/",
                        "--extra-index-url https://five.example/ --extra-index-url=https://six.example/",
                        "--extra-index-url https://seven.example -i https://eight.example",
                        "--no-index",
                        "-f links",
                        "--find-links ./links",
                        "-f https://h/page.html",
                        "--no-binary :all:",
                        "--no-binary=a,B_c",
                        "--no-binary :none:",
                        "--only-binary=:all:,:none:,x",
                        "--only-binary a",
                        "--prefer-binary",
                        "--prefer",
                        "--pre",
                        "--pre --prefer-binary",
                        "--all-releases=a,b",
                        "--all-releases :all:",
                        "--only-final :all:",
                        "--only-final=b",
                        "--require-hashes",
                        "--no-require-hashes",
                        "--trusted-host h:8443",
                        "--use-feature=truststore",
                        "-i 'https://h/${JV_NAME}'",
                        "-i \"https://h/\\\"q\\\"\"",
                        "-i https://h/a\\ b");
    }

    private String lineEnd() {
        return pick("\n", "\n", "\n", "\n", "\r\n", "\r", "\f", "\n\n", "\u2028");
    }

    private String spoiled(String line) {
        if (random.nextInt(12) > 0 || line.isEmpty()) {
            return line;
        }
        StringBuilder spoiled = new StringBuilder(line);
        String junk = pick(
                " ", "\t", "\\", "#", " #", "-", " -", "'", "\"", ";", "@", "[", "]", "=", "\u00a0", "\u001f", ",",
                "\\\n");
        // We count a joined line from its first character, and pip from its first backslash.
        int first = junk.startsWith("\\") ? 1 : 0;
        return spoiled.insert(first + random.nextInt(spoiled.length() + 1 - first), junk)
                .toString();
    }

    /** Now and then one of these; {@link Rarely#or} has the others. */
    private Rarely pickRarely(String... bad) {
        return good -> random.nextInt(8) == 0 ? pick(bad) : pick(good);
    }

    /** The choice that is made most of the time. */
    private interface Rarely {
        String or(String... good);
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
