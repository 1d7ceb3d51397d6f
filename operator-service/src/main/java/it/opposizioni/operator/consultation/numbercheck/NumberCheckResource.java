package it.opposizioni.operator.consultation.numbercheck;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Languages;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A few numbers, compared while the caller waits. */
@Path("/v1/number-checks")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Tag(name = "consultations")
class NumberCheckResource {

    static final int MOST = 10;

    private final NumberCheckService checks;
    private final Idempotency idempotency;
    private final CurrentCaller caller;
    private final Now now;

    NumberCheckResource(NumberCheckService checks, Idempotency idempotency, CurrentCaller caller, Now now) {
        this.checks = checks;
        this.idempotency = idempotency;
        this.caller = caller;
        this.now = now;
    }

    @Schema(name = "NumbersToCheck")
    record Numbers(
            @Schema(description = "In any usual spelling", examples = "[\"333 123 4567\", \"+390642986411\"]")
            @NotNull
            @Size(min = 1, max = MOST)
            List<String> numbers,

            @Schema(description = "What they are to be contacted for; a campaign of the caller's operator") @NotNull
            UUID campaignId,

            @Schema(description = "The principal; without it, for whom the campaign is", nullable = true)
            UUID onBehalfOf) {}

    @POST
    @Blocking
    @RequiresRight(Right.CONSULT)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkNumbers",
            summary = "Compare up to 10 numbers with the register",
            description =
                    "Answered at once, number by number. It is a consultation like that of a list: counted, logged, valid for as long,"
                            + " with a receipt of its own; it opens no campaign, for which the list must be compared. A number"
                            + " that is none is answered INVALID, and does not keep the others from being answered.")
    @APIResponseSchema(value = NumberCheckView.class, responseCode = "201")
    @APIResponse(responseCode = "403", description = "The operator may not consult now; the reason is in the detail")
    @APIResponse(responseCode = "404", description = "The campaign does not exist, or is another operator's")
    @APIResponse(responseCode = "409", description = "A check with this key is being processed")
    @APIResponse(responseCode = "413", description = "The request is longer than 64 KiB")
    @APIResponse(
            responseCode = "422",
            description =
                    "No number, or more than 10; the campaign is for another principal; the key was used for others")
    @APIResponse(
            responseCode = "503",
            description = "Too many checks are waiting, or the register is being loaded or too old: try again later")
    public Response check(
            @Parameter(description = "The same key and numbers give the first answer, for 24 hours")
                    @HeaderParam(Idempotency.HEADER)
                    String key,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @NotNull @Valid Numbers asked) {
        Caller who = caller.get();
        List<ReadNumber> numbers = asked.numbers().stream().map(ReadNumber::of).toList();
        List<Long> valid = numbers.stream()
                .filter(ReadNumber::isValid)
                .map(ReadNumber::digits)
                .toList();
        NumberCheck check = new NumberCheck(
                who.requireOperatorId(),
                asked.campaignId(),
                asked.onBehalfOf(),
                valid,
                numbers.size() - valid.size(),
                now.get());
        NumberCheckView answer = checks.answer(new PendingCheck(
                check,
                numbers,
                key == null ? null : idempotency.keyed(key, who, List.of("POST /v1/number-checks", asked)),
                Languages.accepted(language)));
        return Response.created(URI.create("/v1/consultations/" + answer.consultationId()))
                .entity(answer)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
