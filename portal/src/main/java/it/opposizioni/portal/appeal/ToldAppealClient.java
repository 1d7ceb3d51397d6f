package it.opposizioni.portal.appeal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service: the appeals against a decision, for the operator and for who complained. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@Path("/v1")
public interface ToldAppealClient {

    /**
     * One appeal.
     *
     * @param appellant OPERATOR, REPORTER or AUTHORITY
     * @param docket null but for the operator
     * @param stage PENDING, SUSPENDED, REJECTED, GRANTED, GRANTED_IN_PART, WITHDRAWN or EXTINGUISHED
     * @param suspendedSince null while the decision is not suspended
     * @param endedOn null while the court has yet to decide
     * @param reference of the judgment; null but for the operator
     * @param left of the decision, where a part of it is annulled; null but for the operator
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(
            String appellant,
            String court,
            String docket,
            LocalDate filedOn,
            String stage,
            LocalDate suspendedSince,
            LocalDate endedOn,
            String reference,
            String left) {}

    /**
     * All of them.
     *
     * @param effect IN_FORCE, SUSPENDED, ANNULLED or ANNULLED_IN_PART
     * @param measures those of the decision that have effect now; none but for the operator
     * @param items oldest first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Appeals(String effect, boolean pending, List<String> measures, List<Told> items) {

        public static final Appeals NONE = new Appeals("IN_FORCE", false, List.of(), List.of());

        public Appeals {
            measures = measures == null ? List.of() : List.copyOf(measures);
            items = items == null ? List.of() : List.copyOf(items);
        }
    }

    @GET
    @Path("/information-requests/{id}/appeals")
    Appeals ofOwnCase(@PathParam("id") UUID id);

    @GET
    @Path("/complaints/{id}/appeals")
    Appeals aboutComplaint(@PathParam("id") UUID id);
}
