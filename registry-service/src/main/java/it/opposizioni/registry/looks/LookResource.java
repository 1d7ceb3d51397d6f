package it.opposizioni.registry.looks;

import it.opposizioni.kit.access.AskedLooks;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.PageAnswer;
import it.opposizioni.registry.access.Purpose;
import it.opposizioni.registry.access.RecordKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
            summary = "Who of the staff looked at which number or request, when and what for; newest first",
            description = "Of the last twelve months. `person` is `me` or a subject; `from` and `to` are days,"
                    + " both included. This look is noted as well.")
    @APIResponse(responseCode = "200", description = "One page; Link rel=next has the address of the next")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field")
    public RestResponse<Page<Look>> list(
            @Valid @BeanParam AskedLooks asked,
            @QueryParam("kind") RecordKind kind,
            @QueryParam("purpose") Purpose purpose,
            @Context UriInfo uri) {
        Caller reader = caller.get();
        return PageAnswer.of(looks.list(asked.filter(null, kind, purpose, reader), reader), uri)
                .build();
    }
}
