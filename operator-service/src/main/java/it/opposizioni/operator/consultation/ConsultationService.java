package it.opposizioni.operator.consultation;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.campaign.CampaignService;
import it.opposizioni.operator.consultation.index.RegisterSnapshot;
import it.opposizioni.operator.consultation.list.ListCounts;
import it.opposizioni.operator.operator.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transactions of a consultation's life: it begins, it shows a sign of life, it is sealed or it fails. */
@ApplicationScoped
public class ConsultationService {

    private static final Duration KEY_KEPT = Duration.ofHours(24);
    private static final int MOST_ALIVE = 50;

    private static final Text STILL_RUNNING =
            Text.of("La lista con questa chiave è ancora in arrivo.", "The list with this key is still arriving.");
    private static final Text ABANDONED = Text.of(
            "La lista ha smesso di arrivare per troppo tempo: inviala di nuovo.",
            "The list stopped arriving for too long: send it again.");

    private final ConsultationRepository consultations;
    private final OperatorService operators;
    private final CampaignService campaigns;
    private final ConsultationConfig config;
    private final Outbox outbox;
    private final ServiceInstance instance;
    private final Ids ids;
    private final Now now;

    ConsultationService(
            ConsultationRepository consultations,
            OperatorService operators,
            CampaignService campaigns,
            ConsultationConfig config,
            Outbox outbox,
            ServiceInstance instance,
            Ids ids,
            Now now) {
        this.consultations = consultations;
        this.operators = operators;
        this.campaigns = campaigns;
        this.config = config;
        this.outbox = outbox;
        this.instance = instance;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Makes the row that the list arrives under, or finds the sealed one that had the same key within a day.
     *
     * @throws DomainException 403 when the operator may not act, 404 for a campaign that is not its own, 409 while a list with
     *     this key arrives
     */
    @Transactional
    Consultation begin(UUID operatorId, UUID campaignId, String key, RegisterSnapshot register) {
        operators.requireActive(operatorId);
        campaigns.require(campaignId, operatorId);
        Instant at = now.get();
        Optional<Consultation> earlier = consultations.lockKey(operatorId, key);
        if (earlier.isPresent()) {
            Consultation known = earlier.get();
            if (known.isAbandoned(at.minus(config.abandonedAfter()))) {
                known.fail(Failure.ABANDONED.name(), null);
            } else if (known.isReceiving()) {
                throw new DomainException(CommonProblems.STILL_RUNNING, STILL_RUNNING)
                        .retryAfter(Duration.ofSeconds(2));
            } else if (known.startedAt().isAfter(at.minus(KEY_KEPT))) {
                return known;
            } else {
                known.forgetKey();
            }
            consultations.flush();
        }
        Consultation begun =
                new Consultation(ids.next(), operatorId, campaignId, key).against(register, instance.name(), at);
        consultations.persist(begun);
        return begun;
    }

    /**
     * The list still arrives, and its operator may still send it: read anew, because a suspension bites in the middle of an
     * upload (threats.md T15).
     */
    @Transactional
    void beat(UUID id, ListCounts soFar, long bytes) {
        Consultation consultation = requireReceiving(id);
        operators.requireActive(consultation.operatorId());
        consultation.beat(soFar, bytes, now.get());
    }

    /** Result, event and the operator's last consultation: one commit. Before it there is no result, after it there is all. */
    @Transactional
    Consultation seal(UUID id, Comparison comparison) {
        Instant at = now.get();
        Consultation consultation = requireReceiving(id);
        operators.consulted(consultation.operatorId(), at);
        consultation.seal(comparison, at);
        outbox.append(ConsultationEvents.completed(consultation));
        return consultation;
    }

    @Transactional
    void fail(UUID id, String reason, Long line) {
        consultations.lock(id).filter(Consultation::isReceiving).ifPresent(c -> c.fail(reason, line));
    }

    private Consultation requireReceiving(UUID id) {
        return consultations
                .lock(id)
                .filter(Consultation::isReceiving)
                .orElseThrow(() -> new DomainException(CommonProblems.CONFLICT, ABANDONED));
    }

    /** @throws DomainException 404 when there is none, or it is another operator's */
    @Transactional
    Consultation require(UUID id, UUID operatorId) {
        return consultations.find(id, operatorId).orElseThrow(DomainException::notFound);
    }

    @Transactional
    Page<Consultation> list(UUID operatorId, UUID campaignId, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(consultations.list(operatorId, campaignId, before, limit + 1), limit, c -> c.id().toString());
    }

    /** The consultations that an operator could call on at that instant, latest first. */
    @Transactional
    public List<Consultation> aliveAt(UUID operatorId, Instant at) {
        return consultations.aliveAt(operatorId, at, MOST_ALIVE);
    }
}
