package it.opposizioni.portal.numbercheck;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, as far as the portal asks it about up to ten numbers. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface NumberCheckClient {

    record Numbers(List<String> numbers, UUID campaignId, UUID onBehalfOf) {}

    /** @param answer CALLABLE, OPPOSED, EXEMPTED or INVALID */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Checked(String input, String number, String answer, String exemptedUntil, String code, String detail) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Check(
            UUID consultationId, long registerVersion, Instant registerAsOf, Instant validUntil, List<Checked> items) {

        public Check {
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @POST
    @Path("/number-checks")
    @Consumes(MediaType.APPLICATION_JSON)
    Check check(@HeaderParam(RegistryClient.KEY) String key, Numbers numbers);
}
