package it.opposizioni.portal.opinion;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as it keeps opinions. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface OpinionClient {

    /** @param words null where there are none */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Given(int clear, int quick, String words) {}

    /**
     * @param possible it can be given, or changed, now
     * @param changeableUntil null before it was given
     * @param given null while there is none
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Opinion(boolean possible, LocalDate changeableUntil, Given given) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record NewOpinion(Integer clear, Integer quick, String words) {}

    /** A count is null where it is hidden. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Figures(Long opinions, Map<String, Long> clear, Map<String, Long> quick) {}

    @GET
    @Path("/complaints/{id}/opinion")
    Opinion opinion(@PathParam("id") UUID id);

    @PUT
    @Path("/complaints/{id}/opinion")
    Opinion give(@PathParam("id") UUID id, NewOpinion opinion);

    @GET
    @Path("/opinion-figures")
    Figures figures();
}
