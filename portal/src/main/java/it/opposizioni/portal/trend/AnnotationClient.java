package it.opposizioni.portal.trend;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.cases.CaseClient.Person;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.Listing;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as officials note on the time series what happened. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/trend-annotations")
public interface AnnotationClient {

    /** @param act ADD, CORRECT or TAKE_BACK */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Change(String act, LocalDate day, String text, Person by, Instant at) {}

    /**
     * What happened on a day.
     *
     * @param version which a change names
     * @param takenBack it stands no more
     * @param changes oldest first; the first one added it
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Annotation(UUID id, int version, LocalDate day, String text, boolean takenBack, List<Change> changes) {

        /** What was done to it last. */
        public Change latest() {
            return changes.getLast();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Annotations(List<Annotation> items, String next) implements Listing.Part<Annotation> {

        static final Annotations NONE = new Annotations(List.of(), null);
    }

    record NewAnnotation(LocalDate day, String text) {}

    record Correction(Integer version, LocalDate day, String text) {}

    record Withdrawal(Integer version) {}

    /**
     * The latest days first.
     *
     * @param from null for no first day, {@code to} likewise
     * @param state STANDING, TAKEN_BACK, or null for all
     */
    @GET
    Annotations list(
            @QueryParam("from") LocalDate from,
            @QueryParam("to") LocalDate to,
            @QueryParam("state") String state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") int limit);

    @GET
    @Path("/{id}")
    Annotation one(@PathParam("id") UUID id);

    @POST
    Annotation add(@HeaderParam(RegistryClient.KEY) String key, NewAnnotation annotation);

    @PUT
    @Path("/{id}")
    Annotation correct(@PathParam("id") UUID id, Correction correction);

    @POST
    @Path("/{id}/withdrawal")
    Annotation takeBack(@PathParam("id") UUID id, Withdrawal withdrawal);
}
