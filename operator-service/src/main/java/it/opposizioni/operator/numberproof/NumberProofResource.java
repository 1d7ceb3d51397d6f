package it.opposizioni.operator.numberproof;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.turn.InTurn;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.numberproof.NumberProofService.Guessed;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The caller's operator proves that it has a number that it declares. */
@Path("/v1/calling-numbers/{id}/proofs")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.CALLING_NUMBERS)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "calling-numbers")
class NumberProofResource {

    private static final Text WRONG = Text.of(
            "Il codice non è quello inviato. Tentativi rimasti: %s.", "The code is not the one sent. Tries left: %s.");
    private static final Text TRIES_USED =
            Text.of("Troppi codici errati: chiedine uno nuovo.", "Too many wrong codes: ask for a new one.");
    private static final Text EXPIRED =
            Text.of("Il tempo è scaduto: chiedi un nuovo codice.", "The time is over: ask for a new code.");

    private final NumberProofService proofs;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    NumberProofResource(NumberProofService proofs, Idempotency idempotency, CurrentCaller caller) {
        this.proofs = proofs;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @Schema(name = "CallingNumberCodeRequest")
    record CodeRequest(@NotNull Channel channel) {}

    @Schema(name = "CallingNumberProof")
    record Issued(
            UUID id,
            Channel channel,

            @Schema(description = "The first instant at which the code is worth nothing")
            Instant expiresAt) {}

    @Schema(name = "CallingNumberCodeEntry")
    record CodeEntry(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    @Schema(name = "CallingNumberVerification")
    record Verification(
            @Schema(description = "Of the declaration") UUID id, Instant verifiedAt) {}

    @POST
    @InTurn(CallingNumberService.TURN)
    @ResponseStatus(202)
    @Operation(
            operationId = "askCallingNumberProof",
            summary = "Send a code of six digits to a declared number",
            description =
                    "By text message to a mobile number, by a call to any. At most 3 a day for one operator and number. Entering it shows that"
                            + " the operator has the line; until then the look-up says that the number is not verified.")
    @APIResponseSchema(value = Issued.class, responseCode = "202", responseDescription = "A code is on its way")
    @APIResponse(responseCode = "404", description = "There is no such declaration, or it is another operator's")
    @APIResponse(
            responseCode = "409",
            description = "It is verified, has no effect, or is no single landline or mobile number")
    @APIResponse(responseCode = "429", description = "Too many codes today; Retry-After says when to try again")
    public Issued ask(
            @PathParam("id") UUID id,
            @NotNull @Valid CodeRequest request,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller who = caller.get();
        Locale language = Languages.accepted(acceptLanguage);
        return idempotency.once(
                key,
                who,
                List.of("POST /v1/calling-numbers/" + id + "/proofs", request),
                Issued.class,
                () -> issued(proofs.ask(id, who.requireOperatorId(), request.channel(), language)));
    }

    private static Issued issued(NumberProof proof) {
        return new Issued(proof.id(), proof.channel(), proof.expiresAt());
    }

    @POST
    @InTurn(CallingNumberService.TURN)
    @Path("/{proof}/confirmation")
    @Operation(
            operationId = "confirmCallingNumberProof",
            summary = "Enter the code that came to the declared number",
            description = "Five tries in ten minutes; a repeat of the right one changes nothing.")
    @APIResponse(responseCode = "200", description = "The declaration is verified")
    @APIResponse(responseCode = "403", description = "The operator may not act now")
    @APIResponse(responseCode = "404", description = "There is no such proof, or it is another operator's")
    @APIResponse(responseCode = "409", description = "The code has expired, or the declaration has ended")
    @APIResponse(responseCode = "422", description = "The code is wrong")
    @APIResponse(responseCode = "429", description = "Too many wrong codes: only a new one helps")
    public Verification confirm(
            @PathParam("id") UUID id, @PathParam("proof") UUID proof, @NotNull @Valid CodeEntry entry) {
        Guessed guessed = proofs.confirm(id, proof, caller.get().requireOperatorId(), entry.code());
        return switch (guessed.guess()) {
            case RIGHT -> new Verification(id, guessed.proof().confirmedAt());
            case WRONG -> {
                Text detail = WRONG.with(guessed.proof().triesLeft());
                throw DomainException.invalid(List.of(new FieldError("/code", "CODE_WRONG", detail)));
            }
            case EXPIRED -> throw new DomainException(OperatorProblems.CODE_EXPIRED, EXPIRED);
            case TRIES_USED -> throw new DomainException(OperatorProblems.CODE_TRIES_USED, TRIES_USED);
        };
    }
}
