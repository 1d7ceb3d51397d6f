package it.opposizioni.operator.evidence.recipients;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.AfterCommit;
import it.opposizioni.kit.inbox.EventObserver;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.lifecycle.Stopping;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.BackgroundWorkers;
import it.opposizioni.operator.campaign.CampaignMedium;
import it.opposizioni.operator.campaign.CampaignPurpose;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import it.opposizioni.operator.evidence.recipients.AnswersStated.Answered;
import it.opposizioni.operator.evidence.recipients.AskedQuestions.Taken;
import it.opposizioni.operator.evidence.recipients.FoundAnswers.Found;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Answers the register's questions, one after the other on a thread of its own: who waits behind the consumer of the register's facts is a
 * number that must not be called. Whoever dies over one loses nothing but time: another process takes it, from its beginning.
 */
@ApplicationScoped
class AskedAnswers implements EventObserver {

    private static final Logger LOG = Logger.getLogger(AskedAnswers.class);

    private final AskedQuestions questions;
    private final AnswerSearch search;
    private final ConsultationRepository consultations;
    private final OperatorService operators;
    private final Outbox outbox;
    private final TransactionSynchronizationRegistry transaction;
    private final RecipientConfig config;
    private final Stopping stopping;
    private final Now now;
    private final BackgroundWorkers workers;

    AskedAnswers(
            AskedQuestions questions,
            AnswerSearch search,
            ConsultationRepository consultations,
            OperatorService operators,
            Outbox outbox,
            TransactionSynchronizationRegistry transaction,
            RecipientConfig config,
            Stopping stopping,
            Now now) {
        this.questions = questions;
        this.search = search;
        this.consultations = consultations;
        this.operators = operators;
        this.outbox = outbox;
        this.transaction = transaction;
        this.config = config;
        this.stopping = stopping;
        this.now = now;
        this.workers = new BackgroundWorkers("recipients-", 1, stopping, this::work);
    }

    @Override
    public boolean apply(ReceivedEvent event) {
        if (!event.type().equals(AnswersAsked.TYPE)) {
            return false;
        }
        questions.keep(event.as(AnswersAsked.class), event.aggregateVersion(), now.get());
        transaction.registerInterposedSynchronization(new AfterCommit(workers::signal));
        return true;
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        workers.stop();
    }

    /** What a process that died has left, and what could not be answered at first. */
    @Scheduled(every = "${opposizioni.recipients.sweep:10s}", delayed = "5s")
    void sweep() {
        workers.signal();
    }

    /** Until there is none left that may be taken. */
    void work() {
        try {
            for (Optional<Taken> next = take(); next.isPresent(); next = take()) {
                answer(next.get());
            }
        } catch (RuntimeException e) {
            LOG.warn("Questions of the register cannot be answered now; trying again soon", e);
        }
    }

    private Optional<Taken> take() {
        Instant at = now.get();
        return stopping.hasBegun()
                ? Optional.empty()
                : QuarkusTransaction.requiringNew().call(() -> questions.take(at, at.plus(config.lease())));
    }

    private void answer(Taken question) {
        try {
            search.find(question.digits(), question.from(), question.until(), () -> isStillOurs(question))
                    .ifPresent(found -> QuarkusTransaction.requiringNew().run(() -> state(question, found)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "Question %s was not answered; it is tried again", question.requestId());
            putOff(question, now.get().plus(config.pauseAfter(question.attempt())));
        }
    }

    private boolean isStillOurs(Taken question) {
        if (workers.isEnding()) {
            putOff(question, now.get());
            return false;
        }
        return putOff(question, now.get().plus(config.lease()));
    }

    private boolean putOff(Taken question, Instant until) {
        return QuarkusTransaction.requiringNew().call(() -> questions.putOff(question, until));
    }

    /** At the end of the transaction nobody can answer the same round once more. */
    private void state(Taken question, FoundAnswers found) {
        questions.finish(question).ifPresent(round -> {
            Instant at = now.get();
            AnswersStated stated = new AnswersStated(
                    question.requestId(),
                    at,
                    found.from(),
                    question.until(),
                    answered(found.found()),
                    found.more(),
                    found.unread());
            outbox.append(
                    new DomainEvent(AnswersStated.TYPE, question.requestId().toString(), round, at, stated));
        });
    }

    private List<Answered> answered(List<Found> found) {
        Map<UUID, CampaignPurpose> purposes = consultations.purposes(
                found.stream().map(each -> each.consultation().id()).toList());
        Map<UUID, String> names = new HashMap<>();
        return found.stream()
                .map(each -> answered(each, purposes.get(each.consultation().id()), names))
                .toList();
    }

    private Answered answered(Found found, CampaignPurpose purpose, Map<UUID, String> names) {
        LoggedConsultation consultation = found.consultation();
        return new Answered(
                consultation.operatorId(),
                name(consultation.operatorId(), names),
                consultation.onBehalfOf(),
                consultation.onBehalfOf() == null ? null : name(consultation.onBehalfOf(), names),
                consultation.post() ? CampaignMedium.POST : CampaignMedium.TELEPHONE,
                purpose,
                found.answer(),
                consultation.sealedAt());
    }

    private String name(UUID operator, Map<UUID, String> names) {
        return names.computeIfAbsent(
                operator, id -> operators.find(id).orElseThrow().name());
    }
}
