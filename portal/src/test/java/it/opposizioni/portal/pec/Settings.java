package it.opposizioni.portal.pec;

import it.opposizioni.kit.testing.Patience;
import java.time.Duration;
import java.util.Optional;

/** Settings of a test. */
record Settings(
        Optional<String> address, Optional<String> password, Server smtp, Server imap, boolean tls, Duration timeout)
        implements PecConfig {

    static final Duration PAUSE = Duration.ofSeconds(30);

    record Server(Optional<String> host, int port) implements PecConfig.Smtp, PecConfig.Imap {}

    static Settings of(PecServer server) {
        return at(server.smtpPort(), server.imapPort());
    }

    static Settings at(int smtp, int imap) {
        return new Settings(
                Optional.of(PecServer.ADDRESS),
                Optional.of(PecServer.PASSWORD),
                new Server(Optional.of(PecServer.HOST), smtp),
                new Server(Optional.of(PecServer.HOST), imap),
                false,
                Patience.LIMIT);
    }

    Settings withPassword(String other) {
        return new Settings(address, Optional.ofNullable(other), smtp, imap, tls, timeout);
    }

    Settings withTls() {
        return new Settings(address, password, smtp, imap, true, timeout);
    }

    Settings within(Duration other) {
        return new Settings(address, password, smtp, imap, tls, other);
    }

    Settings withSmtp(Server other) {
        return new Settings(address, password, other, imap, tls, timeout);
    }

    @Override
    public Optional<String> user() {
        return Optional.empty();
    }

    @Override
    public Duration connectTimeout() {
        return Patience.LIMIT;
    }

    @Override
    public int failures() {
        return 3;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public String readEvery() {
        return "off";
    }

    @Override
    public int batch() {
        return 2;
    }
}
