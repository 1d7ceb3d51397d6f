package it.opposizioni.complaint.cases.reply;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The complaints about an operator, for it to answer. */
@Path("/v1/complaints-about-me")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operators")
class OperatorComplaintResource {

    private final OperatorComplaints complaints;
    private final CurrentCaller caller;

    OperatorComplaintResource(OperatorComplaints complaints, CurrentCaller caller) {
        this.complaints = complaints;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listComplaintsAboutMe",
            summary = "Complaints about one's operator, newest first; without anything of who complained.",
            description = "Those of the cases in which the operator was asked, or given notice of a hearing. With a"
                    + " request, those of that case alone.")
    public Page<OperatorComplaintView> list(
            @QueryParam("state") List<RequestState> states,
            @QueryParam("request") UUID request,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT)
                    int limit) {
        return complaints.list(states, request, cursor, limit, caller.requirePerson());
    }
}
