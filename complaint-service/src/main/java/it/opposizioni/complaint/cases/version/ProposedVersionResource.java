package it.opposizioni.complaint.cases.version;

import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Each version of a proposed decision: who approves reads what has changed since it was returned. */
@Path("/v1/cases/{id}/proposals")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class ProposedVersionResource {

    private final CaseDecisions decisions;
    private final CurrentCaller caller;

    ProposedVersionResource(CaseDecisions decisions, CurrentCaller caller) {
        this.decisions = decisions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCaseProposals",
            summary = "Every decision that was proposed for a case, with its worksheet; oldest first.",
            description = "With what became of each. The look at the case is noted.")
    @APIResponse(responseCode = "200", description = "None before the first proposal.")
    @APIResponse(responseCode = "404", description = "There is no such case.")
    public ProposedVersion.All list(@PathParam("id") UUID id) {
        Caller reader = caller.get();
        return new ProposedVersion.All(decisions.proposals(id, reader).stream()
                .map(each -> ProposedVersion.of(each, reader.subject()))
                .toList());
    }
}
