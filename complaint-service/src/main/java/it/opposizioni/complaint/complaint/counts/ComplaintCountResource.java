package it.opposizioni.complaint.complaint.counts;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How many complaints wait. */
@Path("/v1/complaint-counts")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Complaints")
class ComplaintCountResource {

    private final ComplaintCountService counts;
    private final CurrentCaller caller;

    ComplaintCountResource(ComplaintCountService counts, CurrentCaller caller) {
        this.counts = counts;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "countComplaints",
            summary = "How many complaints wait: in one's own cases, all, of nobody, overdue, and by stage.",
            description = "Complaints that are closed or withdrawn do not count.")
    public ComplaintCounts counts() {
        return counts.of(caller.get());
    }
}
