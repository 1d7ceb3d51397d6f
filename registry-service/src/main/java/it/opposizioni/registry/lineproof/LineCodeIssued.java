package it.opposizioni.registry.lineproof;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.UUID;

/**
 * Event {@code line-code-issued}: the portal sends the code to the line. See src/main/contracts.
 *
 * @param purpose absent where the person who asked did not say it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineCodeIssued(
        UUID proofId,
        PhoneNumber number,
        Channel channel,
        String code,
        Instant expiresAt,
        String language,
        ProofPurpose purpose) {

    static final String TYPE = "it.opposizioni.registry.line-code-issued.v1";

    @Override
    public String toString() {
        return "LineCodeIssued[" + proofId + "]";
    }
}
