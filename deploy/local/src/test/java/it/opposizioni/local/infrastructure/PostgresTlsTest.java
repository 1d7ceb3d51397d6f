package it.opposizioni.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.testing.broker.LocalCertificates;
import it.opposizioni.local.config.Ports;
import it.opposizioni.local.config.Secrets;
import it.opposizioni.local.config.Settings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is reached by TLS alone, and who comes to it. */
class PostgresTlsTest {

    @TempDir
    static Path data;

    private static PostgreSql postgres;

    @BeforeAll
    static void start() {
        Settings settings = new Settings(Settings.repository(), data, Ports.free()).withTls();
        LocalCertificates certificates = new LocalCertificates(data.resolve("certificates"));
        certificates.make("for-a-test", List.of("postgresql"));
        postgres = new PostgreSql(
                settings, new Secrets(data.resolve("secrets")), List.of("registry", "portal"), 20, certificates);
        postgres.start();
    }

    @AfterAll
    static void stop() {
        if (postgres != null) {
            postgres.stop();
        }
    }

    @Test
    void whoVerifiesItsNameIsLetIn() throws SQLException {
        try (Connection connection = connect("registry", postgres.jdbcUrl("registry"))) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void plainTextIsRefused() {
        String plain = postgres.jdbcUrl("registry").replaceFirst("\\?.*", "?sslmode=disable");

        assertThatThrownBy(() -> connect("registry", plain)).hasMessageContaining("no encryption");
    }

    @Test
    void underAnotherNameItIsNotBelieved() {
        String other = postgres.jdbcUrl("registry").replace("localhost", "127.0.0.1");

        assertThatThrownBy(() -> connect("registry", other)).hasMessageContaining("127.0.0.1");
    }

    @Test
    void aRoleReachesNoOtherDatabase() {
        assertThatThrownBy(() -> connect("registry", postgres.jdbcUrl("portal")))
                .hasMessageContaining("pg_hba.conf");
    }

    private static Connection connect(String role, String address) throws SQLException {
        return DriverManager.getConnection(address, role, postgres.password(role));
    }
}
