package it.opposizioni.complaint.savedview;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reader's saved views of complaints. */
@Path("/v1/saved-complaint-views")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Saved views of complaints", description = "Filters of the list of complaints under a name")
class SavedComplaintViewResource {

    private final SavedViews views;
    private final CurrentCaller caller;

    SavedComplaintViewResource(SavedViews views, CurrentCaller caller) {
        this.views = views;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSavedComplaintViews",
            summary = "One's own views of complaints, oldest first; at most twenty.",
            description = "Nobody sees those of others.")
    public List<SavedView> list() {
        return views.of(ViewedList.COMPLAINTS, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveComplaintView",
            summary = "Keep filters of complaints under a name.",
            description = "`query` is kept as it is, and means what the list's address makes of it.")
    @APIResponse(responseCode = "200", description = "Saved.")
    @APIResponse(
            responseCode = "422",
            description = "Something must be corrected, or there are twenty already; errors[] points at each field.")
    public SavedView save(@NotNull NewSavedView view, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return views.save(ViewedList.COMPLAINTS, view, caller.get(), idempotencyKey);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "deleteSavedComplaintView",
            summary = "Forget a view of complaints of one's own.",
            description = "Complaints stay as they are.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "404", description = "There is none, or it is somebody else's.")
    public void delete(@PathParam("id") UUID id) {
        views.delete(ViewedList.COMPLAINTS, id, caller.get());
    }
}
