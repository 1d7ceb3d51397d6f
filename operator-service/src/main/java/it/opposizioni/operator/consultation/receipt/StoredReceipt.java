package it.opposizioni.operator.consultation.receipt;

import java.time.Instant;
import java.util.UUID;

/**
 * A receipt as the table has it.
 *
 * @param unsigned what is to be signed when somebody first asks, see {@link PendingPayloads}; null when {@code jws} is there
 */
public record StoredReceipt(
        UUID consultationId,
        UUID operatorId,
        UUID principalId,
        UUID campaignId,
        String inputSha256,
        Instant sealedAt,
        String code,
        byte[] unsigned,
        String jws) {

    /** As one that nobody signed: no check finds it genuine. */
    StoredReceipt withoutSignature() {
        return new StoredReceipt(
                consultationId, operatorId, principalId, campaignId, inputSha256, sealedAt, code, null, "");
    }

    static StoredReceipt of(ReceiptFacts facts, String code, byte[] unsigned, String jws) {
        return new StoredReceipt(
                facts.consultationId(),
                facts.operator().id(),
                facts.principal() == null ? null : facts.principal().id(),
                facts.campaign().campaignId(),
                facts.input().sha256(),
                facts.sealedAt(),
                code,
                unsigned,
                jws);
    }
}
