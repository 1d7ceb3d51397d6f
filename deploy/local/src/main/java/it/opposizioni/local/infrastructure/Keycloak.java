package it.opposizioni.local.infrastructure;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import it.opposizioni.local.demonstration.TrialIssuer;
import it.opposizioni.local.process.ChildProcess;
import it.opposizioni.local.process.HttpProbe;
import it.opposizioni.local.process.ProcessComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A Keycloak with one realm: that of the suite, or the one that plays the providers of digital identities. The realm file is imported when
 * it, or a port in it, has changed since the last run.
 */
public final class Keycloak extends ProcessComponent {

    /** The secret of the machine clients of the local run: known to all, as the people's password is. */
    public static final String MACHINE_SECRET = "opposizioni-machine-of-the-local-run";

    public static final String PASSWORD = "opposizioni";

    /** The database of {@link #identityProviders}. */
    public static final String PROVIDERS_DATABASE = "identity_providers";

    /** Its name among {@link LocalCertificates}. */
    private static final String PART = "keycloak";

    private final Settings settings;
    private final Secrets secrets;
    private final PostgreSql postgres;
    private final Site site;
    private final Function<RealmFile, String> realm;
    private final KeycloakPrograms programs;
    private final LocalCertificates certificates;
    private final ChildProcess server;
    private TrialIssuer trusted;

    /** Which of the two it is. */
    private enum Site {
        SUITE("Keycloak", Port.KEYCLOAK, "opposizioni", "keycloak"),
        PROVIDERS("SPID and CIE", Port.IDENTITY_PROVIDERS, "spid-trial", PROVIDERS_DATABASE);

        private final String title;
        private final Port port;
        private final String realm;

        /** Of its database, and of the folder with its data. */
        private final String database;

        Site(String title, Port port, String realm, String database) {
            this.title = title;
            this.port = port;
            this.realm = realm;
            this.database = database;
        }
    }

    private Keycloak(
            Site site,
            Settings settings,
            Secrets secrets,
            PostgreSql postgres,
            LocalCertificates certificates,
            Function<RealmFile, String> realm) {
        this.site = site;
        this.settings = settings;
        this.secrets = secrets;
        this.postgres = postgres;
        this.certificates = certificates;
        this.realm = realm;
        this.programs = new KeycloakPrograms(settings);
        this.server = new ChildProcess(
                new ChildProcess.Plan(
                        site.title,
                        settings.ports().url(site.port),
                        this::startCommand,
                        environment(),
                        () -> HttpProbe.isOk(realmUrl() + "/.well-known/openid-configuration"),
                        "TERM",
                        false),
                settings);
    }

    /**
     * @param certificates of which it shows its own, with TLS
     * @param digitalIdentities whether people sign in with SPID and CIE too
     */
    public static Keycloak ofTheSuite(
            Settings settings,
            Secrets secrets,
            PostgreSql postgres,
            LocalCertificates certificates,
            boolean digitalIdentities) {
        return new Keycloak(
                Site.SUITE,
                settings,
                secrets,
                postgres,
                certificates,
                digitalIdentities ? RealmFile::withDigitalIdentities : RealmFile::plain);
    }

    /** What the providers of SPID and CIE are in Italy: another server, of somebody else. */
    public static Keycloak identityProviders(
            Settings settings, Secrets secrets, PostgreSql postgres, LocalCertificates certificates) {
        return new Keycloak(Site.PROVIDERS, settings, secrets, postgres, certificates, RealmFile::identityProviders);
    }

    public String realmUrl() {
        return settings.ports().url(site.port) + "/realms/" + site.realm;
    }

    /** The realm's admin API, which only operator-service needs. */
    public String adminUrl() {
        return settings.ports().url(site.port) + "/admin/realms/" + site.realm;
    }

    public String portalSecret() {
        return secrets.password("keycloak.portal");
    }

    /** The secret of the client with which operator-service manages people and programs. */
    public String operatorServiceSecret() {
        return secrets.password("keycloak.operator-service");
    }

    public String adminPassword() {
        return secrets.password("keycloak.admin");
    }

    @Override
    protected ChildProcess server() {
        return server;
    }

    @Override
    public void start() {
        programs.prepare(environment());
        server.start();
        rememberRealm();
        if (trusted != null) {
            new RealmKey(settings.ports().url(site.port), site.realm, adminPassword()).add(trusted);
        }
    }

    /** Tokens of this issuer are the realm's too. To be said before the start. */
    public void trust(TrialIssuer issuer) {
        trusted = issuer;
    }

    /** Keycloak imports while it starts; what was imported is remembered when it has started. */
    private List<String> startCommand() {
        List<String> command = new ArrayList<>(programs.command("start", "--optimized"));
        command.addAll(1, settings.keepingClassesOf("keycloak"));
        if (realmHasChanged()) {
            write(nextRealm(), realmFile());
            command.addAll(
                    1,
                    List.of(
                            "-Dkeycloak.migration.action=import",
                            "-Dkeycloak.migration.provider=singleFile",
                            "-Dkeycloak.migration.strategy=OVERWRITE_EXISTING",
                            "-Dkeycloak.migration.file=" + nextRealm()));
        }
        return command;
    }

    private void rememberRealm() {
        if (Files.exists(nextRealm())) {
            try {
                Files.move(nextRealm(), importedRealm(), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private boolean realmHasChanged() {
        return !Files.exists(importedRealm()) || !read(importedRealm()).equals(realmFile());
    }

    private Path importedRealm() {
        return settings.data().resolve(site.database).resolve("imported-realm.json");
    }

    private Path nextRealm() {
        return settings.data().resolve(site.database).resolve("next-realm.json");
    }

    private String realmFile() {
        Ports ports = settings.ports();
        return realm.apply(new RealmFile(Map.of(
                "PORTAL_URL", ports.url(Port.PORTAL),
                "SMTP_HOST", "localhost",
                "PORTAL_SECRET", portalSecret(),
                "MACHINE_SECRET", MACHINE_SECRET,
                "OPERATOR_SERVICE_SECRET", operatorServiceSecret(),
                "SMTP_PORT", String.valueOf(ports.number(Port.SMTP)),
                "PASSWORD", PASSWORD,
                "KEYCLOAK_URL", ports.url(Port.KEYCLOAK),
                "PROVIDERS_URL", ports.url(Port.IDENTITY_PROVIDERS),
                "SPID_SECRET", secrets.password("keycloak.spid"))));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", postgres.jdbcUrl(site.database));
        // Keycloak migrates and works with one role
        environment.put("KC_DB_USERNAME", PostgreSql.owner(site.database));
        environment.put("KC_DB_PASSWORD", postgres.password(PostgreSql.owner(site.database)));
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        // one node: no cluster, and nothing that listens beside the web port
        environment.put("KC_CACHE", "local");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.putAll(listening());
        environment.put("KC_HOSTNAME", settings.ports().url(site.port));
        // everybody knows the passwords of the local run: they need not be hard to guess, which costs as much as the
        // rest of a sign-in
        environment.put("KC_SPI_PASSWORD_HASHING__ARGON2__ITERATIONS", "1");
        environment.put("KC_SPI_PASSWORD_HASHING__ARGON2__MEMORY", "1024");
        environment.put("PORTAL_HOME", settings.ports().url(Port.PORTAL) + "/it/");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword());
        return environment;
    }

    private Map<String, String> listening() {
        String port = String.valueOf(settings.ports().number(site.port));
        if (!settings.tls()) {
            return Map.of("KC_HTTP_ENABLED", "true", "KC_HTTP_PORT", port);
        }
        return Map.of(
                "KC_HTTP_ENABLED", "false",
                "KC_HTTPS_PORT", port,
                "KC_HTTPS_CERTIFICATE_FILE", certificates.certificate(PART).toString(),
                "KC_HTTPS_CERTIFICATE_KEY_FILE", certificates.key(PART).toString(),
                // the portal, whose sessions it ends, and the providers of identities
                "KC_TRUSTSTORE_PATHS", certificates.authority().toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
