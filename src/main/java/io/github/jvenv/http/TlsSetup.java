package io.github.jvenv.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Sets connections up to believe whom {@link Trust} says. What costs time, such as reading two hundred certificates, is
 * done once, when a connection needs it. The JDK keeps connections apart by their socket factory, so there is one each.
 */
final class TlsSetup {
    private final Trust trust;
    private @Nullable SSLSocketFactory withAuthorities;
    private @Nullable SSLSocketFactory believing;

    TlsSetup(Trust trust) {
        this.trust = trust;
    }

    void apply(HttpsURLConnection connection, URI url) {
        if (trust.covers(url)) {
            connection.setSSLSocketFactory(believing());
            connection.setHostnameVerifier((host, session) -> true);
        } else if (trust.authorities().isPresent()) {
            connection.setSSLSocketFactory(withAuthorities(trust.authorities().get()));
        }
    }

    private synchronized SSLSocketFactory believing() {
        if (believing == null) {
            try {
                believing = factory(new Credulity());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("the JDK has no TLS", e);
            }
        }
        return believing;
    }

    private synchronized SSLSocketFactory withAuthorities(CertificateBundle bundle) {
        if (withAuthorities == null) {
            List<X509Certificate> certificates = Certificates.read(bundle);
            try {
                withAuthorities = factory(both(certificates));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("the JDK's certificates cannot be used", e);
            }
        }
        return withAuthorities;
    }

    private static SSLSocketFactory factory(TrustManager trusted) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(clientKeys(), new TrustManager[] {trusted}, null);
        return context.getSocketFactory();
    }

    /** The JVM's authorities and ours in one, so that a chain may lead over both. */
    private static TrustManager both(List<X509Certificate> certificates) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int number = 0;
        for (X509Certificate certificate : trustManager(null).getAcceptedIssuers()) {
            store.setCertificateEntry("jvm " + number++, certificate);
        }
        for (X509Certificate certificate : certificates) {
            store.setCertificateEntry("file " + number++, certificate);
        }
        return trustManager(store);
    }

    private static X509TrustManager trustManager(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager found) {
                return found;
            }
        }
        throw new IllegalStateException("the JDK has no trust manager for X.509");
    }

    /** The JVM's own client certificate, which a context of our own would otherwise not have; mostly there is none. */
    private static KeyManager[] clientKeys() throws GeneralSecurityException {
        Optional<Path> file = Optional.of(System.getProperty("javax.net.ssl.keyStore", ""))
                .filter(name -> !name.isEmpty() && !name.equals("NONE"))
                .map(Path::of);
        if (file.isEmpty()) {
            return new KeyManager[0];
        }
        char[] password =
                System.getProperty("javax.net.ssl.keyStorePassword", "").toCharArray();
        KeyStore store =
                KeyStore.getInstance(System.getProperty("javax.net.ssl.keyStoreType", KeyStore.getDefaultType()));
        try (InputStream input = Files.newInputStream(file.get())) {
            store.load(input, password);
        } catch (IOException e) {
            throw new GeneralSecurityException("the JVM's key store " + file.get() + " cannot be read", e);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        return keys.getKeyManagers();
    }

    /** Believes everything. */
    private static final class Credulity extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
