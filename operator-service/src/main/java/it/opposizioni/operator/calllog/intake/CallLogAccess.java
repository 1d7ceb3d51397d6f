package it.opposizioni.operator.calllog.intake;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.OperatorProblems;
import it.opposizioni.operator.access.Purpose;
import it.opposizioni.operator.access.RecordKind;
import it.opposizioni.operator.calllog.CallLog;
import it.opposizioni.operator.calllog.CallLogParties;
import it.opposizioni.operator.calllog.CallLogService;
import it.opposizioni.operator.calllog.CallLogState;
import it.opposizioni.operator.mandate.MandateService;
import it.opposizioni.operator.registration.OperatorService;
import it.opposizioni.operator.team.Right;
import it.opposizioni.operator.team.Team;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who may send and see which log: an operator its own, an inspector those that inspectors have sent. An operator never sees an inspection, and each
 * look of an inspector at what was found is noted.
 */
@ApplicationScoped
class CallLogAccess {

    private static final Text NO_MANDATE = Text.of(
            "Non c'è mai stato un mandato di questo committente.", "There never was a mandate of this principal.");
    private static final Text OPERATOR_NEEDED =
            Text.of("Indica l'operatore: ?operatorId=...", "Name the operator: ?operatorId=...");

    private final Team team;
    private final OperatorService operators;
    private final MandateService mandates;
    private final CallLogService logs;
    private final AccessLog accesses;

    CallLogAccess(
            Team team, OperatorService operators, MandateService mandates, CallLogService logs, AccessLog accesses) {
        this.team = team;
        this.operators = operators;
        this.mandates = mandates;
        this.logs = logs;
        this.accesses = accesses;
    }

    /**
     * The parties of a log that is about to be sent.
     *
     * @param operatorId whom an inspector inspects; of an operator, at most itself
     * @throws DomainException 403 without the right or a mandate, or when they may not act now, 404 for an operator that is none,
     *     422 when an inspector names none
     */
    @Transactional
    CallLogParties sender(Caller who, UUID operatorId, UUID onBehalfOf) {
        CallLogParties parties = ofOperator(who, Right.CONSULT)
                .map(own -> new CallLogParties(own(own, operatorId), null, null))
                .orElseGet(() -> new CallLogParties(existing(operatorId), null, who.subject()));
        if (parties.inspector() == null) {
            operators.requireActive(parties.operatorId());
        }
        if (onBehalfOf == null || onBehalfOf.equals(parties.operatorId())) {
            return parties;
        }
        if (!mandates.everAgreed(parties.operatorId(), onBehalfOf)) {
            throw new DomainException(OperatorProblems.MANDATE_MISSING, NO_MANDATE);
        }
        if (parties.inspector() == null) {
            operators.requireActive(onBehalfOf);
        }
        return new CallLogParties(parties.operatorId(), onBehalfOf, parties.inspector());
    }

    /** A caller who works for an operator does what the operator may do, whatever other role the caller has. */
    private Optional<UUID> ofOperator(Caller who, Right right) {
        return who.is(Role.OPERATOR) ? Optional.of(team.require(who, right)) : Optional.empty();
    }

    private static UUID own(UUID operatorId, UUID named) {
        if (named != null && !named.equals(operatorId)) {
            throw DomainException.notFound();
        }
        return operatorId;
    }

    private UUID existing(UUID operatorId) {
        if (operatorId == null) {
            throw DomainException.invalid("/operatorId", "REQUIRED", OPERATOR_NEEDED);
        }
        return operators.find(operatorId).orElseThrow(DomainException::notFound).id();
    }

    /** @throws DomainException 404 when the caller may not see it, or it does not exist */
    @Transactional
    CallLog require(Caller who, UUID id) {
        Optional<UUID> own = ofOperator(who, Right.READ);
        if (own.isPresent()) {
            return logs.requireOfOperator(id, own.get());
        }
        CallLog log = logs.requireOfInspector(id);
        if (log.is(CallLogState.SEALED)) {
            note(who, RecordKind.CALL_LOG, id.toString());
        }
        return log;
    }

    /**
     * The same for what was found about single calls: an operator reads it only as long as it may consult, since it is told as much as by a
     * consultation.
     *
     * @throws DomainException 403 when operator or principal may not act now
     */
    @Transactional
    CallLog requireToReadFindings(Caller who, UUID id) {
        CallLog log = require(who, id);
        if (!log.isOfInspector()) {
            operators.requireActive(log.operatorId());
            operators.requireActive(log.principalOrSelf());
        }
        return log;
    }

    private void note(Caller inspector, RecordKind kind, String resource) {
        accesses.note(inspector, Role.REGULATOR, List.of(new Read(null, kind, resource, Purpose.INSPECTION)));
    }

    /** @param operatorId for inspectors: only those of this operator; null: of any */
    @Transactional
    Page<CallLog> list(Caller who, UUID operatorId, String cursor, int limit) {
        return ofOperator(who, Right.READ)
                .map(own -> logs.ofOperator(own(own, operatorId), cursor, limit))
                .orElseGet(() -> ofInspectors(who, operatorId, cursor, limit));
    }

    private Page<CallLog> ofInspectors(Caller who, UUID operatorId, String cursor, int limit) {
        Page<CallLog> page = logs.ofInspectors(operatorId, cursor, limit);
        if (page.items().stream().anyMatch(log -> log.is(CallLogState.SEALED))) {
            note(who, RecordKind.CALL_LOGS, operatorId == null ? "all" : operatorId.toString());
        }
        return page;
    }
}
