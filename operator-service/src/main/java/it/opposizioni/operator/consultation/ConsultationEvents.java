package it.opposizioni.operator.consultation;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.campaign.CampaignPurpose;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import java.time.Instant;
import java.util.UUID;

/** Events about consultations; contracts in {@code src/main/contracts}. */
final class ConsultationEvents {

    static final String COMPLETED = "it.opposizioni.operator.consultation-completed.v1";

    static final String FAILED = "it.opposizioni.operator.consultation-failed.v1";

    /** @param onBehalfOf the principal, when an outsourcer consulted for it; else null */
    record Completed(
            UUID consultationId,
            ConsultationKind kind,
            UUID operatorId,
            UUID onBehalfOf,
            UUID campaignId,
            CampaignPurpose purpose,
            CampaignMedium medium,
            long registerVersion,
            Instant registerAsOf,
            UUID registerStream,
            Integer registerEpoch,
            Long registerSequence,
            Instant sealedAt,
            Instant validUntil,
            ListCounts counts) {}

    static final String DELAYED = "it.opposizioni.operator.consultation-delayed.v1";

    /** @param waitingSince since when it waits for a register that is recent enough */
    record Delayed(
            UUID consultationId,
            UUID operatorId,
            UUID onBehalfOf,
            UUID campaignId,
            Instant waitingSince,
            Instant toldAt) {}

    /** @param failure its code, as in the API */
    record Failed(
            UUID consultationId,
            ConsultationKind kind,
            UUID operatorId,
            UUID onBehalfOf,
            UUID campaignId,
            String failure,
            Instant failedAt) {}

    private ConsultationEvents() {}

    static DomainEvent failed(Consultation c, Instant now) {
        Failed data = new Failed(
                c.id(),
                c.kind(),
                c.operatorId(),
                c.onBehalfOf(),
                c.purpose().campaignId(),
                c.outcome().failure(),
                now);
        return new DomainEvent(FAILED, c.id().toString(), c.version(), now, data);
    }

    static DomainEvent delayed(Consultation c, Instant now) {
        Delayed data = new Delayed(
                c.id(),
                c.operatorId(),
                c.onBehalfOf(),
                c.purpose().campaignId(),
                c.lease().waitingSince(),
                now);
        return new DomainEvent(DELAYED, c.id().toString(), c.version(), now, data);
    }

    static DomainEvent completed(Consultation c) {
        Completed data = new Completed(
                c.id(),
                c.kind(),
                c.operatorId(),
                c.onBehalfOf(),
                c.purpose().campaignId(),
                c.purpose().purpose(),
                c.purpose().medium(),
                c.register().version(),
                c.register().asOf(),
                c.register().stream(),
                c.register().epoch(),
                c.register().sequence(),
                c.outcome().sealedAt(),
                c.outcome().validUntil(),
                c.counts());
        return new DomainEvent(
                COMPLETED, c.id().toString(), c.version(), c.outcome().sealedAt(), data);
    }
}
