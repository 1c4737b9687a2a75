package io.github.jvenv.rpm;

import io.github.jvenv.archive.SpliceIndexShelf;
import io.github.jvenv.archive.SplicedGzip;
import io.github.jvenv.digest.Crc32;
import io.github.jvenv.digest.Sha256;
import io.github.jvenv.failure.Failure;
import io.github.jvenv.filesystem.AtomicFile;
import io.github.jvenv.filesystem.RelativePath;
import io.github.jvenv.filesystem.TemporaryDirectory;
import io.github.jvenv.filesystem.Workers;
import io.github.jvenv.packaging.ContentDigests;
import io.github.jvenv.packaging.PackageDescription;
import io.github.jvenv.packaging.PackageFiles;
import io.github.jvenv.packaging.Scriptlets;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes RPM packages. The same files and description give the same bytes. */
public final class RpmWriter {
    private static final int LEAD_BYTES = 96;
    private static final int LEAD_NAME = 10;
    private static final int LEAD_NAME_BYTES = 65;
    private static final int SHA256 = 8;
    private static final String SHELL = "/bin/sh";

    /** All times in a package have 32 bits. */
    private static final Instant LATEST = Instant.ofEpochSecond(0xffff_ffffL);

    private final SplicedGzip gzip;
    private final Workers workers;

    /** A writer that takes over the compressed form of what came from a zip. */
    public RpmWriter(SpliceIndexShelf shelf, Workers workers) {
        this.gzip = new SplicedGzip(shelf, workers);
        this.workers = workers;
    }

    /** The file name that rpm's own tools would give to a package. */
    public static String fileName(PackageDescription description) {
        return nameAndVersion(description) + "." + RpmArchitecture.of(description.machine()) + ".rpm";
    }

    /** Writes a package, which is there when it is whole, and not before. */
    public void write(PackageFiles content, PackageDescription described, Path target) throws IOException {
        if (described.time().isAfter(LATEST)) {
            throw new Failure(
                    "The files of an RPM cannot be of " + described.time() + ": its times end with " + LATEST + ".");
        }
        PackageDescription description = described.with(RpmScriptlets.of(described));
        List<RpmFile> files = RpmFile.of(content);
        HeaderStructure header = list(content, files, description.time());
        Path parent = target.toAbsolutePath().normalize().getParent();
        try (TemporaryDirectory temporary = TemporaryDirectory.in(parent == null ? target.getRoot() : parent)) {
            Path payloadFile = temporary.path().resolve("payload");
            Payload payload = writePayload(content, files, description.time(), payloadFile);
            describe(description, files, payload, header);
            HeaderStructure signature = signature(header, payload);
            AtomicFile.write(target, out -> {
                out.write(lead(description));
                signature.writeTo(out);
                out.write(new byte[-signature.length() & 7]);
                header.writeTo(out);
                Files.copy(payloadFile, out);
            });
        }
    }

    /** What the header says of the payload. */
    private record Payload(Sha256 digest, long bytes, long inflatedBytes) {}

    private Payload writePayload(PackageFiles content, List<RpmFile> files, Instant time, Path file)
            throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            Crc32 archive = gzip.write(content.image(), CpioPayload.of(files, time), out);
            return new Payload(Sha256.of(digest), Files.size(file), archive.length());
        }
    }

    /** A header with the files in it, which takes less memory than their digests do before. */
    private HeaderStructure list(PackageFiles content, List<RpmFile> files, Instant time) throws IOException {
        Map<RelativePath, String> digests = ContentDigests.of(content.image(), Sha256::newDigest, workers);
        HeaderStructure header = new HeaderStructure(Tag.HEADER_REGION);
        RpmFileList.put(files, digests, time, header);
        return header;
    }

    private static void describe(
            PackageDescription description, List<RpmFile> files, Payload payload, HeaderStructure header) {
        int seconds = (int) description.time().getEpochSecond();
        header.texts(Tag.HEADER_I18N_TABLE, List.of("C"));
        header.text(Tag.NAME, description.name());
        header.text(Tag.VERSION, description.version().rpm());
        header.text(Tag.RELEASE, description.release());
        header.i18nText(Tag.SUMMARY, description.summary());
        header.i18nText(Tag.DESCRIPTION, description.description());
        header.int32(Tag.BUILD_TIME, seconds);
        header.text(Tag.BUILD_HOST, "localhost");
        putUnlessEmpty(Tag.VENDOR, description.vendor(), header);
        header.text(Tag.LICENSE, description.license().value());
        putUnlessEmpty(Tag.PACKAGER, description.maintainer(), header);
        header.i18nText(Tag.GROUP, "Applications/System");
        putUnlessEmpty(Tag.URL, description.url(), header);
        header.text(Tag.OS, "linux");
        header.text(Tag.ARCH, RpmArchitecture.of(description.machine()));
        header.text(Tag.SOURCE_RPM, nameAndVersion(description) + ".src.rpm");
        header.text(Tag.RPM_VERSION, "4.14.0");
        header.text(Tag.ENCODING, "utf-8");
        header.int32(Tag.CHANGELOG_TIME, seconds);
        header.texts(
                Tag.CHANGELOG_NAME,
                List.of(description.maintainer() + " - " + description.version().rpm() + "-" + description.release()));
        header.texts(
                Tag.CHANGELOG_TEXT, List.of("- Version " + description.version().text()));
        putScriptlets(description.scriptlets(), header);
        RpmRelations.provide(description, header);
        RpmRelations.require(description, files, header);
        RpmRelations.recommend(description, header);
        header.text(Tag.PAYLOAD_FORMAT, "cpio");
        header.text(Tag.PAYLOAD_COMPRESSOR, "gzip");
        header.text(Tag.PAYLOAD_FLAGS, "6");
        header.texts(Tag.PAYLOAD_DIGEST, List.of(payload.digest().hex()));
        header.int32(Tag.PAYLOAD_DIGEST_ALGORITHM, SHA256);
    }

    private static void putScriptlets(Scriptlets scriptlets, HeaderStructure header) {
        putScriptlet(Tag.PRE_INSTALL, Tag.PRE_INSTALL_PROGRAM, scriptlets.preInstall(), header);
        putScriptlet(Tag.POST_INSTALL, Tag.POST_INSTALL_PROGRAM, scriptlets.postInstall(), header);
        putScriptlet(Tag.PRE_REMOVE, Tag.PRE_REMOVE_PROGRAM, scriptlets.preRemove(), header);
        putScriptlet(Tag.POST_REMOVE, Tag.POST_REMOVE_PROGRAM, scriptlets.postRemove(), header);
    }

    private static void putScriptlet(int tag, int program, String script, HeaderStructure header) {
        if (!script.isBlank()) {
            header.text(tag, script);
            header.text(program, SHELL);
        }
    }

    private static void putUnlessEmpty(int tag, String text, HeaderStructure header) {
        if (!text.isEmpty()) {
            header.text(tag, text);
        }
    }

    private static HeaderStructure signature(HeaderStructure header, Payload payload) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        header.writeTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        HeaderStructure signature = new HeaderStructure(Tag.SIGNATURE_REGION);
        signature.text(Tag.SIGNATURE_SHA256, Sha256.of(digest).hex());
        signature.size(Tag.SIGNATURE_SIZE, Tag.SIGNATURE_LONG_SIZE, header.length() + payload.bytes());
        signature.size(Tag.SIGNATURE_PAYLOAD_SIZE, Tag.SIGNATURE_LONG_PAYLOAD_SIZE, payload.inflatedBytes());
        return signature;
    }

    private static byte[] lead(PackageDescription description) {
        byte[] name = nameAndVersion(description).getBytes(StandardCharsets.UTF_8);
        ByteBuffer lead = ByteBuffer.allocate(LEAD_BYTES)
                .putInt(0xedabeedb)
                .put((byte) 3) // version 3.0 of the lead
                .put((byte) 0)
                .putShort((short) 0) // a binary package
                .putShort((short) (description.machine().isEmpty() ? 255 : 1));
        lead.put(name, 0, Math.min(name.length, LEAD_NAME_BYTES));
        lead.position(LEAD_NAME + LEAD_NAME_BYTES + 1);
        return lead.putShort((short) 1) // Linux
                .putShort((short) 5) // signed by a header structure
                .array();
    }

    private static String nameAndVersion(PackageDescription description) {
        return description.name() + "-" + description.version().rpm() + "-" + description.release();
    }
}
