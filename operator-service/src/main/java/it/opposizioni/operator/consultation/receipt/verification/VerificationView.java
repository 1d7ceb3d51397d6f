package it.opposizioni.operator.consultation.receipt.verification;

import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.receipt.ReceiptClaims;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What anybody may know of a receipt: no numbers, no person, no names of lists. */
@Schema(name = "ReceiptVerificationResult")
public record VerificationView(
        Outcome outcome,

        @Schema(description = "The consultation is valid now")
        boolean alive,

        @Schema(description = "This and all that follows is null unless the outcome is VALID or SUPERSEDED")
        UUID consultationId,

        Instant sealedAt,

        @Schema(description = "The first instant at which it is no longer valid")
        Instant validUntil,

        @Schema(description = "Name of the operator that consulted")
        String operator,

        @Schema(description = "Name of the principal, when an outsourcer consulted for it")
        String principal,

        String purpose,
        String medium,
        ListCounts counts,
        Long registerVersion,
        Instant registerAsOf,

        @Schema(description = "The registry's stream of events; null in older receipts too")
        UUID registerStream,

        Integer registerEpoch,

        @Schema(
                description =
                        "The number of the last event of that stream which was in the register; null in older receipts too")
        Long registerSequence,

        @Schema(description = "16 characters, without dashes")
        String code,

        @Schema(description = "Null unless the SHA-256 of a file was asked about")
        File file,

        @Schema(
                description =
                        "Of the receipt of a log of calls: then it was no consultation, and what is said of one is null",
                nullable = true)
        VerifiedCallLog callLog) {

    /** What is to be thought of the receipt. */
    @Schema(name = "ReceiptOutcome")
    public enum Outcome {
        /** Ours and unchanged. */
        VALID,
        /** Not what we signed. */
        ALTERED,
        /** We know no such receipt. */
        UNKNOWN,
        /** Ours and unchanged; the same list was compared again later for the same campaign. */
        SUPERSEDED
    }

    @Schema(name = "ReceiptFile")
    public record File(FileMatch matches) {}

    /** Which file of the consultation has that digest. */
    @Schema(name = "ReceiptFileMatch")
    public enum FileMatch {
        INPUT,
        CALLABLE,
        OPPOSED,
        EXEMPTED,
        INVALID,
        /** Of a log of calls. */
        FINDINGS,
        NONE;

        static FileMatch of(ReceiptClaims claims, String sha256) {
            if (sha256.equals(claims.input().sha256())) {
                return INPUT;
            }
            return claims.outputs().stream()
                    .filter(output -> sha256.equals(output.sha256()))
                    .findFirst()
                    .flatMap(output -> Arrays.stream(values())
                            .filter(match -> match.name().equalsIgnoreCase(output.name()))
                            .findFirst())
                    .orElse(NONE);
        }
    }

    /** Always the same, so that nothing can be learnt from it. */
    static VerificationView nothing(Outcome outcome) {
        return new VerificationView(
                outcome, false, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    static VerificationView of(Outcome outcome, boolean alive, ReceiptClaims claims, FileMatch match) {
        return new VerificationView(
                outcome,
                alive,
                claims.jti(),
                claims.sealedAt(),
                claims.validUntil(),
                claims.operator().name(),
                claims.principal() == null ? null : claims.principal().name(),
                claims.campaign().purpose(),
                claims.campaign().medium(),
                claims.counts(),
                claims.registerVersion(),
                claims.registerAsOf(),
                claims.registerStream(),
                claims.registerEpoch(),
                claims.registerSequence(),
                claims.code(),
                match == null ? null : new File(match),
                null);
    }

    /**
     * Of a log of calls.
     *
     * @param principal null when the operator called for itself
     * @param match null unless a file was asked about
     */
    public static VerificationView of(
            VerifiedCallLog callLog,
            String operator,
            String principal,
            Instant sealedAt,
            Instant registerAsOf,
            String code,
            FileMatch match) {
        return new VerificationView(
                Outcome.VALID,
                false,
                null,
                sealedAt,
                null,
                operator,
                principal,
                null,
                null,
                null,
                null,
                registerAsOf,
                null,
                null,
                null,
                code,
                match == null ? null : new File(match),
                callLog);
    }
}
