package it.opposizioni.operator.mandate;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.operator.callingnumber.CallingNumberService;
import it.opposizioni.operator.callingnumber.NumberRange;
import it.opposizioni.operator.callingnumber.ShownNumber;
import it.opposizioni.operator.registration.Operator;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;

/** Mandates between a principal and an outsourcer. The principal is liable too, not only the one who calls (L. 5/2018 art. 1 c. 11). */
@ApplicationScoped
public class MandateService {

    private static final Text THE_OTHER =
            Text.of("Accetta l'altra parte, non chi propone.", "The other side accepts, not who proposes.");

    private final MandateRepository mandates;
    private final ProposalRules rules;
    private final OperatorService operators;
    private final CallingNumberService numbers;
    private final Outbox outbox;
    private final Ids ids;
    private final Now now;

    MandateService(
            MandateRepository mandates,
            ProposalRules rules,
            OperatorService operators,
            CallingNumberService numbers,
            Outbox outbox,
            Ids ids,
            Now now) {
        this.mandates = mandates;
        this.rules = rules;
        this.operators = operators;
        this.numbers = numbers;
        this.outbox = outbox;
        this.ids = ids;
        this.now = now;
    }

    /** By either side. */
    @Transactional
    Mandate propose(Caller caller, MandateProposal proposal) {
        UUID proposer = caller.requireOperatorId();
        operators.requireActiveUntilCommit(proposer);
        Instant at = now.get();
        Mandate.Parties parties = proposal.between(proposer);
        Set<ShownNumber> callingNumbers = rules.requireSound(proposal, parties, Rome.day(at));
        Mandate mandate =
                new Mandate(ids.next(), parties, callingNumbers, at).lasting(proposal.from(), proposal.until());
        mandates.persist(mandate);
        outbox.append(MandateEvents.proposed(mandate, namesOf(mandate)));
        return mandate;
    }

    /** By the side that did not propose: the other side agreed by proposing it. */
    @Transactional
    Mandate accept(Caller caller, UUID id) {
        UUID operatorId = caller.requireOperatorId();
        operators.requireActiveUntilCommit(operatorId);
        Mandate mandate = requireOwn(id, operatorId);
        if (mandate.proposedBy().equals(operatorId)) {
            throw new DomainException(CommonProblems.FORBIDDEN, THE_OTHER);
        }
        return apply(mandate, MandateAction.ACCEPTANCE);
    }

    /** By either side, suspended or not. */
    @Transactional
    Mandate end(Caller caller, UUID id) {
        return apply(requireOwn(id, caller.requireOperatorId()), MandateAction.END);
    }

    private Mandate apply(Mandate mandate, MandateAction action) {
        Instant at = now.get();
        mandate.apply(action, at)
                .event()
                .ifPresent(type -> outbox.append(MandateEvents.of(type, mandate, namesOf(mandate), at)));
        return mandate;
    }

    private Mandate requireOwn(UUID id, UUID operatorId) {
        return mandates.lock(id).filter(m -> m.isBetween(operatorId)).orElseThrow(DomainException::notFound);
    }

    /** @throws DomainException 404 when there is none, or the operator has no part in it */
    @Transactional
    Mandate require(UUID id, UUID operatorId) {
        return mandates.findByIdOptional(id)
                .filter(m -> m.isBetween(operatorId))
                .orElseThrow(DomainException::notFound);
    }

    @Transactional
    Page<Mandate> list(Caller caller, Set<MandateState> states, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(null);
        return Page.of(
                mandates.list(caller.requireOperatorId(), states, before, limit + 1), limit, m -> m.id().toString());
    }

    private MandateEvents.Names namesOf(Mandate mandate) {
        return new MandateEvents.Names(nameOf(mandate.outsourcerId()), nameOf(mandate.principalId()));
    }

    String nameOf(UUID operatorId) {
        return operators.find(operatorId).map(Operator::name).orElse(null);
    }

    /** Whether the outsourcer may consult and call for the principal on that day, as far as is known now. */
    @Transactional
    public boolean permits(UUID outsourcerId, UUID principalId, LocalDate day) {
        return mandates.agreed(outsourcerId, principalId).stream()
                .anyMatch(mandate -> effect(mandate, day) == MandateEffect.HOLDS);
    }

    /** Whether the outsourcer could ever call for the principal: as far as what was agreed goes, over or not. */
    @Transactional
    public boolean everAgreed(UUID outsourcerId, UUID principalId) {
        return mandates.everAgreed(outsourcerId, principalId);
    }

    /** The same for some day from {@code day} on: a campaign can be planned before the mandate's first day. */
    @Transactional
    public boolean willPermit(UUID outsourcerId, UUID principalId, LocalDate day) {
        return mandates.agreed(outsourcerId, principalId).stream().anyMatch(mandate -> !mandate.isOverOn(day));
    }

    /** When the outsourcer could call for the principal, as far as what was agreed goes: a period for each mandate, also of those that are over. */
    @Transactional
    public List<HeldPeriod> held(UUID outsourcerId, UUID principalId) {
        return mandates.onceAgreed(outsourcerId, principalId).stream()
                .map(Mandate::held)
                .toList();
    }

    /** A suspension, and the last of its numbers withdrawn, end the effect at once; the mandate itself stays as it was agreed. */
    @Transactional
    MandateEffect effect(Mandate mandate, LocalDate day) {
        if (mandate.state() == MandateState.ENDED || mandate.isOverOn(day)) {
            return MandateEffect.OVER;
        }
        if (mandate.state() == MandateState.PROPOSED) {
            return MandateEffect.NOT_AGREED;
        }
        if (!mandate.isInForceOn(day)) {
            return MandateEffect.NOT_YET;
        }
        if (operators.findActive(mandate.outsourcerId()).isEmpty()
                || operators.findActive(mandate.principalId()).isEmpty()) {
            return MandateEffect.OPERATOR_NOT_ACTIVE;
        }
        return stillDeclared(mandate).isEmpty() ? MandateEffect.NUMBERS_WITHDRAWN : MandateEffect.HOLDS;
    }

    MandateEffect effectToday(Mandate mandate) {
        return effect(mandate, Rome.day(now.get()));
    }

    Set<ShownNumber> stillDeclared(Mandate mandate) {
        return numbers.declaredBy(mandate.outsourcerId(), mandate.callingNumbers());
    }

    /** For whom the outsourcer could call from this number at that instant. */
    @Transactional
    public List<Mandate> heldAt(UUID outsourcerId, ShownNumber number, Instant at) {
        return mandates.agreedFor(outsourcerId, number).stream()
                .filter(m -> m.heldAt(at))
                .toList();
    }

    /** Lines of an outsourcer at an instant. */
    public record LinesAt(NumberRange range, Instant at) {}

    /** For whom the outsourcer could call then, from some number of each range. */
    @Transactional
    public Map<LinesAt, List<UUID>> principalsOf(UUID outsourcerId, Collection<LinesAt> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        LongSummaryStatistics ends = lines.stream()
                .flatMapToLong(
                        each -> LongStream.of(each.range().first(), each.range().last()))
                .summaryStatistics();
        List<Mandate> known = mandates.onceAgreedFor(outsourcerId, new NumberRange(ends.getMin(), ends.getMax()));
        Map<LinesAt, List<UUID>> principals = new HashMap<>();
        lines.forEach(each -> principals.put(
                each,
                known.stream()
                        .filter(m -> m.names(each.range()) && m.heldAt(each.at()))
                        .map(Mandate::principalId)
                        .distinct()
                        .toList()));
        return principals;
    }
}
