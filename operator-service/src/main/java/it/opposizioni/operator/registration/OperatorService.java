package it.opposizioni.operator.registration;

import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.OperatorReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Operators for the other features and for the edge. */
@ApplicationScoped
public class OperatorService {

    private static final Text NOT_APPLIED =
            Text.of("Il tuo operatore non ha ancora presentato l'istanza.", "Your operator has not applied yet.");

    /** The precision of the last consultation: an operator that checks a thousand numbers a second need not update its row each time. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final OperatorRepository operators;
    private final DeclaredNumbers declared;
    private final RegistrationPeriod period;
    private final Now now;

    OperatorService(OperatorRepository operators, DeclaredNumbers declared, OperatorConfig config, Now now) {
        this.operators = operators;
        this.declared = declared;
        this.period = config.period();
        this.now = now;
    }

    @Transactional
    Page<OperatorView.Public> directory(String query, String cursor, int limit) {
        var after = Cursor.decode(cursor, OperatorService::position).orElse(OperatorRepository.Position.START);
        Instant at = now.get();
        List<Operator> found = operators.directory(query, at, after, limit + 1);
        Map<UUID, Long> numbers =
                declared.countOf(found.stream().map(Operator::id).toList());
        return Page.of(found, limit, o -> o.id() + o.name().toLowerCase(Locale.ROOT))
                .map(o -> OperatorView.Public.of(o, numbers.getOrDefault(o.id(), 0L), at));
    }

    /** One operator of the directory. */
    @Transactional
    Optional<OperatorView.Public> listed(UUID id) {
        Instant at = now.get();
        return operators
                .listed(id, at)
                .map(o ->
                        OperatorView.Public.of(o, declared.countOf(List.of(id)).getOrDefault(id, 0L), at));
    }

    @Transactional
    Page<Operator> inState(OperatorState state, String cursor, int limit) {
        UUID after = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(operators.inState(state, after, limit + 1), limit, o -> o.id().toString());
    }

    /** The operators that have obligations: approved, and neither lapsed nor revoked on record. */
    @Transactional
    public List<UUID> registered() {
        return operators.registered();
    }

    @Transactional
    List<StateChange> history(UUID id) {
        return operators.history(id);
    }

    private static OperatorRepository.Position position(String text) {
        if (!text.matches(Printable.LINE)) {
            throw new IllegalArgumentException("no cursor of ours");
        }
        return new OperatorRepository.Position(text.substring(36), UUID.fromString(text.substring(0, 36)));
    }

    @Transactional
    public Optional<Operator> find(UUID id) {
        return operators.findByIdOptional(id);
    }

    /** Its name as it is now; empty when there is no such operator. */
    @Transactional
    public String nameOf(UUID id) {
        return find(id).map(Operator::name).orElse("");
    }

    public OperatorReference party(UUID id) {
        return new OperatorReference(id, nameOf(id));
    }

    /** The state that counts now, whether or not a lapse was announced. */
    public OperatorState currentState(Operator operator) {
        return operator.state(now.get());
    }

    /** The operator, if it may act now: neither suspended nor lapsed, announced or not. */
    @Transactional
    public Optional<Operator> findActive(UUID id) {
        return find(id).filter(operator -> currentState(operator) == OperatorState.ACTIVE);
    }

    /**
     * The caller's operator, if it may act now: read again at each use, because a suspension takes effect at once while a token
     * lives on.
     *
     * @throws DomainException 403 with the reason
     */
    @Transactional
    public Operator requireActive(UUID id) {
        return active(operators.findByIdOptional(id));
    }

    /** The same, and it stays so until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Operator requireActiveUntilCommit(UUID id) {
        return active(operators.lockShared(id));
    }

    /**
     * Which of these may act, for a transaction that seals consultations of theirs: locked in one statement, in the order that the database
     * gives their ids (which is not Java's), so that no two such transactions wait for each other. It either only shares the rows, or
     * takes them at once for itself: two that first shared a row and then both needed it would wait for each other.
     *
     * @return for each that may not act, the refusal; nothing for those that may, and may until the commit
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, DomainException> refusals(Set<UUID> ids, Instant at) {
        boolean toBeWritten = operators.isAnyNotConsultedSince(ids, at.minus(PRECISION));
        Map<UUID, Operator> found = operators.lockInOrder(ids, toBeWritten).stream()
                .collect(Collectors.toMap(Operator::id, operator -> operator));
        Map<UUID, DomainException> refusals = new HashMap<>();
        for (UUID id : ids) {
            try {
                active(Optional.ofNullable(found.get(id)));
            } catch (DomainException refusal) {
                refusals.put(id, refusal);
            }
        }
        return refusals;
    }

    /** After {@link #refusals}, of those that have consulted then. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void consultedTogether(Set<UUID> ids, Instant at) {
        ids.stream()
                .map(operators::findById)
                .filter(operator -> !operator.wasConsultedSince(at.minus(PRECISION)))
                .forEach(operator -> operator.consulted(period, at));
    }

    /** What the operator has been, for those who ask about the past. */
    @Transactional
    public OperatorStates states(UUID id) {
        return new OperatorStates(operators.states(id), find(id).orElse(null));
    }

    private Operator active(Optional<Operator> found) {
        Operator operator =
                found.orElseThrow(() -> new DomainException(OperatorProblems.OPERATOR_NOT_APPROVED, NOT_APPLIED));
        operator.requireActive(now.get());
        return operator;
    }
}
