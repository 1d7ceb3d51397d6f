package it.opposizioni.registry.lineproof;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.app.AppScopes;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.registry.Scopes;
import it.opposizioni.registry.holder.CurrentHolder;
import it.opposizioni.registry.holder.ForDelegates;
import it.opposizioni.registry.lineproof.LineProofService.CallIn;
import it.opposizioni.registry.lineproof.LineProofService.Issued;
import it.opposizioni.registry.lineproof.LineProofService.Seen;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Proof of control of a line, over HTTP. */
@Path("/v1/line-proofs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.Names.CITIZEN, Role.Names.REGISTRAR})
@Tag(name = "Line proofs", description = "A person proves control of a line")
@ForDelegates
@AppScopes(read = Scopes.READ, write = Scopes.WRITE)
class LineProofResource {

    private final LineProofService service;
    private final FormerEntry former;
    private final Idempotency idempotency;
    private final CurrentHolder holder;

    LineProofResource(LineProofService service, FormerEntry former, Idempotency idempotency, CurrentHolder holder) {
        this.service = service;
        this.former = former;
        this.idempotency = idempotency;
        this.holder = holder;
    }

    /** @param purpose what the code is for, as the message to the line says it; absent for no word about it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeRequest(@NotNull PhoneNumber number, @NotNull Channel channel, ProofPurpose purpose) {}

    /** @param callIn the number to call from the line and the PIN to key, for CALL_IN alone */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record IssuedProof(UUID id, PhoneNumber number, Channel channel, Instant expiresAt, CallIn callIn) {

        static IssuedProof of(Issued issued) {
            LineProof proof = issued.proof();
            return new IssuedProof(proof.id(), proof.number(), proof.channel(), proof.expiresAt(), issued.callIn());
        }
    }

    /**
     * @param usableUntil absent before it is confirmed
     * @param formerEntry how somebody else has registered the number: what the registration of it will ask about; absent where nobody has, and
     *     while the proof cannot be used
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProofView(
            UUID id,
            PhoneNumber number,
            Channel channel,
            ProofState state,
            Instant expiresAt,
            Instant usableUntil,
            String formerEntry) {}

    record CodeEntry(@NotNull @Pattern(regexp = "[0-9]{6}") String code) {}

    /** @param formerEntry as in {@link ProofView} */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConfirmedProof(UUID id, PhoneNumber number, Channel channel, Instant usableUntil, String formerEntry) {}

    private record Request(String path, CodeRequest body) {}

    @POST
    @ResponseStatus(202)
    @Operation(
            operationId = "askLineProof",
            summary = "Send a code of six digits to a line, or wait for a call from it",
            description =
                    "SMS and VOICE send a code: at most 3 a day for one person and number. CALL_IN sends nothing and answers with a PIN and the number to call. The message to the line says what the code is for, where the purpose is given. The answer is the same whether or not the number is registered.")
    @APIResponseSchema(
            value = IssuedProof.class,
            responseCode = "202",
            responseDescription = "A code is on its way, or a call from the line is waited for")
    public IssuedProof issue(
            @NotNull @Valid CodeRequest request,
            @HeaderParam(Idempotency.HEADER) String key,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller person = holder.get();
        Locale language = Languages.accepted(acceptLanguage);
        return idempotency.once(
                key,
                person,
                new Request("/v1/line-proofs", request),
                IssuedProof.class,
                () -> IssuedProof.of(service.issue(
                        person.subject(), request.number(), request.channel(), request.purpose(), language)));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getLineProof",
            summary = "Where a proof stands",
            description =
                    "Also whether the call came that a proof by CALL_IN waits for. Another person's does not exist. While it can be used it says whether somebody else has registered the number (formerEntry), and never who.")
    public ProofView get(UUID id) {
        String person = holder.get().subject();
        Seen seen = service.own(id, person);
        LineProof proof = seen.proof();
        return new ProofView(
                proof.id(),
                proof.number(),
                proof.channel(),
                seen.state(),
                proof.expiresAt(),
                proof.usableUntil(),
                formerEntry(seen, person));
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmLineProof",
            summary = "Enter the code that was received",
            description =
                    "Five tries in ten minutes; a repeat changes nothing. A proof by CALL_IN is confirmed by the call alone. Says the same of the number as getLineProof.")
    public ConfirmedProof confirm(UUID id, @NotNull @Valid CodeEntry entry) {
        String person = holder.get().subject();
        Seen seen = service.confirm(id, person, entry.code());
        LineProof proof = seen.proof();
        ProofRefusals.of(seen.state(), proof.triesLeft()).ifPresent(refusal -> {
            throw refusal;
        });
        return new ConfirmedProof(
                proof.id(), proof.number(), proof.channel(), proof.usableUntil(), formerEntry(seen, person));
    }

    /** Told only to a person who has proved to have the line now: the registration would tell it, too. */
    private String formerEntry(Seen seen, String person) {
        return seen.state() == ProofState.CONFIRMED
                ? former.of(seen.proof().number(), person).orElse(null)
                : null;
    }
}
