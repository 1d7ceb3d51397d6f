package it.opposizioni.operator.consultation;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.operator.consultation.list.ListCounts;
import java.time.Instant;
import java.util.UUID;

/** What the others learn about consultations; contracts in {@code src/main/contracts}. */
final class ConsultationEvents {

    static final String COMPLETED = "it.opposizioni.operator.consultation-completed.v1";

    /** @param onBehalfOf the principal, when an outsourcer consulted for it; else null */
    record Completed(
            UUID consultationId,
            UUID operatorId,
            UUID onBehalfOf,
            UUID campaignId,
            long registerVersion,
            Instant registerAsOf,
            Instant sealedAt,
            Instant validUntil,
            ListCounts counts) {}

    private ConsultationEvents() {}

    static DomainEvent completed(Consultation consultation) {
        Completed data = new Completed(
                consultation.id(),
                consultation.operatorId(),
                consultation.onBehalfOf(),
                consultation.campaignId(),
                consultation.registerVersion(),
                consultation.registerAsOf(),
                consultation.sealedAt(),
                consultation.validUntil(),
                consultation.counts());
        return new DomainEvent(
                COMPLETED, consultation.id().toString(), consultation.version(), consultation.sealedAt(), data);
    }
}
