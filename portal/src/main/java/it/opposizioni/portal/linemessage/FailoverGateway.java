package it.opposizioni.portal.linemessage;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.Startup;
import it.opposizioni.portal.circuit.CircuitBreaker;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks one provider after the other until one accepts. One that has failed lately is asked last. A provider that accepts and does not say so in time
 * leads to a second copy: a code that comes twice is better than none.
 */
@Startup
@DefaultBean
@ApplicationScoped
public class FailoverGateway implements LineMessageGateway {

    private static final Logger LOG = Logger.getLogger(FailoverGateway.class);

    private final LineMessageConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<HttpProvider> providers;

    FailoverGateway(LineMessageConfig config, ObjectMapper json, Clock clock) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.connectTimeout())
                .build();
        this.providers = new ArrayList<>();
        provider("first", config.first(), client).ifPresent(providers::add);
        provider("second", config.second(), client).ifPresent(providers::add);
    }

    private Optional<HttpProvider> provider(String name, LineMessageConfig.Provider provider, HttpClient client) {
        return provider.url()
                .map(url -> new HttpProvider(
                        name,
                        url,
                        new WebhookSignature(provider.secret()
                                .orElseThrow(() ->
                                        new IllegalArgumentException("the line gateway " + name + " has no secret"))),
                        new CircuitBreaker(config.failures(), config.pause(), clock),
                        client,
                        config.timeout(),
                        json,
                        clock));
    }

    @Override
    public boolean isOffered() {
        return !providers.isEmpty();
    }

    @Override
    public void send(LineMessage message) {
        NotAcceptedException last = new NotAcceptedException("no line gateway is configured");
        // sorting is stable: the first before the second where neither is paused, or both are
        for (HttpProvider provider : providers.stream()
                .sorted(Comparator.comparing(HttpProvider::isPaused))
                .toList()) {
            try {
                provider.send(message);
                return;
            } catch (NotAcceptedException e) {
                LOG.warnf("message %s: %s", message.id(), e.getMessage());
                last = e;
            }
        }
        throw last;
    }
}
