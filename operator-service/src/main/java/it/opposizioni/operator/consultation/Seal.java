package it.opposizioni.operator.consultation;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.consultation.comparison.ComparisonResult;
import it.opposizioni.operator.consultation.intake.ReceivedList;
import it.opposizioni.operator.consultation.query.OperatorNames;
import it.opposizioni.operator.consultation.receipt.ReceiptFacts;
import it.opposizioni.operator.consultation.receipt.ReceiptIssuer;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Result, receipt, the promise of evidence, event and the operator's last consultation: one commit. Before it there is no result,
 * after it there is all, counted once (threats.md T10).
 */
@ApplicationScoped
public class Seal {

    private final ConsultationService consultations;
    private final ConsultingRights rights;
    private final OperatorNames parties;
    private final ReceiptIssuer receipts;
    private final ScreeningRecorder answers;
    private final Outbox outbox;
    private final Now now;

    Seal(
            ConsultationService consultations,
            ConsultingRights rights,
            OperatorNames parties,
            ReceiptIssuer receipts,
            ScreeningRecorder answers,
            Outbox outbox,
            Now now) {
        this.consultations = consultations;
        this.rights = rights;
        this.parties = parties;
        this.receipts = receipts;
        this.answers = answers;
        this.outbox = outbox;
        this.now = now;
    }

    /**
     * Seals what an attempt has compared.
     *
     * @param arrived null for a list that was kept before
     * @throws DomainException 403 when they may not consult any more, 409 when the consultation was cancelled or taken over
     */
    @Transactional
    public Consultation seal(UUID id, int attempt, ReceivedList arrived, ComparisonResult comparison) {
        Instant at = now.get();
        Consultation consultation = consultations.lockForSeal(id, attempt);
        rights.consulted(consultation.operatorId(), consultation.onBehalfOf(), at);
        if (arrived != null) {
            ConsultationService.arrived(consultation, arrived);
        }
        var step = consultation.seal(comparison, at);
        consultation.outcome().certified(receipts.issue(facts(consultation)).code());
        answers.promise(sealed(consultation));
        step.event().ifPresent(_ -> outbox.append(ConsultationEvents.completed(consultation)));
        return consultation;
    }

    /** Gives the numbers to those who keep them for complaints; they close them. */
    public void handOn(UUID id, ComparisonResult comparison) {
        answers.keepLater(id, comparison.numbers());
    }

    public ReceiptFacts facts(Consultation c) {
        return new ReceiptFacts(
                c.id(),
                parties.of(c.operatorId()),
                c.onBehalfOf() == null ? null : parties.of(c.onBehalfOf()),
                new ReceiptFacts.Purpose(
                        c.purpose().campaignId(),
                        c.purpose().purpose().name(),
                        c.medium().name(),
                        c.purpose().recipient()),
                new ReceiptFacts.Digest(c.list().sha256(), c.list().bytes()),
                c.files().stream()
                        .map(file -> new ReceiptFacts.Output(file.name(), file.sha256(), file.bytes()))
                        .toList(),
                c.counts(),
                c.registerVersion(),
                c.registerAsOf(),
                c.sealedAt(),
                c.validUntil());
    }

    public static SealedConsultation sealed(Consultation c) {
        return new SealedConsultation(
                c.id(),
                c.operatorId(),
                c.onBehalfOf(),
                c.medium() == CampaignMedium.POST,
                c.sealedAt(),
                c.validUntil());
    }
}
