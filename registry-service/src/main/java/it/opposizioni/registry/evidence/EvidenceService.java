package it.opposizioni.registry.evidence;

import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.database.KeptBack;
import it.opposizioni.kit.statement.Question;
import it.opposizioni.kit.statement.QuestionText;
import it.opposizioni.kit.statement.StatementSource;
import it.opposizioni.kit.statement.Statements;
import it.opposizioni.registry.evidence.RegistrationStated.Recorded;
import it.opposizioni.registry.exemption.ExemptionsInForce;
import it.opposizioni.registry.history.HistoryEntry;
import it.opposizioni.registry.history.NumberHistory;
import it.opposizioni.registry.history.OppositionHistory;
import it.opposizioni.registry.medium.ActivationPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * States for a complaint whether the called number was opposed at the time of each call: once for each round in which it is asked,
 * and by itself when facts about that time are recorded later.
 */
@ApplicationScoped
class EvidenceService implements StatementSource {

    /** By which the trigger on the history finds the complaints that a late fact may concern. */
    private static final String REMEMBER_NUMBER =
            "update answered_complaint set called_number = ? where complaint_id = ?";

    private final OppositionHistory history;
    private final ExemptionsInForce exemptions;
    private final ActivationPeriod consultations;
    private final Statements statements;
    private final Jdbc jdbc;
    private final QuestionText text;
    private final KeptBack<Asked> asked;

    EvidenceService(
            OppositionHistory history,
            ExemptionsInForce exemptions,
            ActivationPeriod consultations,
            Statements statements,
            Jdbc jdbc,
            QuestionText text,
            TransactionSynchronizationRegistry transaction) {
        this.history = history;
        this.exemptions = exemptions;
        this.consultations = consultations;
        this.statements = statements;
        this.jdbc = jdbc;
        this.text = text;
        this.asked = new KeptBack<>(transaction);
    }

    /** A question, also as it is kept. */
    private record Asked(EvidenceQuestion question, Question kept) {}

    /** Keeps the question back for {@link #answer()}. */
    @Transactional(Transactional.TxType.MANDATORY)
    void ask(EvidenceQuestion question) {
        if (question.asksTheRegister()) {
            List<Instant> calls =
                    question.calls().stream().map(EvidenceQuestion.Call::at).toList();
            asked.add(new Asked(
                    question,
                    Question.about(question.complaintId(), question.roundOrFirst(), text.write(question), calls)));
        }
    }

    /** What was asked in this transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answer() {
        List<Asked> all = asked.take();
        Set<UUID> answered = statements.answer(all.stream().map(Asked::kept).toList(), this);
        List<EvidenceQuestion> questions = all.stream()
                .map(Asked::question)
                .filter(question -> answered.contains(question.complaintId()))
                .toList();
        jdbc.batch(REMEMBER_NUMBER, questions, question ->
                new Object[] {question.calledNumber().digits(), question.complaintId()});
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
        return RegistrationStated.TYPE;
    }

    @Override
    public Statement about(String stored, Integer round, Instant now) {
        EvidenceQuestion question = text.read(stored, EvidenceQuestion.class);
        NumberHistory known = history.about(question.calledNumber());
        List<RegistrationStated.Call> calls = question.calls().stream()
                .map(call -> state(question, known, call))
                .toList();
        RegistrationStated stated =
                new RegistrationStated(question.complaintId(), now, round, calls, changes(question, known, calls));
        // what changed around the calls corrects nothing of what was so at them
        return new Statement(stated, calls);
    }

    private StatedChanges changes(
            EvidenceQuestion question, NumberHistory known, List<RegistrationStated.Call> stated) {
        List<Instant> calls =
                stated.stream().map(RegistrationStated.Call::at).sorted().toList();
        Instant from = consultations.oldestConsultation(calls.getFirst());
        Set<UUID> opposed = stated.stream()
                .map(RegistrationStated.Call::oppositionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return StatedChanges.of(
                from,
                known.callsChanges(from, calls.getLast()),
                opposed,
                opposed.isEmpty() ? List.of() : exemptions.changes(question.calledNumber()));
    }

    private RegistrationStated.Call state(EvidenceQuestion question, NumberHistory known, EvidenceQuestion.Call call) {
        Optional<HistoryEntry> then = known.at(call.at());
        return RegistrationStated.Call.of(
                call,
                question.calledNumber(),
                then.filter(entry -> known.isHeldBy(entry, question.reporter())).isPresent(),
                then,
                known.callsOpposedSince(call.at()).map(this::recorded).orElse(null),
                exemptions.at(question.calledNumber(), call.at()));
    }

    private Recorded recorded(HistoryEntry change) {
        return history.knownFrom(change).map(Recorded::at).orElseGet(() -> Recorded.at(change.recordedAt()));
    }
}
