package it.opposizioni.operator.consultation.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import it.opposizioni.operator.OperatorReference;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a receipt says, in the order in which it is written.
 *
 * @param iss the portal of the register that issued it
 * @param jti the consultation
 * @param iat when it was sealed, in seconds since 1970 (RFC 7519)
 * @param principal null when the operator consulted for itself
 * @param registerAsOf every change that the registry recorded up to then was in the register that was compared with, and none after
 * @param registerStream the registry's stream of events; like epoch and sequence null in receipts from before events were numbered
 * @param registerSequence the number of the last event that was in it
 */
@JsonPropertyOrder({
    "iss",
    "jti",
    "iat",
    "operator",
    "principal",
    "campaign",
    "input",
    "outputs",
    "counts",
    "registerVersion",
    "registerAsOf",
    "registerStream",
    "registerEpoch",
    "registerSequence",
    "sealedAt",
    "validUntil",
    "code"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ReceiptClaims")
public record ReceiptClaims(
        String iss,
        UUID jti,
        long iat,
        OperatorReference operator,
        OperatorReference principal,
        Campaign campaign,
        Digest input,
        List<Output> outputs,
        ListCounts counts,
        long registerVersion,
        Instant registerAsOf,
        UUID registerStream,
        Integer registerEpoch,
        Long registerSequence,
        Instant sealedAt,
        Instant validUntil,
        String code) {

    /** @param recipient absent unless the numbers are passed on */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ReceiptCampaign")
    public record Campaign(UUID id, String purpose, String medium, String recipient) {}

    @Schema(name = "ReceiptInput")
    public record Digest(String sha256, long bytes) {}

    @Schema(name = "ReceiptOutput")
    public record Output(String name, String sha256, long bytes) {}

    ReceiptFacts.Register register() {
        return new ReceiptFacts.Register(
                registerVersion, registerAsOf, registerStream, registerEpoch, registerSequence);
    }

    public static ReceiptClaims of(ReceiptFacts facts, String issuer, String code) {
        ReceiptFacts.Purpose campaign = facts.campaign();
        return new ReceiptClaims(
                issuer,
                facts.consultationId(),
                facts.sealedAt().getEpochSecond(),
                facts.operator(),
                facts.principal(),
                new Campaign(campaign.campaignId(), campaign.purpose(), campaign.medium(), campaign.recipient()),
                new Digest(facts.input().sha256(), facts.input().bytes()),
                facts.outputs().stream()
                        .map(output -> new Output(output.name(), output.sha256(), output.bytes()))
                        .toList(),
                facts.counts(),
                facts.register().version(),
                facts.register().asOf(),
                facts.register().stream(),
                facts.register().epoch(),
                facts.register().sequence(),
                facts.sealedAt(),
                facts.validUntil(),
                code);
    }
}
