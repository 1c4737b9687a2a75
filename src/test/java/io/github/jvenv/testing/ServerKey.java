package io.github.jvenv.testing;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key of a server, with a certificate that it signed itself. */
public final class ServerKey {
    /** The password of every file. */
    public static final String PASSWORD = "changeit";

    private static final String ALIAS = "server";

    private final KeyStore store;

    private ServerKey(KeyStore store) {
        this.store = store;
    }

    /**
     * Makes a key.
     *
     * @param directory where it may be kept
     * @param name the subject of the certificate: {@code CN=localhost}
     * @param alternative which hosts it is for: {@code dns:localhost}
     */
    public static ServerKey make(Path directory, String name, String alternative) throws Exception {
        Path file = directory.resolve("server.p12");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        ALIAS,
                        "-dname",
                        name,
                        "-ext",
                        "san=" + alternative,
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        file.toString())
                .inheritIO()
                .start();
        process.waitFor(30, TimeUnit.SECONDS);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream input = Files.newInputStream(file)) {
            store.load(input, PASSWORD.toCharArray());
        }
        return new ServerKey(store);
    }

    /** What a server with this key speaks. */
    public SSLContext context() throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    /** The certificate in PEM form. */
    public String certificate() throws Exception {
        String text = Base64.getMimeEncoder()
                .encodeToString(store.getCertificate(ALIAS).getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n";
    }

    /** Writes a trust store for JVMs that shall trust the server. */
    public void writeTrustStore(Path file) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(ALIAS, store.getCertificate(ALIAS));
        try (OutputStream output = Files.newOutputStream(file)) {
            trusted.store(output, PASSWORD.toCharArray());
        }
    }
}
