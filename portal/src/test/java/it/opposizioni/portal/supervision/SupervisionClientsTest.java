package it.opposizioni.portal.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.deadletters.ComplaintDeadLetters;
import it.opposizioni.portal.deadletters.OperatorDeadLetters;
import it.opposizioni.portal.deadletters.RegistryDeadLetters;
import it.opposizioni.portal.replicas.ComplaintReplicas;
import it.opposizioni.portal.replicas.OperatorReplicas;
import it.opposizioni.portal.replicas.RegistryReplicas;
import it.opposizioni.portal.systemstate.ComplaintSystemState;
import it.opposizioni.portal.systemstate.OperatorSystemState;
import it.opposizioni.portal.systemstate.RegistrySystemState;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of the registrars and the public ask of each service is asked while one hangs, too: none may wait as long as for a list. */
class SupervisionClientsTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(
            classes = {
                RegistryDeadLetters.class,
                OperatorDeadLetters.class,
                ComplaintDeadLetters.class,
                RegistryReplicas.class,
                OperatorReplicas.class,
                ComplaintReplicas.class,
                RegistrySystemState.class,
                OperatorSystemState.class,
                ComplaintSystemState.class,
                // a page that everybody may open
                CompanyClient.class
            })
    void aServiceThatHangsIsGivenUpSoon(Class<?> client) throws IOException {
        String key = client.getAnnotation(RegisterRestClient.class).configKey();
        Properties shipped = new Properties();
        try (InputStream file = client.getResourceAsStream("/application.properties")) {
            shipped.load(file);
        }
        long millis = Long.parseLong(shipped.getProperty("quarkus.rest-client.%s.read-timeout".formatted(key)));
        assertThat(Duration.ofMillis(millis)).isLessThanOrEqualTo(LONGEST);
    }
}
