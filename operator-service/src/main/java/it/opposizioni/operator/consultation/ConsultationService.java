package it.opposizioni.operator.consultation;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.list.ListCounts;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.intake.IdempotencyKeys;
import it.opposizioni.operator.consultation.intake.ReceivedList;
import it.opposizioni.operator.consultation.intake.UploadRequest;
import it.opposizioni.operator.consultation.query.ConsultationFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The transactions of a consultation's life up to its {@link Seal}: it begins, shows signs of life, is kept, fails, is cancelled. */
@ApplicationScoped
public class ConsultationService {

    private static final Duration KEY_KEPT = Duration.ofHours(24);

    private static final Text STILL_RUNNING =
            Text.of("La lista con questa chiave è ancora in arrivo.", "The list with this key is still arriving.");
    private static final Text OVER = Text.of(
            "La consultazione è stata annullata, o è rimasta ferma troppo a lungo.",
            "The consultation was cancelled, or stood still for too long.");

    private final ConsultationRepository consultations;
    private final ConsultingRights rights;
    private final ConsultationTermination termination;
    private final ConsultationConfig config;
    private final ServiceInstance instance;
    private final Ids ids;
    private final Now now;

    ConsultationService(
            ConsultationRepository consultations,
            ConsultingRights rights,
            ConsultationTermination termination,
            ConsultationConfig config,
            ServiceInstance instance,
            Ids ids,
            Now now) {
        this.consultations = consultations;
        this.rights = rights;
        this.termination = termination;
        this.config = config;
        this.instance = instance;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Makes the row that the list arrives under, or finds the one that had the same key within a day.
     *
     * @throws DomainException 403 when the operator may not act, 404 for a campaign that is not its own, 409 while a list with
     *     this key arrives
     */
    @Transactional
    public Consultation begin(UploadRequest request) {
        ConsultationContext context = rights.context(request.operatorId(), request.campaignId(), request.onBehalfOf());
        Instant at = now.get();
        Optional<Consultation> earlier = consultations.lockKey(request.operatorId(), request.key());
        if (earlier.isPresent()) {
            Consultation known = earlier.get();
            boolean receiving = known.is(ConsultationState.RECEIVING);
            if (receiving && known.work().isSilentSince(at.minus(config.abandonedAfter()))) {
                termination.fail(known, ConsultationFailure.ABANDONED.name(), null);
            } else if (receiving) {
                throw new DomainException(CommonProblems.STILL_RUNNING, STILL_RUNNING)
                        .retryAfter(Duration.ofSeconds(2));
            } else if (known.startedAt().isAfter(at.minus(KEY_KEPT))) {
                return sameParties(known, context);
            } else {
                known.forgetKey();
            }
            consultations.flush();
        }
        Consultation begun = new Consultation(ids.next(), ConsultationKind.LIST, context, request.key(), at)
                .repeating(request.repetitionOf());
        request.options().tell(begun);
        begun.work().receive(instance.name(), request.expectedBytes(), at);
        consultations.persist(begun);
        return begun;
    }

    private static Consultation sameParties(Consultation known, ConsultationContext context) {
        if (!Objects.equals(known.onBehalfOf(), context.principalId())) {
            throw IdempotencyKeys.reused();
        }
        return known;
    }

    /** It is still worked at, by the attempt that says so, and its operator may still consult. */
    @Transactional
    public void beat(UUID id, int attempt, ListCounts soFar, long doneBytes) {
        Consultation consultation = requireWorking(id, attempt);
        rights.require(consultation.operatorId(), consultation.onBehalfOf());
        consultation.count(soFar);
        if (consultation.is(ConsultationState.RECEIVING)) {
            consultation.list().arriving(doneBytes);
        }
        consultation.work().beat(doneBytes, now.get());
    }

    /** The list has arrived whole, and lies in the store. */
    @Transactional
    public Consultation kept(
            UUID id, int attempt, ReceivedList arrived, ListLayout layout, String previewToChooseFrom) {
        Consultation consultation = requireWorking(id, attempt);
        boolean choosing = previewToChooseFrom != null;
        arrived(consultation, arrived);
        consultation.list().readAs(layout);
        consultation.list().show(previewToChooseFrom);
        consultation.apply(choosing ? ConsultationAction.KEEP : ConsultationAction.QUEUE);
        consultation.work().isToRead(arrived.bytes());
        consultation.work().release(choosing ? Stage.CHOOSING : Stage.QUEUED, now.get());
        return consultation;
    }

    static void arrived(Consultation consultation, ReceivedList arrived) {
        consultation.list().arrived(arrived.bytes(), arrived.sha256(), arrived.format(), arrived.compression());
        if (arrived.kept()) {
            consultation.list().keep();
        }
    }

    /** @throws DomainException 404 unless it is the operator's own doing, 409 unless it waits for its columns */
    @Transactional
    public Consultation choose(UUID id, UUID operatorId, ListLayout layout, ListFormat format) {
        Consultation consultation = requireDoneBy(id, operatorId);
        rights.require(consultation.operatorId(), consultation.onBehalfOf());
        consultation.apply(ConsultationAction.CHOOSE);
        consultation.list().readAs(layout);
        consultation.list().turnsOutToBe(format);
        consultation.work().release(Stage.QUEUED, now.get());
        return consultation;
    }

    /** @throws DomainException 404 unless it is the operator's own doing, 409 when it is too late */
    @Transactional
    public Consultation cancel(UUID id, UUID operatorId) {
        Consultation consultation = requireDoneBy(id, operatorId);
        termination.cancel(consultation);
        return consultation;
    }

    /**
     * Does nothing to one that another attempt works at, or that is over.
     *
     * @return whether there is no result, so that its files mean nothing. A seal whose answer got lost was a seal.
     */
    @Transactional
    public boolean fail(UUID id, int attempt, String reason, Long line) {
        Optional<Consultation> found = consultations.lock(id);
        found.filter(c -> c.isWorkedAtBy(attempt)).ifPresent(c -> termination.fail(c, reason, line));
        return found.filter(c -> c.is(ConsultationState.FAILED) || c.is(ConsultationState.CANCELLED))
                .isPresent();
    }

    private Consultation requireWorking(UUID id, int attempt) {
        return consultations
                .lock(id)
                .filter(c -> c.isWorkedAtBy(attempt))
                .orElseThrow(() -> new DomainException(CommonProblems.CONFLICT, OVER));
    }

    /** @throws DomainException 409 when it was cancelled, or another attempt took it over */
    @Transactional(Transactional.TxType.MANDATORY)
    Consultation lockForSeal(UUID id, int attempt) {
        return requireWorking(id, attempt);
    }

    private Consultation requireDoneBy(UUID id, UUID operatorId) {
        return consultations
                .lock(id)
                .filter(c -> c.operatorId().equals(operatorId))
                .orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException 404 when there is none, or it is another operator's */
    @Transactional
    public Consultation require(UUID id, UUID operatorId) {
        return consultations.find(id, operatorId).orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException 404 unless it is the operator's own doing */
    @Transactional
    public Consultation requireOwn(UUID id, UUID operatorId) {
        return consultations
                .find(id, operatorId)
                .filter(c -> c.operatorId().equals(operatorId))
                .orElseThrow(DomainException::notFound);
    }

    @Transactional
    public Page<Consultation> list(ConsultationFilter filter, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(consultations.list(filter, before, limit + 1), limit, c -> c.id().toString());
    }
}
