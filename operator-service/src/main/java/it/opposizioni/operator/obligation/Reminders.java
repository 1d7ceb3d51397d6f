package it.opposizioni.operator.obligation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.team.Right;
import it.opposizioni.operator.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Announces what is due and what was missed: once each, late if the service was down, never twice. What was announced is a row
 * written with the event, so that a crash leaves both or none. Each operator is checked by one replica at a time.
 */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);
    private static final int DAYS_AHEAD = 5;

    private final ObligationRepository repository;
    private final ObligationService obligations;
    private final OperatorService operators;
    private final ObligationConfig config;
    private final Team team;
    private final Outbox outbox;
    private final Now now;

    Reminders(
            ObligationRepository repository,
            ObligationService obligations,
            OperatorService operators,
            ObligationConfig config,
            Team team,
            Outbox outbox,
            Now now) {
        this.repository = repository;
        this.obligations = obligations;
        this.operators = operators;
        this.config = config;
        this.team = team;
        this.outbox = outbox;
        this.now = now;
    }

    @Scheduled(
            every = "{opposizioni.obligations.look-every}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void announce() {
        Instant at = now.get();
        QuarkusTransaction.requiringNew().run(() -> repository.enrol(operators.registered(), at));
        boolean more = true;
        while (more) {
            more = next(at);
        }
    }

    /** An operator whose check fails is checked again with the others, and does not block them until then. */
    private boolean next(Instant at) {
        AtomicReference<UUID> claimed = new AtomicReference<>();
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> repository.claim(at).ifPresent(id -> {
                        claimed.set(id);
                        announce(id, at);
                        repository.checkAt(id, at.plus(config.interval()));
                    }));
        } catch (RuntimeException e) {
            UUID id = claimed.get();
            if (id == null) {
                throw e;
            }
            LOG.errorf(e, "The obligations of operator %s could not be checked", id);
            QuarkusTransaction.requiringNew().run(() -> repository.checkAt(id, at.plus(config.interval())));
        }
        return claimed.get() != null;
    }

    private void announce(UUID operatorId, Instant at) {
        LocalDate today = Rome.day(at);
        LocalDate from = today.minus(config.lookBack());
        LocalDate to = today.plusDays(DAYS_AHEAD);
        for (Obligation obligation : obligations.calendar(operatorId, from, to).between(from, to, today)) {
            ReminderStep.of(obligation, today)
                    .filter(step -> repository.remember(obligation.id(), step, operatorId, at))
                    .ifPresent(step ->
                            outbox.append(ObligationEvents.of(step, obligation, recipients(operatorId), today, at)));
        }
    }

    private ObligationEvents.Recipients recipients(UUID operatorId) {
        return new ObligationEvents.Recipients(operatorId, team.addressesOf(operatorId, Right.CONSULT));
    }
}
