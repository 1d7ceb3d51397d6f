package it.opposizioni.portal.cases.appeal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.cases.CaseClient.Person;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as officials record appeals against decisions. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1/cases/{id}/appeals")
public interface AppealClient {

    /**
     * What was recorded of an appeal.
     *
     * @param day null of what was recorded in error
     * @param words what is left of the decision, or why it was an error; null of others
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Step(String act, String stage, LocalDate day, String reference, String words, Person by, Instant at) {}

    /**
     * One appeal.
     *
     * @param suspendedSince null while the decision is not suspended
     * @param possibleActs what can be recorded of it
     * @param steps oldest first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Appeal(
            UUID id,
            String appellant,
            String court,
            String docket,
            LocalDate filedOn,
            String stage,
            LocalDate suspendedSince,
            List<String> possibleActs,
            List<Step> steps) {

        public Appeal {
            possibleActs = possibleActs == null ? List.of() : List.copyOf(possibleActs);
            steps = steps == null ? List.of() : List.copyOf(steps);
        }
    }

    /**
     * All that was recorded about the appeals against a decision.
     *
     * @param version which what is recorded next names
     * @param effect IN_FORCE, SUSPENDED, ANNULLED or ANNULLED_IN_PART
     * @param decided the measures of the decision
     * @param measures those of them that have effect now
     * @param recordable the reader can record something
     * @param appellants who can have appealed next
     * @param items newest first
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Appeals(
            long version,
            String effect,
            boolean pending,
            List<String> decided,
            List<String> measures,
            boolean recordable,
            List<String> appellants,
            List<Appeal> items) {

        public Appeals {
            decided = decided == null ? List.of() : List.copyOf(decided);
            measures = measures == null ? List.of() : List.copyOf(measures);
            appellants = appellants == null ? List.of() : List.copyOf(appellants);
            items = items == null ? List.of() : List.copyOf(items);
        }

        /** The one of which something can be recorded; null where there is none. */
        public Appeal current() {
            return items.stream()
                    .filter(each -> !each.possibleActs().isEmpty())
                    .findFirst()
                    .orElse(null);
        }
    }

    record NewAppeal(String appellant, String court, String docket, LocalDate filedOn, long seen) {}

    /** @param measures left of those of the decision; null where they do not matter */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NewStep(String act, LocalDate day, String reference, String words, List<String> measures, long seen) {}

    @GET
    Appeals list(@PathParam("id") UUID caseId);

    @POST
    Appeals file(@PathParam("id") UUID caseId, @HeaderParam(RegistryClient.KEY) String key, NewAppeal appeal);

    @POST
    @Path("/{appeal}/steps")
    Appeals record(
            @PathParam("id") UUID caseId,
            @PathParam("appeal") UUID appeal,
            @HeaderParam(RegistryClient.KEY) String key,
            NewStep step);
}
