package it.opposizioni.complaint.cases;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much work waits, and who could do it. */
@Path("/v1")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseQueueResource {

    private final CaseService cases;
    private final CurrentCaller caller;

    CaseQueueResource(CaseService cases, CurrentCaller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    @GET
    @Path("/case-counts")
    @Operation(
            operationId = "countCases",
            summary = "How many cases wait: one's own, all, of nobody, overdue, and by stage.",
            description = "Cases that are over do not count.")
    public CaseService.Counts counts() {
        return cases.counts(caller.get());
    }

    @GET
    @Path("/case-officials")
    @Operation(
            operationId = "listCaseOfficials",
            summary = "Who can be given a case: who has worked with cases in the last twelve months.",
            description = "Who asks is one of them.")
    public List<CaseSummary.Person> officials() {
        return cases.officials(caller.get());
    }
}
