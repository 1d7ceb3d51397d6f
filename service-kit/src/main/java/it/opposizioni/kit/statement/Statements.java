package it.opposizioni.kit.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.outbox.Outbox.Fact;
import it.opposizioni.kit.statement.AnsweredComplaints.Remembered;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * What a source of evidence has stated about complaints: it answers each round of a question once, of rounds that wait together
 * only the latest, and states again by itself what it learns later. Its table {@code answered_complaint} is in the database of each source.
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
     * Answers in the caller's transaction those rounds that were not answered before, with a few statements for all of them. Of two rounds about
     * one complaint the later one counts.
     *
     * @return the complaints that it has answered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<UUID> answer(List<Question> questions, StatementSource source) {
        if (questions.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Question> latest = new LinkedHashMap<>();
        questions.forEach(question -> latest.merge(
                question.complaintId(), question, (one, other) -> one.round() < other.round() ? other : one));
        Map<UUID, Long> numbers = answered.take(latest.values());
        Instant at = now.get();
        List<Fact> facts = new ArrayList<>();
        List<Remembered> answers = new ArrayList<>();
        latest.values().stream()
                .filter(question -> numbers.containsKey(question.complaintId()))
                .forEach(question -> question.trace()
                        .wrap(() -> {
                            StatementSource.Statement statement = source.about(question.text(), question.round(), at);
                            UUID complaintId = question.complaintId();
                            facts.add(Fact.of(fact(source, complaintId, numbers.get(complaintId), statement, at)));
                            answers.add(remembered(question, statement, at));
                        })
                        .run());
        outbox.append(facts);
        answered.remember(answers);
        return numbers.keySet();
    }

    private Remembered remembered(Question question, StatementSource.Statement statement, Instant at) {
        Instant until = lastCheck(question.firstCall());
        Instant next = at.plus(config.pauseAfter(0));
        return new Remembered(question, digest(statement.facts()), next.isBefore(until) ? next : null, until);
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
            outbox.append(
                    fact(source, known.complaintId(), answered.correct(known.complaintId(), facts), statement, at));
        }
        int checks = known.checks() + 1;
        Instant next = at.plus(config.pauseAfter(checks));
        if (next.isBefore(known.checkedUntil())) {
            answered.checkNext(known.complaintId(), checks, next);
        } else {
            answered.settle(known.complaintId());
        }
    }

    private static DomainEvent fact(
            StatementSource source, UUID complaintId, long number, StatementSource.Statement statement, Instant at) {
        return new DomainEvent(source.type(), complaintId.toString(), number, at, statement.data());
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
