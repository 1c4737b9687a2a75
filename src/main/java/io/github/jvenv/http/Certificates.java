package io.github.jvenv.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.jvenv.failure.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The certificates in a bundle: a file in PEM form (RFC 7468), with any text between them, or a directory of such files. */
final class Certificates {
    private static final long LARGEST_FILE_BYTES = 16 << 20;
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----([^-]*)-----END (?:TRUSTED |X509 )?CERTIFICATE-----");

    private Certificates() {}

    /** All certificates of a bundle; one at least, or a failure that names the file. */
    static List<X509Certificate> read(CertificateBundle bundle) {
        try {
            List<X509Certificate> certificates = new ArrayList<>();
            for (Path file : files(bundle)) {
                certificates.addAll(parse(file));
            }
            if (certificates.isEmpty()) {
                throw new Failure(
                        "The CA file " + bundle.path() + " holds no certificate in PEM form.",
                        "A certificate in PEM form begins with a line -----BEGIN CERTIFICATE-----.");
            }
            return certificates;
        } catch (IOException e) {
            throw new Failure("The CA file " + bundle.path() + " cannot be read.", e);
        }
    }

    private static List<Path> files(CertificateBundle bundle) throws IOException {
        if (!Files.isDirectory(bundle.path())) {
            return List.of(bundle.path());
        }
        return bundle.directories().children(bundle.path()).stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<X509Certificate> parse(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE_BYTES) {
            throw new IOException("longer than " + LARGEST_FILE_BYTES + " bytes");
        }
        List<X509Certificate> certificates = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(Files.readString(file, ISO_8859_1));
        while (blocks.find()) {
            find(blocks.group(1)).ifPresent(certificates::add);
        }
        return certificates;
    }

    /** Bundles of systems hold certificates, now and then, that the JDK takes for malformed; the others count. */
    private static Optional<X509Certificate> find(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(bytes))
                            instanceof X509Certificate certificate
                    ? Optional.of(certificate)
                    : Optional.empty();
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
