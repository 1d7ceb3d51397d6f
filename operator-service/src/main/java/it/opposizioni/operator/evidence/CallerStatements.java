package it.opposizioni.operator.evidence;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.KeptBack;
import it.opposizioni.kit.statement.Question;
import it.opposizioni.kit.statement.QuestionText;
import it.opposizioni.kit.statement.StatementSource;
import it.opposizioni.kit.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
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
    private final KeptBack<Question> asked;

    CallerStatements(
            CallerEvidence evidence,
            Statements statements,
            QuestionText text,
            TransactionSynchronizationRegistry transaction) {
        this.evidence = evidence;
        this.statements = statements;
        this.text = text;
        this.asked = new KeptBack<>(transaction);
    }

    /** Keeps the question back for {@link #answer()}. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ask(EvidenceQuestion question) {
        if (question.asksTheOperatorsRecords()) {
            List<Instant> calls =
                    question.calls().stream().map(EvidenceQuestion.Call::at).toList();
            asked.add(Question.about(question.complaintId(), question.roundOrFirst(), text.write(question), calls));
        }
    }

    /** What was asked in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answer() {
        statements.answer(asked.take(), this);
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
