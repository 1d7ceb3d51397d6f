package it.opposizioni.portal.servicestatus;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.tls.TlsConfigurationRegistry;
import it.opposizioni.portal.servicepart.ServicePart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Asks a part of the service what anybody may ask it. */
@ApplicationScoped
class ServiceProbe {

    interface Question {
        @GET
        @Produces(MediaType.APPLICATION_JSON)
        String ask();
    }

    private final Map<ServicePart, Question> questions = new EnumMap<>(ServicePart.class);

    ServiceProbe(ServiceStatusConfig config, TlsConfigurationRegistry tls) {
        config.addresses().forEach((part, address) -> questions.put(part, question(address, config, tls)));
    }

    private static Question question(URI address, ServiceStatusConfig config, TlsConfigurationRegistry tls) {
        long patience = config.patience().toMillis();
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(patience, TimeUnit.MILLISECONDS)
                .readTimeout(patience, TimeUnit.MILLISECONDS);
        config.tls().ifPresent(name -> builder.tlsConfiguration(tls.get(name).orElseThrow()));
        return builder.build(Question.class);
    }

    boolean answers(ServicePart part) {
        try {
            questions.get(part).ask();
            return true;
        } catch (WebApplicationException | ProcessingException _) {
            return false;
        }
    }
}
