package it.opposizioni.local.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.local.Topology;
import it.opposizioni.local.config.Port;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** With TLS between all parts, none of them listens to plain text, and each shows a key of its own (deploy/docs/threats.md T21). */
@ExtendWith(RunningSuite.class)
@EnabledIfSystemProperty(named = "suite.tls", matches = "true")
class PlainTextIT {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int MOST_OF_AN_ANSWER = 1_000;
    private static final String GET = "GET /q/health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** What a client begins with that wants to say who it is (AMQP 1.0, 5.3.2). */
    private static final String AMQP = "AMQP\u0003\u0001\u0000\u0000";

    private final Topology topology;
    private final List<URI> http = new ArrayList<>();

    PlainTextIT(Site site) {
        this.topology = site.topology;
        http.add(URI.create(site.portal()));
        http.add(URI.create(topology.urls().registry()));
        http.add(URI.create(topology.urls().operator()));
        http.add(URI.create(topology.urls().complaint()));
        http.add(URI.create(topology.keycloak.realmUrl()));
        Port.SERVICES.forEach(service -> http.add(URI.create(topology.managementOf(service))));
    }

    @Test
    void nobodyAnswersPlainHttp() throws IOException {
        for (URI address : http) {
            assertThat(address.getScheme()).isEqualTo("https");
            assertThat(inPlainText(address.getPort(), GET))
                    .as(address.toString())
                    .doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    void theBrokerAnswersNoPlainAmqp() throws IOException {
        int port = URI.create(topology.broker.address()).getPort();

        assertThat(inPlainText(port, AMQP)).doesNotContain("AMQP");
    }

    @Test
    void theDatabaseLetsNobodyInWithoutTls() {
        String address = topology.postgres.jdbcUrl("registry").replaceFirst("\\?.*", "?sslmode=disable");

        assertThatThrownBy(() -> connect(address))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("28000"))
                .hasMessageContaining("no encryption");
    }

    @Test
    void theDatabaseIsReachedByTlsAndByNothingElse() throws SQLException {
        try (Connection connection = connect(topology.postgres.jdbcUrl("registry"))) {
            assertThat(connection.isValid(1)).isTrue();
        }
        try (Connection superuser = topology.postgres.connect("postgres");
                Statement statement = superuser.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) filter (where ssl), count(*) filter (where not ssl)"
                                + " from pg_stat_activity join pg_stat_ssl using (pid) where backend_type = 'client backend'")) {
            row.next();
            assertThat(row.getInt(1)).as("of four services and Keycloak").isGreaterThan(5);
            assertThat(row.getInt(2)).isZero();
        }
    }

    private Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, "registry", topology.postgres.password("registry"));
    }

    /** Somebody who trusts the public authorities: none of them has signed for us. */
    @Test
    void whoDoesNotKnowTheAuthorityAsksNothing() throws GeneralSecurityException {
        SSLContext publicAuthorities = SSLContext.getInstance("TLS");
        publicAuthorities.init(null, null, null);
        try (HttpClient stranger =
                HttpClient.newBuilder().sslContext(publicAuthorities).build()) {
            for (URI address : http) {
                assertThatThrownBy(() ->
                                stranger.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()))
                        .as(address.toString())
                        .isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void eachPartHasAKeyOfItsOwn() throws IOException, GeneralSecurityException {
        Set<PublicKey> keys = new HashSet<>();
        for (URI address : http) {
            try (SSLSocket socket = (SSLSocket)
                    SSLContext.getDefault().getSocketFactory().createSocket("localhost", address.getPort())) {
                socket.startHandshake();
                assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
                keys.add(socket.getSession().getPeerCertificates()[0].getPublicKey());
            }
        }
        assertThat(keys).as("of four services and Keycloak").hasSize(5);
    }

    /** @return what was said to it, until the connection ended */
    private static String inPlainText(int port, String said) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(said.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(MOST_OF_AN_ANSWER), StandardCharsets.ISO_8859_1);
        } catch (SocketException | SocketTimeoutException _) {
            return "";
        }
    }
}
