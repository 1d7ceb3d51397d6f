package it.opposizioni.operator.operator;

import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.Printable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Operators for the other features and for the edge. */
@ApplicationScoped
public class OperatorService {

    /** An operator is shown for 12 months after its last consultation (DPR 26/2022 art. 5 c. 2). */
    private static final int MONTHS_SHOWN = 12;

    private static final Text EXISTS =
            Text.of("Il tuo operatore ha già presentato l'istanza.", "Your operator has applied already.");
    private static final Text VAT_TAKEN =
            Text.of("Un altro operatore ha già questa partita IVA.", "Another operator has this VAT number.");
    private static final Text NOT_APPLIED =
            Text.of("Il tuo operatore non ha ancora presentato l'istanza.", "Your operator has not applied yet.");

    private final OperatorRepository operators;
    private final Outbox outbox;
    private final Now now;

    OperatorService(OperatorRepository operators, Outbox outbox, Now now) {
        this.operators = operators;
        this.outbox = outbox;
        this.now = now;
    }

    @Transactional
    Operator apply(Caller caller, Application application) {
        UUID id = caller.requireOperatorId();
        application.requireSound();
        if (operators.findByIdOptional(id).isPresent()) {
            throw new DomainException(OperatorProblems.OPERATOR_EXISTS, EXISTS);
        }
        if (operators.hasVatNumber(application.plainVatNumber())) {
            throw new DomainException(OperatorProblems.OPERATOR_EXISTS, VAT_TAKEN);
        }
        Operator operator = new Operator(id, application, now.get());
        operators.persistAndFlush(operator);
        operators.remember(operator, caller.subject());
        return operator;
    }

    @Transactional
    Operator decide(UUID id, OperatorAct act, String reason, Caller caller) {
        Operator operator = operators.lock(id).orElseThrow(DomainException::notFound);
        OperatorTransitions.Step step = operator.undergo(act, reason, now.get());
        operators.flush();
        operators.remember(operator, caller.subject());
        outbox.append(new DomainEvent(
                step.event(),
                id.toString(),
                operator.version(),
                operator.stateSince(),
                OperatorEvents.OperatorStanding.of(operator)));
        return operator;
    }

    @Transactional
    Page<Operator> directory(String query, String cursor, int limit) {
        var after = Cursor.decode(cursor, OperatorService::position).orElse(OperatorRepository.Position.START);
        Instant shownSince =
                now.get().atZone(Rome.ZONE).minusMonths(MONTHS_SHOWN).toInstant();
        List<Operator> found = operators.directory(query, shownSince, after, limit + 1);
        return Page.of(found, limit, o -> o.id() + o.name().toLowerCase());
    }

    @Transactional
    Page<Operator> applications(String cursor, int limit) {
        UUID after = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(operators.applications(after, limit + 1), limit, o -> o.id().toString());
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

    /**
     * The caller's operator, if it may act now: read anew at each use, because a suspension bites at once and a token lives on.
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
     * To be told in the transaction that seals a consultation. Takes the row at once for itself: two seals that first shared it
     * and then both wanted it would wait for each other.
     *
     * @throws DomainException 403 with the reason, unless the operator may act now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void consulted(UUID id, Instant at) {
        active(operators.lock(id)).consulted(at);
    }

    @Transactional
    public Optional<OperatorState> stateAt(UUID id, Instant at) {
        return operators.stateAt(id, at);
    }

    private static Operator active(Optional<Operator> found) {
        Operator operator =
                found.orElseThrow(() -> new DomainException(OperatorProblems.OPERATOR_NOT_APPROVED, NOT_APPLIED));
        operator.requireActive();
        return operator;
    }
}
