package it.opposizioni.operator.consultation.receipt.verification;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.limit.NamedLimit;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.recovery.OpenDuringRecovery;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.text.Text;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public check of receipts. */
@Path("/v1/receipt-verifications")
@Tag(name = "receipts", description = "Proof that a list was compared with the register")
class VerificationResource {

    /** Against floods: the codes cannot be guessed anyway. */
    private static final NamedLimit VERIFICATION = NamedLimit.of("receipt-verification", 60, Duration.ofMinutes(1));

    private static final Text ONE_OF_THEM = Text.of(
            "Indica la ricevuta oppure il suo codice, non entrambi.", "State the receipt or its code, not both.");

    private final ReceiptVerification verification;
    private final RateLimits limits;

    VerificationResource(ReceiptVerification verification, RateLimits limits) {
        this.verification = verification;
        this.limits = limits;
    }

    @Schema(name = "ReceiptVerification")
    record Question(
            @Schema(description = "The receipt itself, a compact JWS") @Size(max = CompactJws.LONGEST)
            String receipt,

            @Schema(
                    description = "Or its code: 16 characters, with or without dashes",
                    examples = "7K3M-Q9XD-40TQ-2B8C")
            @Size(max = 64)
            String code,

            @Schema(description = "SHA-256 of a file in hexadecimal, to learn which of the consultation's files it is")
            @Pattern(regexp = "[0-9a-fA-F]{64}")
            String sha256) {}

    @POST
    @OpenDuringRecovery
    @PermitAll
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifyReceipt",
            summary = "Whether a receipt is ours and unchanged, and whether a file is one of those that it certifies",
            description = "By the receipt or by its code. Says nothing of the numbers in the list.")
    @APIResponseSchema(value = VerificationView.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "Neither receipt nor code, or both")
    @APIResponse(responseCode = "429", description = "Too many verifications from one address")
    public Response verify(@NotNull @Valid Question question) {
        limits.takeByAddress(VERIFICATION);
        if ((question.receipt() == null) == (question.code() == null)) {
            throw DomainException.invalid("/receipt", "ONE_OF_THEM", ONE_OF_THEM);
        }
        Optional<String> file = Optional.ofNullable(question.sha256()).map(hex -> hex.toLowerCase(Locale.ROOT));
        VerificationView answer = question.receipt() != null
                ? verification.ofReceipt(question.receipt(), file)
                : verification.ofCode(question.code(), file);
        return Response.ok(answer).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
