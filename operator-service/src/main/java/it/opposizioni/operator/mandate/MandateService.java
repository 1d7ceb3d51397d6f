package it.opposizioni.operator.mandate;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.operator.Operator;
import it.opposizioni.operator.operator.OperatorService;
import it.opposizioni.operator.operator.OperatorState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Mandates between a principal and an outsourcer. The one who calls is not the only one liable (L. 5/2018 art. 1 c. 11). */
@ApplicationScoped
public class MandateService {

    private static final Text NO_OUTSOURCER = Text.of(
            "Non è un operatore attivo che chiama per conto di altri.",
            "It is no active operator that calls for others.");
    private static final Text ITSELF =
            Text.of("Il mandato va dato a un altro operatore.", "A mandate goes to another operator.");
    private static final Text NOT_DECLARED =
            Text.of("L'outsourcer non ha dichiarato questo numero.", "The outsourcer does not declare this number.");
    private static final Text ENDS_BEFORE =
            Text.of("L'ultimo giorno viene prima del primo.", "The last day comes before the first.");
    private static final Text PAST = Text.of("L'ultimo giorno è passato.", "The last day has passed.");

    private final MandateRepository mandates;
    private final OperatorService operators;
    private final CallingNumberService numbers;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;

    MandateService(
            MandateRepository mandates,
            OperatorService operators,
            CallingNumberService numbers,
            Outbox outbox,
            Ids ids,
            Now now) {
        this.mandates = mandates;
        this.operators = operators;
        this.numbers = numbers;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** The caller's operator is the principal. */
    @Transactional
    Mandate propose(Caller caller, MandateProposal proposal) {
        UUID principalId = caller.requireOperatorId();
        operators.requireActiveUntilCommit(principalId);
        requireSound(principalId, proposal);
        Mandate mandate = new Mandate(
                        ids.next(),
                        principalId,
                        proposal.outsourcerId(),
                        new LinkedHashSet<>(proposal.callingNumbers()),
                        now.get())
                .lasting(proposal.from(), proposal.until());
        mandates.persist(mandate);
        return mandate;
    }

    private void requireSound(UUID principalId, MandateProposal proposal) {
        List<FieldError> errors = new ArrayList<>();
        if (proposal.outsourcerId().equals(principalId)) {
            errors.add(new FieldError("/outsourcerId", "ITSELF", ITSELF));
        } else if (operators
                .find(proposal.outsourcerId())
                .filter(o -> o.callsForOthers() && o.state() == OperatorState.ACTIVE)
                .isEmpty()) {
            errors.add(new FieldError("/outsourcerId", "NO_OUTSOURCER", NO_OUTSOURCER));
        } else {
            Set<PhoneNumber> declared = numbers.declaredBy(proposal.outsourcerId(), proposal.callingNumbers());
            for (int i = 0; i < proposal.callingNumbers().size(); i++) {
                if (!declared.contains(proposal.callingNumbers().get(i))) {
                    errors.add(new FieldError("/callingNumbers/" + i, "NOT_DECLARED", NOT_DECLARED));
                }
            }
        }
        if (proposal.until() != null && proposal.until().isBefore(proposal.from())) {
            errors.add(new FieldError("/until", "ENDS_BEFORE_IT_BEGINS", ENDS_BEFORE));
        } else if (proposal.until() != null && proposal.until().isBefore(Rome.day(now.get()))) {
            errors.add(new FieldError("/until", "PAST", PAST));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    /** By the outsourcer: the principal wanted it when it proposed. */
    @Transactional
    Mandate accept(Caller caller, UUID id) {
        UUID operatorId = caller.requireOperatorId();
        operators.requireActiveUntilCommit(operatorId);
        Mandate mandate = requireOwn(id, operatorId);
        if (!mandate.outsourcerId().equals(operatorId)) {
            throw new DomainException(
                    CommonProblems.FORBIDDEN,
                    Text.of("Accetta l'outsourcer, non chi propone.", "The outsourcer accepts, not who proposes."));
        }
        return undergo(mandate, MandateAct.ACCEPTANCE);
    }

    /** By either side, suspended or not. */
    @Transactional
    Mandate end(Caller caller, UUID id) {
        return undergo(requireOwn(id, caller.requireOperatorId()), MandateAct.END);
    }

    private Mandate undergo(Mandate mandate, MandateAct act) {
        Instant at = now.get();
        mandate.undergo(act, at).event().ifPresent(type -> outbox.append(MandateEvents.of(type, mandate, at)));
        return mandate;
    }

    private Mandate requireOwn(UUID id, UUID operatorId) {
        return mandates.lock(id).filter(m -> m.isBetween(operatorId)).orElseThrow(DomainException::notFound);
    }

    @Transactional
    Page<Mandate> list(Caller caller, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(mandates.list(caller.requireOperatorId(), before, limit + 1), limit, m -> m.id().toString());
    }

    String nameOf(UUID operatorId) {
        return operators.find(operatorId).map(Operator::name).orElse(null);
    }

    /** For whom the outsourcer could call from this number at that instant. */
    @Transactional
    public List<Mandate> heldAt(UUID outsourcerId, PhoneNumber number, Instant at) {
        return mandates.agreedFor(outsourcerId, number).stream()
                .filter(m -> m.heldAt(at))
                .toList();
    }
}
