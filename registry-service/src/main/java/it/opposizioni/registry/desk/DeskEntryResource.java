package it.opposizioni.registry.desk;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Entering what came by telephone, e-mail or post, over HTTP. */
@Path("/v1/desk")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Desk", description = "What came by telephone, e-mail or post")
class DeskEntryResource {

    private static final Text MEANWHILE =
            Text.of("Il numero è cambiato in questo momento: riprova.", "The number changed just now: try again.");

    private final DeskService service;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    DeskEntryResource(DeskService service, Idempotency idempotency, CurrentCaller caller) {
        this.service = service;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Request(DeskRequestKind kind, DeskEntry body) {}

    @POST
    @Path("/oppositions")
    @Operation(
            operationId = "recordDeskOpposition",
            summary = "Register a number for somebody who asked the desk",
            description =
                    "The same effect and the same protocol number as on the web. The evidence stands in for the proof of the line.")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "201", responseDescription = "It is registered")
    @APIResponse(responseCode = "409", description = "Another person holds it, or it is registered for this already")
    public RestResponse<DeskRequestView> oppose(
            @NotNull @Valid DeskEntry entry, @HeaderParam(Idempotency.HEADER) String key) {
        return enter(DeskRequestKind.OPPOSITION, entry, key);
    }

    @POST
    @Path("/renewals")
    @Operation(
            operationId = "recordDeskRenewal",
            summary = "Renew an opposition for its holder, who asked the desk",
            description = "Consents given until it is recorded no longer count (DPR 26/2022 art. 7 c. 4).")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "201", responseDescription = "It is renewed")
    @APIResponse(responseCode = "409", description = "It is not registered, is another person's, or is being withdrawn")
    public RestResponse<DeskRequestView> renew(
            @NotNull @Valid DeskEntry entry, @HeaderParam(Idempotency.HEADER) String key) {
        return enter(DeskRequestKind.RENEWAL, entry, key);
    }

    @POST
    @Path("/withdrawals")
    @Operation(
            operationId = "proposeDeskWithdrawal",
            summary = "Propose to end an opposition for its holder, who asked the desk",
            description =
                    "All of it, calls and post. Nothing happens to it before a second registrar approves. With media it is refused: one medium goes by proposeDeskMediumWithdrawal.")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "201", responseDescription = "It is proposed")
    @APIResponse(responseCode = "409", description = "It is not registered, is another person's, or is being withdrawn")
    public RestResponse<DeskRequestView> withdraw(
            @NotNull @Valid DeskEntry entry, @HeaderParam(Idempotency.HEADER) String key) {
        return enter(DeskRequestKind.WITHDRAWAL, entry, key);
    }

    /** A path of its own: the release before, which does not know it, would end all of it. */
    @POST
    @Path("/medium-withdrawals")
    @Operation(
            operationId = "proposeDeskMediumWithdrawal",
            summary = "Propose to no longer oppose calls, or post, for the holder, who asked the desk",
            description =
                    "media names the one medium. Nothing happens to it before a second registrar approves; then as withdrawMedium, and the other medium keeps its dates.")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "201", responseDescription = "It is proposed")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not registered, is another person's, it or one of its media is being withdrawn, or that medium is not opposed")
    @APIResponse(responseCode = "422", description = "Not one medium")
    public RestResponse<DeskRequestView> withdrawMedium(
            @NotNull @Valid DeskEntry entry, @HeaderParam(Idempotency.HEADER) String key) {
        return enter(DeskRequestKind.MEDIUM_WITHDRAWAL, entry, key);
    }

    @POST
    @Path("/exemptions")
    @Operation(
            operationId = "proposeDeskExemption",
            summary = "Propose to let one operator call a number, for its holder, who asked the desk",
            description = "As grantExemption; the company may not call before a second registrar approves.")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "201", responseDescription = "It is proposed")
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not registered, is another person's, is being withdrawn, or there is an exemption already")
    @APIResponse(responseCode = "422", description = "Not in the directory, or an impossible period")
    public RestResponse<DeskRequestView> exempt(
            @NotNull @Valid DeskEntry entry, @HeaderParam(Idempotency.HEADER) String key) {
        return enter(DeskRequestKind.EXEMPTION, entry, key);
    }

    @POST
    @Path("/exemption-ends")
    @Operation(
            operationId = "recordDeskExemptionEnd",
            summary = "End what one operator was allowed, for the holder of a number, who asked the desk",
            description = "As endExemption, for all that this operator has on the number, now or later.")
    @APIResponseSchema(value = DeskRequestView.class, responseCode = "201", responseDescription = "It has ended")
    @APIResponse(responseCode = "409", description = "It is not registered, is another person's, or is being withdrawn")
    @APIResponse(responseCode = "422", description = "This operator has no exemption")
    public RestResponse<DeskRequestView> endExemption(
            @NotNull @Valid DeskEntry entry, @HeaderParam(Idempotency.HEADER) String key) {
        return enter(DeskRequestKind.EXEMPTION_END, entry, key);
    }

    private RestResponse<DeskRequestView> enter(DeskRequestKind kind, DeskEntry entry, String key) {
        DeskRequestView view = once(kind, entry, key);
        return ResponseBuilder.<DeskRequestView>created(URI.create("/v1/desk/requests/" + view.id()))
                .entity(view)
                .build();
    }

    private DeskRequestView once(DeskRequestKind kind, DeskEntry entry, String key) {
        Caller registrar = caller.get();
        try {
            return idempotency.once(
                    key,
                    registrar,
                    new Request(kind, entry),
                    DeskRequestView.class,
                    () -> service.enter(kind, entry, registrar.subject()));
        } catch (ConstraintViolationException _) {
            // an import added the number between our read and our write; nothing was changed
            throw new DomainException(RegistryProblems.NUMBER_CHANGED, MEANWHILE).retryAfter(Duration.ofSeconds(1));
        }
    }
}
