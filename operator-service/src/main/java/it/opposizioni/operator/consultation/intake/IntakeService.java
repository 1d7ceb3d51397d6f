package it.opposizioni.operator.consultation.intake;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationContext;
import it.opposizioni.operator.consultation.ConsultationKind;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.ConsultationState;
import it.opposizioni.operator.consultation.ConsultationTermination;
import it.opposizioni.operator.consultation.ConsultingRights;
import it.opposizioni.operator.consultation.RegisterFreshness;
import it.opposizioni.operator.consultation.ServiceInstance;
import it.opposizioni.operator.consultation.engine.format.ListFormat;
import it.opposizioni.operator.consultation.engine.record.ListLayout;
import it.opposizioni.operator.consultation.failure.ConsultationFailure;
import it.opposizioni.operator.consultation.file.ReceivedList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The transactions of a list's intake: it begins to arrive, it is stored, its columns are chosen. */
@ApplicationScoped
class IntakeService {

    private static final Duration KEY_VALIDITY = Duration.ofHours(24);
    private static final Text STILL_RUNNING =
            Text.of("La lista con questa chiave è ancora in arrivo.", "The list with this key is still arriving.");

    private final ConsultationRepository consultations;
    private final ConsultingRights rights;
    private final ConsultationTermination termination;
    private final RegisterFreshness freshness;
    private final ConsultationConfig config;
    private final ServiceInstance instance;
    private final FileStore store;
    private final Ids ids;
    private final Now now;

    IntakeService(
            ConsultationRepository consultations,
            ConsultingRights rights,
            ConsultationTermination termination,
            RegisterFreshness freshness,
            ConsultationConfig config,
            ServiceInstance instance,
            FileStore store,
            Ids ids,
            Now now) {
        this.consultations = consultations;
        this.rights = rights;
        this.termination = termination;
        this.freshness = freshness;
        this.config = config;
        this.instance = instance;
        this.store = store;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Creates the consultation of a list, or finds the one that had the same key within a day.
     *
     * @throws DomainException 403 when the operator may not act, 404 for a campaign that is not its own, 409 while a list with
     *     this key arrives
     */
    @Transactional
    Consultation begin(UploadRequest request) {
        ConsultationContext context = rights.context(request.operatorId(), request.campaignId(), request.onBehalfOf());
        Instant at = now.get();
        Optional<Consultation> earlier = consultations.lockKey(request.operatorId(), request.key());
        if (earlier.isPresent()) {
            if (isAnswer(earlier.get(), at)) {
                return sameParties(earlier.get(), context);
            }
            consultations.flush();
        }
        Consultation begun = new Consultation(ids.next(), ConsultationKind.LIST, context, request.key(), at);
        request.options().applyTo(begun);
        begun.receive(instance.name(), request.expectedBytes(), request.repetitionOf(), at);
        begun.list().storeIn(store.id());
        consultations.persist(begun);
        return begun;
    }

    /** Whether a request with the same key gets this consultation; else its key is free. */
    private boolean isAnswer(Consultation earlier, Instant at) {
        if (earlier.is(ConsultationState.RECEIVING)) {
            if (!earlier.lease().isSilentSince(at.minus(config.abandonedAfter()))) {
                throw new DomainException(CommonProblems.STILL_RUNNING, STILL_RUNNING)
                        .retryAfter(Duration.ofSeconds(2));
            }
            termination.fail(earlier, ConsultationFailure.ABANDONED.name(), null);
            return false;
        }
        if (earlier.startedAt().isAfter(at.minus(KEY_VALIDITY))) {
            return true;
        }
        earlier.releaseKey();
        return false;
    }

    private static Consultation sameParties(Consultation known, ConsultationContext context) {
        if (!Objects.equals(known.onBehalfOf(), context.principalId())) {
            throw IdempotencyKeys.reused();
        }
        return known;
    }

    /**
     * The list has arrived completely, and is in the store.
     *
     * @param preview to choose its columns from; null when they are known
     */
    @Transactional
    Consultation stored(UUID id, int attempt, ReceivedList received, ListLayout layout, String preview) {
        Consultation consultation = consultations.lockLeased(id, attempt);
        consultation.store(received, layout, preview, now.get());
        return preview == null ? awaitingRegister(consultation) : consultation;
    }

    /** @throws DomainException 404 unless the operator itself consulted, 409 unless it waits for its columns */
    @Transactional
    Consultation choose(UUID id, UUID operatorId, ListLayout layout, ListFormat format) {
        Consultation consultation = consultations.lockOwn(id, operatorId);
        rights.require(consultation.operatorId(), consultation.onBehalfOf());
        consultation.chooseColumns(layout, format, now.get());
        return awaitingRegister(consultation);
    }

    /** Says at once that it waits, and not only when its turn comes. */
    private Consultation awaitingRegister(Consultation queued) {
        if (!freshness.isCurrent()) {
            queued.awaitRegister(now.get());
        }
        return queued;
    }
}
