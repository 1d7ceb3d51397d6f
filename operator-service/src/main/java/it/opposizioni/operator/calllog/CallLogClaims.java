package it.opposizioni.operator.calllog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.calllog.engine.CallCounts;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the receipt of a log says, in the order in which it is written. No number of the log is in it.
 *
 * @param iss the portal of the register that issued it
 * @param jti the log
 * @param iat when it was sealed, in seconds since 1970 (RFC 7519)
 * @param operator whose calls these are
 * @param principal for whom an outsourcer called; null when the operator called for itself
 * @param sentBy OPERATOR or INSPECTOR
 * @param registerAsOf the state of the register that the calls were held to
 * @param knownFrom before it the copy of the register knew nothing
 */
@JsonPropertyOrder({
    "iss",
    "jti",
    "iat",
    "operator",
    "principal",
    "sentBy",
    "input",
    "findings",
    "firstCall",
    "lastCall",
    "counts",
    "registerVersion",
    "registerAsOf",
    "knownFrom",
    "sealedAt",
    "code"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "CallLogReceiptClaims")
public record CallLogClaims(
        String iss,
        UUID jti,
        long iat,
        OperatorReference operator,
        OperatorReference principal,
        Sender sentBy,
        Digest input,
        Digest findings,
        Instant firstCall,
        Instant lastCall,
        CallCounts counts,
        long registerVersion,
        Instant registerAsOf,
        Instant knownFrom,
        Instant sealedAt,
        String code) {

    /** In the header of each receipt: it never passes for one of a consultation. */
    static final String TYPE = "opposizioni-call-log+jwt";

    /** Who sent a log. */
    @Schema(name = "CallLogSender")
    public enum Sender {
        OPERATOR,
        INSPECTOR
    }

    /** @param sha256 hexadecimal, of the bytes as they were sent or are returned */
    @Schema(name = "CallLogDigest")
    public record Digest(String sha256, long bytes) {}
}
