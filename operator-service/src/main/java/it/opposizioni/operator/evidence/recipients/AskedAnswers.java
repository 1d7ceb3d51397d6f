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
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.Purpose;
import it.opposizioni.operator.evidence.answerlog.LoggedConsultation;
import it.opposizioni.operator.evidence.recipients.AnswersStated.Answered;
import it.opposizioni.operator.evidence.recipients.AskedQuestions.Taken;
import it.opposizioni.operator.evidence.recipients.FoundAnswers.Found;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Answers the register's questions, some at a time on a thread of its own: who waits behind the consumer of the register's facts is a
 * number that must not be called. A process that dies over some loses nothing but time: another one takes them, from the beginning.
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
            for (List<Taken> next = take(); !next.isEmpty(); next = take()) {
                answer(next);
            }
        } catch (RuntimeException e) {
            LOG.warn("Questions of the register cannot be answered now; trying again soon", e);
        }
    }

    private List<Taken> take() {
        Instant at = now.get();
        return stopping.hasBegun()
                ? List.of()
                : QuarkusTransaction.requiringNew()
                        .call(() -> questions.take(at, at.plus(config.lease()), config.together()));
    }

    private void answer(List<Taken> taken) {
        Map<Taken, FoundAnswers> found = new LinkedHashMap<>();
        for (Taken question : taken) {
            orLater(
                    List.of(question),
                    () -> found.put(
                            question, search.begin(questions.digits(question), question.from(), question.until())));
        }
        orLater(found.keySet(), () -> {
            if (!found.isEmpty() && search.fill(found.values(), goesOn(found.keySet()))) {
                found.forEach((question, answers) -> orLater(
                        List.of(question),
                        () -> QuarkusTransaction.requiringNew().run(() -> state(question, answers))));
            }
        });
    }

    private void orLater(Collection<Taken> some, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            for (Taken question : some) {
                LOG.warnf(e, "Question %s was not answered; it is tried again", question.requestId());
                putOff(List.of(question), now.get().plus(config.pauseAfter(question.attempt())));
            }
        }
    }

    private BooleanSupplier goesOn(Collection<Taken> taken) {
        Lease lease = new Lease(config.lease(), now::get, until -> putOff(taken, until));
        return () -> {
            if (workers.isEnding()) {
                putOff(taken, now.get());
                return false;
            }
            return lease.isKept();
        };
    }

    private boolean putOff(Collection<Taken> some, Instant until) {
        return QuarkusTransaction.requiringNew().call(() -> questions.putOff(some, until));
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
        Map<UUID, Purpose> purposes = consultations.purposes(
                found.stream().map(each -> each.consultation().id()).toList());
        Map<UUID, String> names = new HashMap<>();
        return found.stream()
                .map(each -> answered(each, purposes.get(each.consultation().id()), names))
                .toList();
    }

    private Answered answered(Found found, Purpose purpose, Map<UUID, String> names) {
        LoggedConsultation consultation = found.consultation();
        return new Answered(
                consultation.operatorId(),
                name(consultation.operatorId(), names),
                consultation.onBehalfOf(),
                consultation.onBehalfOf() == null ? null : name(consultation.onBehalfOf(), names),
                consultation.post() ? CampaignMedium.POST : CampaignMedium.TELEPHONE,
                purpose == null ? null : purpose.purpose(),
                purpose == null ? null : purpose.recipient(),
                found.answer(),
                consultation.sealedAt());
    }

    private String name(UUID operator, Map<UUID, String> names) {
        return names.computeIfAbsent(
                operator, id -> operators.find(id).orElseThrow().name());
    }
}
