package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a receipt certifies of a consultation at its seal.
 *
 * @param principal whom an outsourcer consulted for; null when the operator consulted for itself
 * @param outputs the parts of the result; none for a quick check, whose answer was its result
 * @param register what it was compared with
 * @param validUntil the first instant at which the consultation is no longer valid
 */
public record ReceiptFacts(
        UUID consultationId,
        OperatorReference operator,
        OperatorReference principal,
        Purpose campaign,
        Digest input,
        List<Output> outputs,
        ListCounts counts,
        Register register,
        Instant sealedAt,
        Instant validUntil) {

    public ReceiptFacts {
        outputs = List.copyOf(outputs);
    }

    /**
     * What the consultation was made for.
     *
     * @param purpose CAMPAIGN, MONTHLY_UPDATE or THIRD_PARTY_TRANSFER
     * @param medium TELEPHONE or POST
     * @param recipient who receives the numbers; null unless they are passed on (L. 5/2018 art. 1 c. 8)
     */
    public record Purpose(UUID campaignId, String purpose, String medium, String recipient) {}

    /**
     * The register up to one event of the registry's stream.
     *
     * @param version how many changes our copy of it had seen
     * @param asOf every change recorded up to then is in it, and none after
     * @param stream null like epoch and sequence where events were not numbered yet
     * @param sequence of the last event that is in it
     */
    public record Register(long version, Instant asOf, UUID stream, Integer epoch, Long sequence) {}

    /** @param sha256 hexadecimal, of the bytes as they were sent */
    public record Digest(String sha256, long bytes) {}

    /** @param name callable, opposed, exempted or invalid */
    public record Output(String name, String sha256, long bytes) {}
}
