package it.opposizioni.operator.looks;

import it.opposizioni.kit.access.LookFilter;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import it.opposizioni.operator.access.Purpose;
import it.opposizioni.operator.access.RecordKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who has looked at what, before the regulator. */
@Path("/v1/looks")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Looks", description = "Which of the staff has looked at what, and what for")
class LookResource {

    private final LookService looks;
    private final CurrentCaller caller;

    LookResource(LookService looks, CurrentCaller caller) {
        this.looks = looks;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listLooks",
            summary = "Who of the staff looked at which operator or inspection, when and what for; newest first",
            description = "Of the last 24 months. `person` is `me` or a subject; `from` and `to` are days,"
                    + " both included. This look is noted as well.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field")
    public RestResponse<Page<Look>> list(
            @QueryParam("person") String person,
            @QueryParam("kind") RecordKind kind,
            @QueryParam("purpose") Purpose purpose,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @Context UriInfo uri) {
        LookFilter filter = LookFilter.of(
                person,
                null,
                kind,
                purpose,
                from,
                to,
                cursor,
                limit,
                caller.get().subject());
        return PageAnswer.of(looks.list(filter, caller.get()), uri).build();
    }
}
