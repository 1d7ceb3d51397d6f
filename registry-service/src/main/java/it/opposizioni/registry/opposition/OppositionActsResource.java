package it.opposizioni.registry.opposition;

import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.statistics.WithdrawalReason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a holder does with its own opposition: renews it, leaves the register, and stays after all. */
@Path("/v1/oppositions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CITIZEN)
@Tag(name = "Oppositions", description = "What stands in the register")
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
class OppositionActsResource {

    private final OppositionService service;
    private final Withdrawals withdrawals;
    private final Idempotency idempotency;
    private final CurrentHolder holder;
    private final WithdrawalConfig config;
    private final Now now;

    OppositionActsResource(
            OppositionService service,
            Withdrawals withdrawals,
            Idempotency idempotency,
            CurrentHolder holder,
            WithdrawalConfig config,
            Now now) {
        this.service = service;
        this.withdrawals = withdrawals;
        this.idempotency = idempotency;
        this.holder = holder;
        this.config = config;
        this.now = now;
    }

    record Withdrawal(@NotNull UUID proofId) {}

    /** @param reason why, which is only counted; absent when none is given */
    @Schema(name = "WholeWithdrawal")
    record Leaving(@NotNull UUID proofId, WithdrawalReason reason) {

        /** What a repeated request is compared with, and what is stored for that: without the reason. */
        private Withdrawal withoutReason() {
            return new Withdrawal(proofId);
        }
    }

    private record Request(String path, Withdrawal body) {}

    @POST
    @Path("/renewals")
    @Operation(
            operationId = "renewOpposition",
            summary = "Consents given until now no longer count",
            description =
                    "DPR 26/2022 art. 7 c. 4, as often as wanted. Dates, media and exemptions stay as they are. The opposition does not expire without it.")
    @APIResponseSchema(value = OppositionView.class, responseCode = "200", responseDescription = "The opposition")
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(responseCode = "409", description = "It has ended, or is being withdrawn")
    public OppositionView renew(UUID id, @HeaderParam(Idempotency.HEADER) String key) {
        Caller person = holder.get();
        return once(key, person, id + "/renewals", null, () -> service.renew(id, person.subject()));
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawOpposition",
            summary = "End one's opposition",
            description =
                    "Needs a new proof of the line. It takes effect after a day (withdrawal.dueAt), until when it can be undone; the line is told. The reason is only counted.")
    @APIResponseSchema(
            value = OppositionView.class,
            responseCode = "200",
            responseDescription = "The opposition, with the date at which it will end")
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(responseCode = "409", description = "It has ended, or this was asked for before")
    @APIResponse(responseCode = "422", description = "The line is not proven")
    public OppositionView withdraw(
            UUID id, @NotNull @Valid Leaving leaving, @HeaderParam(Idempotency.HEADER) String key) {
        holder.requireLevel(config.minimumLevel());
        Caller person = holder.get();
        return once(
                key,
                person,
                id + "/withdrawal",
                leaving.withoutReason(),
                () -> withdrawals.ask(id, person.subject(), leaving.proofId(), leaving.reason()));
    }

    @DELETE
    @Path("/withdrawal")
    @Operation(
            operationId = "undoWithdrawal",
            summary = "Keep one's opposition after all",
            description =
                    "Until the withdrawal, of it or of one of its two media, takes effect. All dates stay as they were.")
    @APIResponseSchema(value = OppositionView.class, responseCode = "200", responseDescription = "The opposition")
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(responseCode = "409", description = "It has ended, or its end was not asked for")
    public OppositionView undo(UUID id) {
        return OppositionView.of(withdrawals.undo(id, holder.get().subject()), now.get());
    }

    @POST
    @Path("/media/{medium}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawMedium",
            summary = "No longer oppose calls, or post",
            description =
                    "Needs a new proof of the line. One of two media goes after a day (mediumWithdrawal.dueAt), until when it can be undone; the line is told of calls. The other keeps its dates. The last one goes as the whole opposition does.")
    @APIResponseSchema(
            value = OppositionView.class,
            responseCode = "200",
            responseDescription = "The opposition, with the date at which the medium, or all of it, will end")
    @APIResponse(responseCode = "404", description = "There is no such opposition, or it is another person's")
    @APIResponse(
            responseCode = "409",
            description = "It has ended, it or one of its media is being withdrawn, or that medium is not opposed")
    @APIResponse(responseCode = "422", description = "The line is not proven")
    public OppositionView withdrawMedium(
            UUID id,
            Medium medium,
            @NotNull @Valid Withdrawal withdrawal,
            @HeaderParam(Idempotency.HEADER) String key) {
        holder.requireLevel(config.minimumLevel());
        Caller person = holder.get();
        return once(
                key,
                person,
                id + "/media/" + medium + "/withdrawal",
                withdrawal,
                () -> withdrawals.askForMedium(id, person.subject(), medium, withdrawal.proofId()));
    }

    private OppositionView once(String key, Caller person, String path, Withdrawal body, Supplier<Opposition> act) {
        Request request = new Request("/v1/oppositions/" + path, body);
        return idempotency.once(
                key, person, request, OppositionView.class, () -> OppositionView.of(act.get(), now.get()));
    }
}
