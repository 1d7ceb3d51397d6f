package it.opposizioni.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The client with which this program asks the suite that it runs. */
public final class SuiteClient {

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);

    private static volatile HttpClient client = made();

    private SuiteClient() {}

    /** Not to be kept: the next suite has another authority, which only a new client trusts. */
    public static HttpClient get() {
        return client;
    }

    /** From now on every TLS connection that this program opens trusts this authority, and no other. */
    public static void trustOnly(Path authority) {
        try (InputStream certificate = Files.newInputStream(authority)) {
            KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
            anchors.load(null, null);
            anchors.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            SSLContext.setDefault(context);
            client = made();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the authority of this suite cannot be trusted", e);
        }
    }

    /** Over HTTP/2 a question without an answer leaves its connection open, and all that follow go over the same one. */
    private static HttpClient made() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTED_WITHIN)
                .build();
    }
}
