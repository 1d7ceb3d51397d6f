package it.opposizioni.local;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Settings;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsSettingsTest {

    private static final Pattern CLIENT = Pattern.compile("quarkus\\.rest-client\\.([^.]+)\\.url");
    private static final Pattern CLIENT_TLS = Pattern.compile("quarkus\\.rest-client\\.[^.]+\\.tls-configuration-name");

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"registry-service", "operator-service", "complaint-service", "portal"})
    void areThoseOfTheProductionOverlayWithTheCertificatesOfThisMachine(String service) throws IOException {
        LocalCertificates certificates = new LocalCertificates(data);
        Settings settings = new Settings(Settings.repository(), data, Ports.free()).withTls();
        Properties overlay = new Properties();
        try (var file = Files.newBufferedReader(
                settings.root().resolve("deploy/kubernetes/overlays/production/tls/" + service + ".properties"))) {
            overlay.load(file);
        }

        Properties here = new Properties();
        here.load(new StringReader(new TlsSettings(settings, certificates).text(service)));

        assertThat(here.stringPropertyNames()).containsAll(overlay.stringPropertyNames());
        assertThat(here.values()).noneMatch(value -> value.toString().startsWith("/etc"));
        assertThat(here)
                .containsEntry(
                        "quarkus.tls.server.key-store.pem.0.cert",
                        certificates.certificate(service).toString())
                .containsEntry(
                        "quarkus.tls.server.key-store.pem.0.key",
                        certificates.key(service).toString())
                .containsEntry(
                        "quarkus.tls.internal.trust-store.pem.certs",
                        certificates.authority().toString())
                .containsEntry("quarkus.http.insecure-requests", "disabled");
    }

    /** A client without it knows the public authorities alone, and reaches no other part of the suite. */
    @ParameterizedTest
    @ValueSource(strings = {"operator-service", "portal"})
    void everyClientOfAServiceTrustsTheInstallationsAuthority(String service) throws IOException {
        Settings settings = new Settings(Settings.repository(), data, Ports.free()).withTls();
        Properties shipped = new Properties();
        try (var file = Files.newBufferedReader(
                settings.root().resolve(service + "/src/main/resources/application.properties"))) {
            shipped.load(file);
        }
        List<String> clients = shipped.stringPropertyNames().stream()
                .map(CLIENT::matcher)
                .filter(Matcher::matches)
                .map(client -> "quarkus.rest-client." + client.group(1) + ".tls-configuration-name")
                .toList();

        Properties here = new Properties();
        here.load(new StringReader(new TlsSettings(settings, new LocalCertificates(data)).text(service)));

        assertThat(clients).isNotEmpty();
        assertThat(here.stringPropertyNames().stream()
                        .filter(name -> CLIENT_TLS.matcher(name).matches()))
                .containsExactlyInAnyOrderElementsOf(clients);
    }
}
