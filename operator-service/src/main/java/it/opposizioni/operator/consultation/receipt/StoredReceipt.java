package it.opposizioni.operator.consultation.receipt;

import java.time.Instant;
import java.util.UUID;

/**
 * A receipt as the table has it.
 *
 * @param payload what is to be signed when somebody first asks; null when {@code jws} is there
 */
record StoredReceipt(
        UUID consultationId,
        UUID operatorId,
        UUID principalId,
        UUID campaignId,
        String inputSha256,
        Instant sealedAt,
        String code,
        String payload,
        String jws) {

    static StoredReceipt of(ReceiptFacts facts, String code, String payload, String jws) {
        return new StoredReceipt(
                facts.consultationId(),
                facts.operator().id(),
                facts.principal() == null ? null : facts.principal().id(),
                facts.campaign().campaignId(),
                facts.input().sha256(),
                facts.sealedAt(),
                code,
                payload,
                jws);
    }
}
