package it.opposizioni.local.infrastructure;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a service is told in its environment where RabbitMQ takes the place of Artemis: the same addresses and queues, as RabbitMQ spells them. */
public final class RabbitMqAddresses {

    private static final String OUTBOX = "opposizioni\\.outbox\\.(address|codes-address|repairs-prefix)";
    private static final String CHANNEL = "mp\\.messaging\\.incoming\\.[a-z-]+\\.address";

    private RabbitMqAddresses() {}

    /** @param repository where the services are */
    public static Map<String, String> of(Path repository, String service) {
        Properties configuration = new Properties();
        try (Reader file = Files.newBufferedReader(
                repository.resolve(service).resolve("src/main/resources/application.properties"))) {
            configuration.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(configuration);
    }

    static Map<String, String> of(Properties configuration) {
        return configuration.stringPropertyNames().stream()
                .filter(name -> name.matches(OUTBOX) || name.matches(CHANNEL))
                .collect(Collectors.toMap(
                        RabbitMqAddresses::variable, name -> spelled(configuration.getProperty(name))));
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** A queue is consumed as {@code address::queue}; everything else is sent to. */
    private static String spelled(String address) {
        int queue = address.indexOf("::");
        return queue < 0 ? "/exchanges/" + address : "/queues/" + address.substring(queue + 2);
    }
}
