package it.opposizioni.portal.pec;

import jakarta.mail.MessagingException;
import jakarta.mail.Service;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** The two servers of our provider: by TLS, to the name in their certificate, with our user and password. */
final class PecServers {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final PecConfig config;
    private final Session session;

    /** @throws IllegalArgumentException when only half of it is configured, or what is sent could be read on its way */
    PecServers(PecConfig config) {
        this.config = config;
        if (areThere()) {
            require(config.smtp().host(), "certified mail has no server that takes messages");
            require(config.imap().host(), "certified mail has no mailbox for receipts");
            require(config.password(), "certified mail has no password");
            requireTls(config);
        }
        this.session = Session.getInstance(properties(config));
    }

    private static void require(Optional<String> value, String otherwise) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static void requireTls(PecConfig config) {
        boolean here = THIS_MACHINE.contains(config.smtp().host().orElseThrow())
                && THIS_MACHINE.contains(config.imap().host().orElseThrow());
        if (!config.tls() && !here) {
            throw new IllegalArgumentException("certified mail would be sent and read without TLS");
        }
    }

    /** Values are text: the library does not see others. */
    private static Properties properties(PecConfig config) {
        Properties properties = new Properties();
        String domain =
                config.address().map(own -> own.substring(own.indexOf('@') + 1)).orElse("localhost");
        for (String protocol : List.of("smtp", "smtps", "imap", "imaps")) {
            String mail = "mail." + protocol + ".";
            properties.setProperty(
                    mail + "connectiontimeout",
                    String.valueOf(config.connectTimeout().toMillis()));
            properties.setProperty(
                    mail + "timeout", String.valueOf(config.timeout().toMillis()));
            properties.setProperty(mail + "ssl.checkserveridentity", "true");
            properties.setProperty(mail + "ssl.protocols", "TLSv1.3 TLSv1.2");
            // how we greet: the name of this machine is nobody's business
            properties.setProperty(mail + "localhost", domain);
            // what is looked at stays unread: a person may have to see to it
            properties.setProperty(mail + "peek", "true");
        }
        return properties;
    }

    /** Whether there are any. */
    boolean areThere() {
        return config.address().isPresent();
    }

    Session session() {
        return session;
    }

    Transport smtp() throws MessagingException {
        Transport smtp = session.getTransport(config.tls() ? "smtps" : "smtp");
        return connect(smtp, config.smtp().host().orElseThrow(), config.smtp().port());
    }

    Store imap() throws MessagingException {
        Store imap = session.getStore(config.tls() ? "imaps" : "imap");
        return connect(imap, config.imap().host().orElseThrow(), config.imap().port());
    }

    private <T extends Service> T connect(T server, String host, int port) throws MessagingException {
        String user = config.user().or(config::address).orElseThrow();
        server.connect(host, port, user, config.password().orElseThrow());
        return server;
    }
}
