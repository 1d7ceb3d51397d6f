package it.opposizioni.complaint.access;

import it.opposizioni.complaint.desk.DeskPeople;
import it.opposizioni.kit.access.AccessLog;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who has looked at one's complaints. */
@Path("/v1/accesses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "My data", description = "What is held about the person who asks")
class AccessResource {

    private final AccessLog accesses;
    private final DeskPeople desk;
    private final CurrentCaller caller;

    AccessResource(AccessLog accesses, DeskPeople desk, CurrentCaller caller) {
        this.accesses = accesses;
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listAccesses",
            summary = "Who looked at one's data, when and what for; newest first.",
            description =
                    "Each look by the authority at a complaint or its evidence, for twelve months. One's own are not noted.")
    public Page<AccessView> list(
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT)
                    int limit) {
        return accesses.of(desk.keysOf(caller.get().subject()), cursor, limit).map(AccessView::of);
    }
}
