package it.opposizioni.local;

import it.opposizioni.kit.testing.broker.BrokerMap;
import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What switches TLS on in each service: the very settings of the production overlay, with the certificates of this machine. */
final class TlsSettings {

    private static final String OVERLAY = "deploy/kubernetes/overlays/production/tls";
    private static final String CERTIFICATES = "/etc/opposizioni/tls/";
    private static final String PUBLIC_AUTHORITIES = ",/etc/ssl/certs/ca-certificates.crt";

    /** That of a file beside the program, as Kubernetes mounts it: the environment, with the ports of this machine, counts more. */
    private static final String ORDINAL = "config_ordinal=260\n";

    /** On Kubernetes the sign-in has a public name, and a certificate of a public authority. */
    private static final String SIGN_IN_OF_THIS_MACHINE = """

            quarkus.oidc.tls.tls-configuration-name=internal
            quarkus.oidc-client.tls.tls-configuration-name=internal
            quarkus.rest-client.identity-provider.tls-configuration-name=internal
            """;

    private final Settings settings;
    private final LocalCertificates certificates;

    TlsSettings(Settings settings, LocalCertificates certificates) {
        this.settings = settings;
        this.certificates = certificates;
    }

    /** The file of a service, once it is written. */
    Path file(String service) {
        return settings.data().resolve("run").resolve(service + "-tls.properties");
    }

    void write() {
        try {
            Files.createDirectories(settings.data().resolve("run"));
            for (String service : BrokerMap.SERVICES) {
                Files.writeString(file(service), text(service));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String service) throws IOException {
        String here = ORDINAL
                + Files.readString(settings.root().resolve(OVERLAY).resolve(service + ".properties"))
                        .replace(
                                CERTIFICATES + "tls.crt",
                                certificates.certificate(service).toString())
                        .replace(
                                CERTIFICATES + "tls.key",
                                certificates.key(service).toString())
                        .replace(
                                CERTIFICATES + "ca.crt",
                                certificates.authority().toString())
                        .replace(PUBLIC_AUTHORITIES, "");
        return service.equals("portal") ? here + SIGN_IN_OF_THIS_MACHINE : here;
    }
}
