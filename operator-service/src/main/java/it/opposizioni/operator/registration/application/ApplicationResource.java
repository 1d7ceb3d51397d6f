package it.opposizioni.operator.registration.application;

import io.quarkus.security.Authenticated;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.Creation;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.registration.OperatorView;
import it.opposizioni.operator.registration.OperatorViews;
import it.opposizioni.operator.team.Team;
import it.opposizioni.operator.team.TeamRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's own application. Open to everybody who is signed in: an applicant has no role and no operator yet. */
@Path("/v1")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "operators")
class ApplicationResource {

    private final Applications applications;
    private final OperatorService operators;
    private final OperatorViews views;
    private final Team team;
    private final Creation creation;
    private final CurrentCaller caller;

    ApplicationResource(
            Applications applications,
            OperatorService operators,
            OperatorViews views,
            Team team,
            Creation creation,
            CurrentCaller caller) {
        this.applications = applications;
        this.operators = operators;
        this.views = views;
        this.team = team;
        this.creation = creation;
        this.caller = caller;
    }

    @POST
    @Path("/operators")
    @Operation(
            operationId = "applyAsOperator",
            summary = "Apply to consult the register",
            description =
                    "At once, or with draft = true to fill it in by sections. The caller becomes the owner of the new operator"
                            + " and acts for it; the next access token names it.")
    @APIResponseSchema(value = OperatorView.Full.class, responseCode = "201")
    @APIResponse(
            responseCode = "409",
            description =
                    "The caller has an application under way, or an operator with this VAT number has applied before")
    @APIResponse(responseCode = "422", description = "Something is wrong, or missing at once: errors names each field")
    public Response apply(@HeaderParam(Idempotency.HEADER) String key, @NotNull @Valid Application application) {
        Caller who = caller.get();
        Response created = creation.once(
                key,
                "/v1/operators",
                application,
                OperatorView.Full.class,
                OperatorView.Full::id,
                () -> view(who, applications.begin(who, application), null));
        team.synchronise(who);
        return created;
    }

    @GET
    @Path("/operators/me")
    @Operation(
            operationId = "getOwnOperator",
            summary = "The caller's own operator, with the tasks of its application",
            description = "The one that the access token names, draft or not.")
    @APIResponse(responseCode = "200", description = "The operator")
    @APIResponse(responseCode = "404", description = "The caller has none yet")
    public OperatorView.Full own(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller who = caller.get();
        return applications
                .ownId(who)
                .flatMap(operators::find)
                .map(o -> view(who, o, acceptLanguage))
                .orElseThrow(DomainException::notFound);
    }

    @PUT
    @Path("/operators/{id}/sections/{section}")
    @Operation(
            operationId = "saveOperatorSection",
            summary = "Save one section of the application",
            description =
                    "Replaces the fields of this section and leaves the others alone; may be incomplete. Of a registration COMPANY,"
                            + " REPRESENTATIVE, PEC and ROC are kept up to date in this way (DPR 26/2022 art. 5 c. 2), and only"
                            + " whole; its name and VAT number stay: leave them out.")
    @APIResponse(responseCode = "200", description = "The operator with the saved section")
    @APIResponse(
            responseCode = "409",
            description =
                    "The application is with the registrar, or the section is no part that a registration changes")
    @APIResponse(
            responseCode = "422",
            description = "Something is wrong, missing, or not to be changed: errors names it")
    public OperatorView.Full save(
            @PathParam("id") UUID id,
            @PathParam("section") ApplicationSection section,
            @NotNull @Valid Application content,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller who = caller.get();
        return view(who, applications.save(who, id, section, content), acceptLanguage);
    }

    @POST
    @Path("/operators/{id}/submission")
    @Operation(
            operationId = "submitOperator",
            summary = "Send the application to the registrar",
            description =
                    "A draft, a returned application or a lapsed registration. Sections cannot be changed until the registrar has decided.")
    @APIResponse(responseCode = "200", description = "The operator, submitted")
    @APIResponse(responseCode = "409", description = "It is with the registrar already, or the VAT number is another's")
    @APIResponse(responseCode = "422", description = "Sections are missing; errors names them")
    public OperatorView.Full submit(@PathParam("id") UUID id) {
        Caller who = caller.get();
        return view(who, applications.submit(who, id), null);
    }

    /** @param acceptLanguage null after a step that leaves no reason */
    private OperatorView.Full view(Caller who, Operator operator, String acceptLanguage) {
        TeamRole role = team.roleOf(who, operator.id()).orElse(TeamRole.VIEWER);
        return views.full(operator, role, acceptLanguage);
    }
}
