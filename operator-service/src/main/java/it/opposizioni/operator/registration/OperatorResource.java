package it.opposizioni.operator.registration;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.operator.team.Team;
import it.opposizioni.operator.team.TeamRole;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Operators to read: the public directory, one operator for itself and for those who supervise, its history. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class OperatorResource {

    private final OperatorService operators;
    private final OperatorViews views;
    private final Team team;
    private final CurrentCaller caller;

    OperatorResource(OperatorService operators, OperatorViews views, Team team, CurrentCaller caller) {
        this.operators = operators;
        this.views = views;
        this.team = team;
        this.caller = caller;
    }

    @GET
    @Path("/operators")
    @PermitAll
    @Operation(
            operationId = "listOperators",
            summary = "Directory of operators",
            description = "Public. An operator disappears 12 months after its last consultation.")
    public Page<OperatorView.Public> directory(
            @QueryParam("q") @DefaultValue("") @Size(max = 200) @Pattern(regexp = Printable.LINE) String query,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return operators.directory(query.strip(), cursor, limit);
    }

    @GET
    @Path("/operators/{id}/directory-entry")
    @PermitAll
    @Operation(
            operationId = "getOperatorInDirectory",
            summary = "One operator of the directory",
            description = "Public. For clients that have an id and need its name.")
    @APIResponseSchema(value = OperatorView.Public.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "The directory has no such operator")
    public OperatorView.Public listed(@PathParam("id") UUID id) {
        return operators.listed(id).orElseThrow(DomainException::notFound);
    }

    @GET
    @Path("/operators/{id}")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(operationId = "getOperator", summary = "One operator", description = "An operator sees only itself.")
    public OperatorView.Full one(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        TeamRole role = requireMaySee(id);
        return operators.find(id).map(o -> views.full(o, role, acceptLanguage)).orElseThrow(DomainException::notFound);
    }

    @GET
    @Path("/operators/{id}/history")
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "getOperatorHistory",
            summary = "The history of an operator, newest first",
            description = "An operator sees only its own. Who decided is shown by role.")
    public History history(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        requireMaySee(id);
        operators.find(id).orElseThrow(DomainException::notFound);
        Locale language = Languages.accepted(acceptLanguage);
        return new History(
                operators.history(id).stream().map(step -> step.in(language)).toList());
    }

    /** The steps of one operator. */
    @Schema(name = "OperatorHistory")
    record History(List<StateChange> items) {}

    @GET
    @Path("/operator-applications")
    @RolesAllowed({Role.Names.REGISTRAR, Role.Names.REGULATOR})
    @Operation(
            operationId = "listOperatorApplications",
            summary =
                    "Operators in one state, oldest first; without a state, the applications that wait for a decision",
            description = "For the registrar, who decides, and for the regulator. In pages.")
    public Page<OperatorView.Full> applications(
            @QueryParam("state") @DefaultValue("APPLIED") OperatorState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return operators.inState(state, cursor, limit).map(o -> views.full(o, null, acceptLanguage));
    }

    /** @return the caller's role in its team; null for those who supervise */
    private TeamRole requireMaySee(UUID id) {
        Caller who = caller.get();
        if (who.is(Role.REGISTRAR) || who.is(Role.REGULATOR)) {
            return null;
        }
        if (!who.requireOperatorId().equals(id)) {
            throw DomainException.notFound();
        }
        return team.roleOf(who, id).orElseThrow(DomainException::notFound);
    }
}
