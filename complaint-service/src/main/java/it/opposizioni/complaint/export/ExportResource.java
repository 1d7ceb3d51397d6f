package it.opposizioni.complaint.export;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The notes of what was taken out. */
@Path("/v1/exports")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exports", description = "Which lists the regulator took out as files, and what for")
class ExportResource {

    private final ExportService exports;
    private final Validator validator;
    private final CurrentCaller caller;

    ExportResource(ExportService exports, Validator validator, CurrentCaller caller) {
        this.exports = exports;
        this.validator = validator;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listExports",
            summary = "What was taken out by whom, and what for; newest first.",
            description = "Of the last twelve months.")
    public Page<Export> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT)
                    int limit) {
        return exports.list(cursor, limit, caller.get());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "noteExport",
            summary = "Note that a list leaves as a file.",
            description =
                    "Before it does. How many rows it has and its digest, which tells later which file it was, are said"
                            + " here or, of a file that is written while it is sent, afterwards.")
    @APIResponse(responseCode = "200", description = "Noted.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public Export note(@NotNull NewExport export, @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return exports.note(export.accept(validator), caller.get(), idempotencyKey);
    }

    /** By the site itself: writing a file may take longer than the sign-in of the person who takes it lasts. */
    @PUT
    @Path("/{id}/file")
    @RolesAllowed(Role.Names.SITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "completeExport",
            summary = "Say which file a list became that was noted before.",
            description = "Once, when its last row was written: a file of which nothing was said is not whole.")
    @APIResponse(responseCode = "204", description = "Noted, also when the same was said before.")
    @APIResponse(responseCode = "404", description = "No such export was noted.")
    @APIResponse(responseCode = "409", description = "It became another file.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public void complete(@PathParam("id") UUID id, @NotNull ExportedFile file) {
        exports.complete(id, file.accept(), caller.get());
    }
}
