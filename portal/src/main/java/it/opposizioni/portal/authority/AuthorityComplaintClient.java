package it.opposizioni.portal.authority;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.portal.clients.ForwardedForHeader;
import it.opposizioni.portal.clients.ProblemReader;
import it.opposizioni.portal.clients.RegistryClient;
import it.opposizioni.portal.clients.VisitorHeaders;
import it.opposizioni.portal.complaint.ComplaintClient.Complaint;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** complaint-service, as far as only the authority asks it about complaints. */
@RegisterRestClient(configKey = "complaint")
@RegisterProvider(VisitorHeaders.class)
@RegisterProvider(ProblemReader.class)
@RegisterProvider(ForwardedForHeader.class)
@Path("/v1")
public interface AuthorityComplaintClient {

    /**
     * How many complaints wait before the authority.
     *
     * @param mine those in cases that who asks has
     * @param unassigned those that nobody has
     * @param stages without those that no complaint is at
     * @param questions those whose reporters were asked something, by how far that is; none from a service of the release before
     * @param myQuestions likewise of those in cases that who asks has
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Waiting(
            long mine,
            long open,
            long unassigned,
            long overdue,
            Map<String, Long> stages,
            Map<String, Long> questions,
            Map<String, Long> myQuestions) {

        public Waiting {
            stages = stages == null ? Map.of() : Map.copyOf(stages);
            questions = questions == null ? Map.of() : Map.copyOf(questions);
            myQuestions = myQuestions == null ? Map.of() : Map.copyOf(myQuestions);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record PossiblePrincipal(UUID operatorId, String name) {}

    /** @param chosen by an official; null while nobody has. @param choosable whether one can be chosen now */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Principals(List<PossiblePrincipal> possible, UUID chosen, boolean choosable) {

        public static final Principals NONE = new Principals(List.of(), null, false);

        public Principals {
            possible = possible == null ? List.of() : List.copyOf(possible);
        }
    }

    /** @param seen the one that was chosen when the page was shown, or NONE: so nobody overwrites what a colleague has chosen since */
    record ChosenPrincipal(UUID operatorId, String seen) {}

    /** @param passedOnTo null for nobody */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closure(String outcome, String reason, String passedOnTo) {}

    @GET
    @Path("/complaint-counts")
    Waiting waiting();

    /** For whom the call may have been made. */
    @GET
    @Path("/complaints/{id}/principal")
    Principals principals(@PathParam("id") UUID id);

    @PUT
    @Path("/complaints/{id}/principal")
    Principals choose(@PathParam("id") UUID id, ChosenPrincipal chosen);

    @POST
    @Path("/complaints/{id}/closure")
    Complaint close(@PathParam("id") UUID id, @HeaderParam(RegistryClient.KEY) String key, Closure closure);
}
