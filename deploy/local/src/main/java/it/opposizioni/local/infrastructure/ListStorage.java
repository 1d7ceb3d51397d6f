package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.kit.testing.s3.S3Proxy;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.process.ChildProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where operator-service keeps lists and results, and complaint-service attachments: in directories, or in an S3 server of this machine. */
public final class ListStorage {

    /** Its name among {@link LocalCertificates}. */
    private static final String PART = "s3";

    private final Settings settings;
    private final LocalCertificates certificates;
    private final String storePassword;
    private final S3Proxy proxy;

    /**
     * @param certificates of which the S3 server shows its own, with TLS
     * @param storePassword of their key stores
     */
    public ListStorage(Settings settings, Secrets secrets, LocalCertificates certificates, String storePassword) {
        this.settings = settings;
        this.certificates = certificates;
        this.storePassword = storePassword;
        this.proxy = new S3Proxy(
                settings.data().resolve("s3"),
                settings.ports().number(Port.S3),
                "operator",
                secrets.password("s3"),
                settings.tls()
                        ? Optional.of(new S3Proxy.Shown(certificates.keyStore(PART), storePassword))
                        : Optional.empty());
    }

    /** The S3 server, a process of its own from a jar that is on nobody's class path. */
    public ChildProcess server() {
        Path jar = settings.target().resolve("s3proxy/s3proxy.jar");
        return new ChildProcess(
                new ChildProcess.Plan("S3", proxy.url(), () -> command(jar), Map.of(), proxy::accepts, "TERM", false),
                settings);
    }

    private List<String> command(Path jar) {
        List<String> command = new ArrayList<>(proxy.prepare(Settings.java(), jar));
        command.addAll(1, settings.keepingClassesOf("s3proxy"));
        return command;
    }

    public Path directory() {
        return settings.data().resolve("operator-lists");
    }

    public Path bucket() {
        return proxy.bucket();
    }

    /** What operator-service finds in its environment. */
    public Map<String, String> ofLists(boolean inS3) {
        return inS3
                ? inS3("LIST_STORE", "consultations")
                : Map.of("LIST_STORE", directory().toString());
    }

    /** What complaint-service finds in its environment. */
    public Map<String, String> ofAttachments(boolean inS3) {
        return inS3
                ? inS3("ATTACHMENT_STORE", "attachments")
                : Map.of(
                        "ATTACHMENT_STORE",
                        settings.data().resolve("complaint-attachments").toString());
    }

    private Map<String, String> inS3(String variable, String prefix) {
        Map<String, String> environment = new HashMap<>(Map.of(
                variable,
                "s3://" + S3Proxy.BUCKET + "/" + prefix,
                "S3_URL",
                proxy.url(),
                "S3_ACCESS_KEY",
                proxy.accessKey(),
                "S3_SECRET_KEY",
                proxy.secretKey()));
        if (settings.tls()) {
            // the client of S3 trusts whom its JVM does: elsewhere the public authorities, here ours
            environment.put(
                    "JDK_JAVA_OPTIONS",
                    "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStoreType=PKCS12 -Djavax.net.ssl.trustStorePassword=%s"
                            .formatted(certificates.trustStore(), storePassword));
        }
        return environment;
    }

    /** Where a copy of operator-service keeps its image of the register. @param copy from 1 */
    public Path index(int copy) {
        return settings.data().resolve(copy == 1 ? "operator-lists-index" : "operator-lists-index-" + copy);
    }
}
