package io.github.jvenv.testing;

import io.github.jvenv.testing.ZipBuilder.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Builds wheels: valid ones from little, and invalid ones on request. The same calls give the same bytes.
 *
 * <pre>{@code
 * Path wheel = WheelBuilder.of("demo", "1.0")
 *         .requires("rich >= 13")
 *         .file("demo/__init__.py", "def main(): print('hello')\n")
 *         .consoleScript("demo", "demo:main")
 *         .writeTo(directory);
 * }</pre>
 */
public final class WheelBuilder {
    private final String name;
    private final String version;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, byte[]> contents = new LinkedHashMap<>();
    private final Map<String, Member> unrecorded = new LinkedHashMap<>();
    private final List<String> metadataLines = new ArrayList<>();
    private final List<String> wheelLines = new ArrayList<>();
    private final Map<String, List<String>> entryPoints = new LinkedHashMap<>();
    private final List<String> removed = new ArrayList<>();
    private String description = "";
    private String tag = "py3-none-any";
    private String build = "";
    private String wheelVersion = "1.0";
    private boolean purelib = true;
    private String distInfo;
    private String metadataName;
    private String metadataVersion;
    private UnaryOperator<String> recordEdit = UnaryOperator.identity();

    private WheelBuilder(String name, String version) {
        this.name = name;
        this.version = version;
        this.distInfo = escaped(name) + "-" + escaped(version) + ".dist-info";
        this.metadataName = name;
        this.metadataVersion = version;
    }

    /** A wheel with nothing but its metadata, tagged {@code py3-none-any}. */
    public static WheelBuilder of(String name, String version) {
        return new WheelBuilder(name, version);
    }

    /** The wheel's tags, such as {@code cp313-cp313-manylinux_2_28_x86_64}. */
    public WheelBuilder tag(String newTag) {
        tag = newTag;
        return this;
    }

    /** The wheel's build tag, which starts with a digit. */
    public WheelBuilder build(String newBuild) {
        build = newBuild;
        return this;
    }

    /** Adds a deflated file to the root of the wheel. */
    public WheelBuilder file(String path, String content) {
        return file(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a deflated file to the root of the wheel. */
    public WheelBuilder file(String path, byte[] content) {
        return member(path, content, Member.of(path, content));
    }

    /** Adds a file that is not compressed. */
    public WheelBuilder stored(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return member(path, bytes, Member.of(path, bytes).stored());
    }

    /** Adds a file with mode 755. */
    public WheelBuilder executable(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return member(path, bytes, Member.of(path, bytes).mode(0100755));
    }

    /** Adds a file to a scheme: {@code scripts}, {@code data}, {@code headers}, {@code purelib} or {@code platlib}. */
    public WheelBuilder data(String scheme, String path, String content) {
        return file(escaped(name) + "-" + escaped(version) + ".data/" + scheme + "/" + path, content);
    }

    /** Adds a member that says of itself what it likes; RECORD tells the truth about the given content. */
    public WheelBuilder member(String path, byte[] content, Member member) {
        members.put(path, member);
        contents.put(path, content.clone());
        return this;
    }

    /** Adds a member for a directory. */
    public WheelBuilder directory(String path) {
        unrecorded.put(path + "/", Member.of(path + "/", "").stored().mode(040755));
        return this;
    }

    /** Adds a dependency: a line {@code Requires-Dist}. */
    public WheelBuilder requires(String requirement) {
        return metadata("Requires-Dist: " + requirement);
    }

    /** Says for which Pythons the wheel is: a line {@code Requires-Python}. */
    public WheelBuilder requiresPython(String specifiers) {
        return metadata("Requires-Python: " + specifiers);
    }

    /** Declares an extra: a line {@code Provides-Extra}. */
    public WheelBuilder extra(String extra) {
        return metadata("Provides-Extra: " + extra);
    }

    /** Adds a line to the header of METADATA. */
    public WheelBuilder metadata(String line) {
        metadataLines.add(line);
        return this;
    }

    /** The body of METADATA. */
    public WheelBuilder description(String text) {
        description = text;
        return this;
    }

    /** Adds an entry point that becomes a script. */
    public WheelBuilder consoleScript(String script, String reference) {
        return entryPoint("console_scripts", script, reference);
    }

    /** Adds an entry point that becomes a script without a console window. */
    public WheelBuilder guiScript(String script, String reference) {
        return entryPoint("gui_scripts", script, reference);
    }

    /** Adds an entry point of any group. */
    public WheelBuilder entryPoint(String group, String key, String reference) {
        entryPoints.computeIfAbsent(group, any -> new ArrayList<>()).add(key + " = " + reference);
        return this;
    }

    /** Whether the wheel's root goes to {@code purelib}, which is the default, or to {@code platlib}. */
    public WheelBuilder purelib(boolean newPurelib) {
        purelib = newPurelib;
        return this;
    }

    /** The version of the wheel format. */
    public WheelBuilder wheelVersion(String newVersion) {
        wheelVersion = newVersion;
        return this;
    }

    /** Adds a line to WHEEL. */
    public WheelBuilder wheelLine(String line) {
        wheelLines.add(line);
        return this;
    }

    /** Names the {@code .dist-info} directory otherwise than the wheel's name and version would. */
    public WheelBuilder distInfo(String directory) {
        distInfo = directory;
        return this;
    }

    /** The name that METADATA claims. */
    public WheelBuilder metadataName(String claimed) {
        metadataName = claimed;
        return this;
    }

    /** The version that METADATA claims. */
    public WheelBuilder metadataVersion(String claimed) {
        metadataVersion = claimed;
        return this;
    }

    /** Changes the text of RECORD before it is added. */
    public WheelBuilder record(UnaryOperator<String> edit) {
        UnaryOperator<String> before = recordEdit;
        recordEdit = text -> edit.apply(before.apply(text));
        return this;
    }

    /** Adds a file that RECORD does not mention. */
    public WheelBuilder unrecorded(String path, String content) {
        unrecorded.put(path, Member.of(path, content));
        return this;
    }

    /** Leaves out a member, which RECORD goes on to mention; the name may end with that of a {@code .dist-info} file. */
    public WheelBuilder without(String path) {
        removed.add(path);
        return this;
    }

    /** The wheel's file name. */
    public String fileName() {
        return escaped(name) + "-" + escaped(version) + (build.isEmpty() ? "" : "-" + build) + "-" + tag + ".whl";
    }

    /** The bytes of METADATA, as an index serves them beside the wheel. */
    public byte[] metadataBytes() {
        return metadataText().getBytes(StandardCharsets.UTF_8);
    }

    /** The wheel. */
    public byte[] bytes() {
        Map<String, Member> all = new LinkedHashMap<>(members);
        Map<String, byte[]> recorded = new LinkedHashMap<>(contents);
        put(all, recorded, "METADATA", metadataText());
        put(all, recorded, "WHEEL", wheelText());
        if (!entryPoints.isEmpty()) {
            put(all, recorded, "entry_points.txt", entryPointsText());
        }
        all.putAll(unrecorded);
        String record = distInfo + "/RECORD";
        all.put(record, Member.of(record, recordEdit.apply(recordText(recorded))));
        removed.forEach(all::remove);
        ZipBuilder zip = new ZipBuilder();
        all.values().forEach(zip::add);
        return zip.bytes();
    }

    /** Writes the wheel into a directory under its file name, and returns the file. */
    public Path writeTo(Path directory) {
        try {
            return Files.write(directory.resolve(fileName()), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of the wheel, in hexadecimal. */
    public String sha256() {
        return HexFormat.of().formatHex(digest(bytes()));
    }

    private void put(Map<String, Member> all, Map<String, byte[]> recorded, String file, String text) {
        String path = distInfo + "/" + file;
        if (!recorded.containsKey(path)) {
            all.put(path, Member.of(path, text));
            recorded.put(path, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private String metadataText() {
        StringBuilder text = new StringBuilder("Metadata-Version: 2.1\n");
        text.append("Name: ").append(metadataName).append('\n');
        text.append("Version: ").append(metadataVersion).append('\n');
        metadataLines.forEach(line -> text.append(line).append('\n'));
        return text.append('\n').append(description).toString();
    }

    private String wheelText() {
        StringBuilder text = new StringBuilder("Wheel-Version: " + wheelVersion + "\nGenerator: jvenv tests\n");
        text.append("Root-Is-Purelib: ").append(purelib).append('\n');
        text.append("Tag: ").append(tag).append('\n');
        wheelLines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private String entryPointsText() {
        StringBuilder text = new StringBuilder();
        entryPoints.forEach((group, lines) -> {
            text.append('[').append(group).append("]\n");
            lines.forEach(line -> text.append(line).append('\n'));
            text.append('\n');
        });
        return text.toString();
    }

    private String recordText(Map<String, byte[]> recorded) {
        StringBuilder text = new StringBuilder();
        recorded.forEach((path, content) -> text.append(field(path))
                .append(",sha256=")
                .append(Base64.getUrlEncoder().withoutPadding().encodeToString(digest(content)))
                .append(',')
                .append(content.length)
                .append('\n'));
        return text.append(field(distInfo + "/RECORD")).append(",,\n").toString();
    }

    private static String field(String path) {
        return path.matches("[^,\"\r\n]*") ? path : '"' + path.replace("\"", "\"\"") + '"';
    }

    private static String escaped(String part) {
        return part.replace('-', '_');
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
