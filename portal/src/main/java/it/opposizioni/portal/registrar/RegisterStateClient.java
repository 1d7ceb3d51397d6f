package it.opposizioni.portal.registrar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** operator-service: as of when its copy of the register is. */
@RegisterRestClient(configKey = "operator")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1/register-state")
interface RegisterStateClient {

    /**
     * @param asOf null while it is the register of no known instant
     * @param waitingLists lists of all operators that wait for a more recent register
     * @param waitingSince since when the first of them waits; null when none does
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RegisterState(Instant asOf, long waitingLists, Instant waitingSince) {}

    @GET
    RegisterState state();
}
