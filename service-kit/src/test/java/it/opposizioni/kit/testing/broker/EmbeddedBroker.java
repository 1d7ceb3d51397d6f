package it.opposizioni.kit.testing.broker;

import it.opposizioni.kit.testing.TestFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Artemis inside the tests' JVM. */
public final class EmbeddedBroker implements TestBroker {

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    private final int port;

    public EmbeddedBroker(int port, BrokerCertificate certificate) {
        this.port = port;
        try {
            server.setConfiguration(BrokerConfiguration.of(
                            "127.0.0.1",
                            port,
                            TestFolders.create("artemis"),
                            certificate.keyStore(),
                            certificate.keyStorePassword()))
                    .setSecurityManager(BrokerConfiguration.onlyUsers(USERS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public TestBroker start() {
        try {
            server.start();
            return this;
        } catch (Exception e) {
            throw new IllegalStateException("broker did not start", e);
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String target(String address) {
        return address;
    }

    @Override
    public String source(String address, String queue) {
        return address + "::" + queue;
    }

    @Override
    public String deadLetters(String subscriber) {
        return source(BrokerMap.DEAD_LETTERS, BrokerMap.deadLettersOf(subscriber));
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("broker did not stop", e);
        }
    }

    @Override
    public long waiting(String queue) {
        return server.getActiveMQServer().locateQueue(queue).getMessageCount();
    }
}
