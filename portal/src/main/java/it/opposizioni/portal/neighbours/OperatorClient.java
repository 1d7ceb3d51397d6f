package it.opposizioni.portal.neighbours;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service, as far as the portal asks it about operators; for campaigns and consultations see {@link ConsultationClient}. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorRelay.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface OperatorClient {

    /** @param state APPLIED, ACTIVE or SUSPENDED */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Operator(
            UUID id, String name, String seat, String rocNumber, String state, String stateReason, Instant since) {}

    @GET
    @Path("/operators/me")
    Operator own();
}
