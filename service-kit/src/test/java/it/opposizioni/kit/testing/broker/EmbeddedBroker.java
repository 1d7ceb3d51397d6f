package it.opposizioni.kit.testing.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/** Artemis inside the tests' JVM. */
public final class EmbeddedBroker implements TestBroker {

    private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

    private final int port;

    public EmbeddedBroker(int port, BrokerCertificate certificate) {
        this(port, certificate, _ -> {});
    }

    /** @param otherwise what is different in this one */
    EmbeddedBroker(int port, BrokerCertificate certificate, Consumer<Configuration> otherwise) {
        this.port = port;
        try {
            Configuration configuration = BrokerConfiguration.of(
                    port, Files.createTempDirectory("artemis"), certificate.keyStore(), certificate.keyStorePassword());
            otherwise.accept(configuration);
            server.setConfiguration(configuration).setSecurityManager(BrokerConfiguration.onlyUsers(USERS));
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
    public long waiting(String queue) {
        return server.getActiveMQServer().locateQueue(queue).getMessageCount();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("broker did not stop", e);
        }
    }
}
