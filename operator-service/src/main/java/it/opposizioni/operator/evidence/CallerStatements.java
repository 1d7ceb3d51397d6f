package it.opposizioni.operator.evidence;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.statement.Question;
import it.opposizioni.kit.statement.QuestionText;
import it.opposizioni.kit.statement.StatementSource;
import it.opposizioni.kit.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * States for a complaint what is known of its caller: once for each round in which it is asked, and by itself when more is known
 * later about the time of a call.
 */
@ApplicationScoped
class CallerStatements implements StatementSource {

    private final CallerEvidence evidence;
    private final Statements statements;
    private final QuestionText text;

    CallerStatements(CallerEvidence evidence, Statements statements, QuestionText text) {
        this.evidence = evidence;
        this.statements = statements;
        this.text = text;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void answer(EvidenceQuestion question) {
        if (!question.asksTheOperatorsRecords()) {
            return;
        }
        List<Instant> calls =
                question.calls().stream().map(EvidenceQuestion.Call::at).toList();
        statements.answer(
                Question.about(question.complaintId(), question.roundOrFirst(), text.write(question), calls), this);
    }

    @Scheduled(
            every = "${opposizioni.statements.check-every:30s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void checkAgain() {
        statements.check(this);
    }

    @Override
    public String type() {
        return CallerStated.TYPE;
    }

    @Override
    public Statement about(String stored, Integer round, Instant now) {
        EvidenceQuestion question = text.read(stored, EvidenceQuestion.class);
        List<CallerStated.Call> calls = question.calls().stream()
                .map(call -> evidence.about(call, question.calledNumber()))
                .toList();
        return new Statement(
                new CallerStated(question.complaintId(), now, round, calls),
                calls.stream().map(CallerFacts::of).toList());
    }
}
