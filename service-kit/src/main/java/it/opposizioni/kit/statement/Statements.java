package it.opposizioni.kit.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What a source of evidence has stated about complaints: it answers every round of a question once, and states again by itself what it
 * learns later. Its table {@code answered_complaint} is in the database of each source.
 */
@ApplicationScoped
public class Statements {

    private static final Logger LOG = Logger.getLogger(Statements.class);

    private final AnsweredComplaints answered;
    private final Outbox outbox;
    private final ObjectMapper json;
    private final StatementConfig config;
    private final Now now;

    Statements(AnsweredComplaints answered, Outbox outbox, ObjectMapper json, StatementConfig config, Now now) {
        this.answered = answered;
        this.outbox = outbox;
        this.json = json;
        this.config = config;
        this.now = now;
    }

    /**
     * Answers in the caller's transaction, unless this round was answered before.
     *
     * @return whether it did
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean answer(Question question, StatementSource source) {
        Instant at = now.get();
        var number = answered.take(question.complaintId(), question.round());
        if (number.isEmpty()) {
            return false;
        }
        StatementSource.Statement statement = source.about(question.text(), question.round(), at);
        send(source, question.complaintId(), number.get(), statement, at);
        Instant until = lastCheck(question.firstCall());
        Instant next = at.plus(config.pauseAfter(0));
        answered.remember(question, digest(statement.facts()), next.isBefore(until) ? next : null, until);
        return true;
    }

    /**
     * Looks at the complaints that are due, each in a transaction of its own, and states again what has changed. At all of them, some at a time:
     * three million complaints a year are looked at about three times a second.
     */
    public void check(StatementSource source) {
        Instant at = now.get();
        List<UUID> due;
        do {
            due = QuarkusTransaction.requiringNew()
                    .call(() -> answered.claimDue(at, at.plus(config.lease()), config.atOnce()));
            check(due, source, at);
        } while (due.size() == config.atOnce());
    }

    private void check(List<UUID> due, StatementSource source, Instant at) {
        for (UUID complaintId : due) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> answered.lock(complaintId).ifPresent(known -> check(known, source, at)));
            } catch (RuntimeException e) {
                LOG.warnf(e, "The statement about complaint %s was not checked; it is tried again", complaintId);
            }
        }
    }

    private void check(AnsweredComplaints.Answered known, StatementSource source, Instant at) {
        StatementSource.Statement statement = source.about(known.question(), null, at);
        byte[] facts = digest(statement.facts());
        if (!Arrays.equals(facts, known.digest())) {
            send(source, known.complaintId(), answered.correct(known.complaintId(), facts), statement, at);
        }
        int checks = known.checks() + 1;
        Instant next = at.plus(config.pauseAfter(checks));
        if (next.isBefore(known.checkedUntil())) {
            answered.checkNext(known.complaintId(), checks, next);
        } else {
            answered.settle(known.complaintId());
        }
    }

    private void send(
            StatementSource source, UUID complaintId, long number, StatementSource.Statement statement, Instant at) {
        outbox.append(new DomainEvent(source.type(), complaintId.toString(), number, at, statement.data()));
    }

    private Instant lastCheck(Instant firstCall) {
        LocalDate day = Rome.day(firstCall).plus(config.kept());
        return Rome.endOf(day);
    }

    private byte[] digest(Object facts) {
        try {
            return Sha256.of(json.writeValueAsBytes(facts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
