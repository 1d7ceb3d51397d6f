package it.opposizioni.operator.consultation;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.consultation.file.ReceivedList;
import it.opposizioni.operator.consultation.metering.ConsultationMetrics;
import it.opposizioni.operator.consultation.receipt.ReceiptFacts;
import it.opposizioni.operator.consultation.receipt.ReceiptIssuer;
import it.opposizioni.operator.consultation.receipt.ReceiptIssuer.Signing;
import it.opposizioni.operator.consultation.screening.ScreeningRecorder;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Result, receipt, the promise of evidence, event and the operator's last consultation: one commit. Before it there is no result,
 * after it there is all of it, counted once (deploy/docs/threats.md T10).
 */
@ApplicationScoped
public class Seal {

    private final ConsultationRepository consultations;
    private final ConsultingRights rights;
    private final OperatorService operators;
    private final RegisterFreshness freshness;
    private final ReceiptIssuer receipts;
    private final ScreeningRecorder evidence;
    private final ConsultationMetrics metrics;
    private final Outbox outbox;
    private final Now now;

    Seal(
            ConsultationRepository consultations,
            ConsultingRights rights,
            OperatorService operators,
            RegisterFreshness freshness,
            ReceiptIssuer receipts,
            ScreeningRecorder evidence,
            ConsultationMetrics metrics,
            Outbox outbox,
            Now now) {
        this.consultations = consultations;
        this.rights = rights;
        this.operators = operators;
        this.freshness = freshness;
        this.receipts = receipts;
        this.evidence = evidence;
        this.metrics = metrics;
        this.outbox = outbox;
        this.now = now;
    }

    /**
     * Seals what an attempt has compared. What was compared with a register that has become too old is not sealed, but compared once more
     * from the store, as soon as there is one that is recent enough.
     *
     * @param received null for a list that was stored before
     * @return SEALED, COMPARING or WAITING_FOR_REGISTER
     * @throws DomainException 403 when they may not consult any more, 409 when the consultation was cancelled or taken over
     */
    @Transactional
    public Consultation seal(UUID id, int attempt, ReceivedList received, ComparisonResult comparison) {
        Instant at = now.get();
        Consultation consultation = consultations.lockLeased(id, attempt);
        if (!freshness.allows(comparison.register())) {
            return comparedAgain(consultation, received, comparison, at);
        }
        rights.consulted(consultation.operatorId(), consultation.onBehalfOf(), at);
        var edge = consultation.seal(received, comparison, at);
        certify(List.of(consultation), Signing.AT_ONCE);
        evidence.promise(forEvidence(consultation));
        edge.event().ifPresent(_ -> outbox.append(ConsultationEvents.completed(consultation)));
        return consultation;
    }

    private Consultation comparedAgain(
            Consultation consultation, ReceivedList received, ComparisonResult comparison, Instant at) {
        if (received != null) {
            consultation.store(received, comparison.layout(), null, at);
        }
        consultation.lease().requeue(at);
        if (!freshness.isCurrent()) {
            consultation.awaitRegister(at);
        }
        return consultation;
    }

    /** Passes the numbers on to the evidence for complaints, which closes them. After the commit of {@link #seal}. */
    public void recordNumbers(UUID id, ComparisonResult comparison) {
        evidence.recordLater(id, comparison.numbers());
    }

    /** Issues the receipts of sealed consultations, in the transaction of their seal. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void certify(List<Consultation> sealed, Signing signing) {
        List<String> codes = receipts.issue(sealed.stream().map(this::facts).toList(), signing);
        for (int i = 0; i < sealed.size(); i++) {
            sealed.get(i).outcome().certified(codes.get(i));
        }
        metrics.sealed(sealed);
    }

    private ReceiptFacts facts(Consultation c) {
        return new ReceiptFacts(
                c.id(),
                operators.party(c.operatorId()),
                c.onBehalfOf() == null ? null : operators.party(c.onBehalfOf()),
                new ReceiptFacts.Purpose(
                        c.purpose().campaignId(),
                        c.purpose().purpose().name(),
                        c.purpose().medium().name(),
                        c.purpose().recipient()),
                new ReceiptFacts.Digest(c.list().sha256(), c.list().bytes()),
                c.files().stream()
                        .map(file -> new ReceiptFacts.Output(file.name(), file.sha256(), file.bytes()))
                        .toList(),
                c.counts(),
                register(c.register()),
                c.outcome().sealedAt(),
                c.outcome().validUntil());
    }

    private static ReceiptFacts.Register register(ComparedRegister compared) {
        return new ReceiptFacts.Register(
                compared.version(), compared.asOf(), compared.stream(), compared.epoch(), compared.sequence());
    }

    /** What the evidence for complaints needs of a sealed consultation. */
    public static SealedConsultation forEvidence(Consultation c) {
        return new SealedConsultation(
                c.id(),
                c.operatorId(),
                c.onBehalfOf(),
                c.purpose().medium() == CampaignMedium.POST,
                c.outcome().sealedAt(),
                c.outcome().validUntil());
    }
}
