package it.opposizioni.operator.numberproof;

import it.opposizioni.operator.callingnumber.ShownNumber;
import java.time.Instant;
import java.util.UUID;

/** Event {@code calling-number-code-issued}: the portal brings the code to the number. See src/main/contracts. */
record NumberCodeIssued(
        UUID proofId, ShownNumber number, Channel channel, String code, Instant expiresAt, String language) {

    static final String TYPE = "it.opposizioni.operator.calling-number-code-issued.v1";

    @Override
    public String toString() {
        return "NumberCodeIssued[" + proofId + "]";
    }
}
