package it.opposizioni.registry.desk;

import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.exemption.ExemptionActs;
import it.opposizioni.registry.exemption.NewExemption;
import it.opposizioni.registry.operatordirectory.OperatorDirectory;
import it.opposizioni.registry.opposition.AssistedOppositions;
import it.opposizioni.registry.opposition.AssistedOppositions.Standing;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionLocks;
import it.opposizioni.registry.opposition.OppositionService;
import it.opposizioni.registry.opposition.Withdrawals;
import it.opposizioni.registry.registration.DeskRegistrations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Does at the desk what people asked for by telephone, e-mail or post: the same effects, dates and letters as for people who sign in. Evidence
 * stands in for the proof of the line; where somebody would lose protection, a second registrar stands in for it too.
 */
@ApplicationScoped
class DeskService {

    /**
     * How many requests wait for a second registrar.
     *
     * @param open all of them
     */
    record DeskCounts(long open, long dueToday, long overdue) {}

    private static final Text PROPOSED = Text.of(
            "Una richiesta di uscita per questo numero aspetta già una decisione.",
            "A request to take this number off the register already waits for a decision.");

    private static final Text COMPANY_PROPOSED = Text.of(
            "Una richiesta per questa azienda e questo numero aspetta già una decisione.",
            "A request for this company and this number already waits for a decision.");

    private static final Text ALREADY = Text.of(
            "Questa persona ha già iscritto il numero per ciò che chiede: non serve farlo di nuovo.",
            "This person has registered the number for this already: there is no need to do it again.");

    private final DeskRequestRepository requests;
    private final DeskHolderRepository people;
    private final DeskHolders holders;
    private final DeskChecks checks;
    private final AssistedOppositions numbers;
    private final DeskRegistrations registrations;
    private final OppositionService oppositions;
    private final Withdrawals withdrawals;
    private final OppositionLocks locks;
    private final ExemptionActs exemptions;
    private final OperatorDirectory directory;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;

    DeskService(
            DeskRequestRepository requests,
            DeskHolderRepository people,
            DeskHolders holders,
            DeskChecks checks,
            AssistedOppositions numbers,
            DeskRegistrations registrations,
            OppositionService oppositions,
            Withdrawals withdrawals,
            OppositionLocks locks,
            ExemptionActs exemptions,
            OperatorDirectory directory,
            Outbox outbox,
            Ids ids,
            Now clock) {
        this.requests = requests;
        this.people = people;
        this.holders = holders;
        this.checks = checks;
        this.numbers = numbers;
        this.registrations = registrations;
        this.oppositions = oppositions;
        this.withdrawals = withdrawals;
        this.locks = locks;
        this.exemptions = exemptions;
        this.directory = directory;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Enters what came. An opposition, a renewal or the end of an exemption is done by that; a withdrawal or an exemption is proposed.
     *
     * @throws DomainException 409 when it cannot be done for this number and person, 422 for what is no Italian line or tax code
     */
    @Transactional
    DeskRequestView enter(DeskRequestKind kind, DeskEntry entry, String registrar) {
        Instant now = clock.get();
        DeskChecks.Checked checked = checks.check(kind, entry, now);
        DeskHolder holder =
                holders.stated(checked.taxCode(), entry.holder(), entry.languageOrItalian(), kind.isProposed());
        Optional<Standing> standing = numbers.lockStanding(entry.number());
        checks.obstacle(kind, checked.media(), standing, holder).ifPresent(found -> {
            throw found.refusal();
        });
        // the holder is locked: of two that come at once the second sees the first
        refuseProposed(kind, entry);
        DeskRequest request = new DeskRequest(ids.next(), kind, entry.number(), entry.opposed(), holder.id())
                .cameBy(
                        entry.channel(),
                        checked.receivedAt(),
                        entry.evidenceReference(),
                        checked.dueOn(),
                        entry.askedBy())
                .about(
                        kind.isAboutCompany()
                                ? new NewExemption(entry.operatorId(), entry.from(), entry.until())
                                : null);
        String event = request.enter(registrar, now);
        // first: the address must be known before there is something to write
        tell(event, request, now, DeskEvents.Recorded.of(request, holder));
        standing.map(Standing::id).ifPresent(request::isAbout);
        switch (kind) {
            case OPPOSITION -> register(request, checked, holder);
            case RENEWAL -> oppositions.renewAtDesk(request.oppositionId(), holder.key(), request.ground());
            case WITHDRAWAL, MEDIUM_WITHDRAWAL -> {
                // waits for a second registrar
            }
            case EXEMPTION -> exemptions.check(opposition(request, holder), request.exemption());
            case EXEMPTION_END ->
                exemptions.takeBackAll(opposition(request, holder), entry.operatorId(), request.ground());
        }
        requests.persist(request);
        return view(request, holder, registrar, now);
    }

    private void refuseProposed(DeskRequestKind kind, DeskEntry entry) {
        if (kind.isWithdrawal() && requests.isProposed(entry.number(), kind)) {
            throw new DomainException(RegistryProblems.WITHDRAWAL_UNDER_WAY, PROPOSED);
        }
        if (kind == DeskRequestKind.EXEMPTION && requests.isProposed(entry.number(), entry.operatorId())) {
            throw new DomainException(RegistryProblems.EXEMPTION_EXISTS, COMPANY_PROPOSED);
        }
    }

    private Opposition opposition(DeskRequest request, DeskHolder holder) {
        return locks.own(request.oppositionId(), holder.key());
    }

    private DeskRequestView view(DeskRequest request, DeskHolder holder, String reader, Instant now) {
        String company = Optional.ofNullable(request.exemption())
                .flatMap(about -> directory.nameOf(about.operatorId()))
                .orElse(null);
        return DeskRequestView.of(request, holder, company, reader, now);
    }

    private void register(DeskRequest request, DeskChecks.Checked checked, DeskHolder holder) {
        DeskRegistrations.Recorded recorded = registrations
                .register(
                        new DeskRegistrations.Person(holder.key(), checked.taxCode(), holder.language(), null),
                        List.of(new DeskRegistrations.Wanted(request.number(), request.ground())),
                        checked.media())
                .orElseThrow(() -> new DomainException(RegistryProblems.OPPOSITION_ALREADY_YOURS, ALREADY));
        request.isAbout(recorded.oppositions().get(request.number()));
        request.registeredAs(recorded.protocol());
    }

    /**
     * A second registrar approves a withdrawal, also of one medium: the line is told, and for a day the holder can undo it. Or an exemption: the
     * company may call.
     *
     * @throws DomainException 404; 409 when it was decided before, or something else stands against it; 422 for a company or a period that
     *     can no longer be
     */
    @Transactional
    DeskRequestView approve(UUID id, String registrar) {
        DeskRequest request = requests.locked(id).orElseThrow(DomainException::notFound);
        DeskHolder holder = people.findById(request.holderId());
        Instant now = clock.get();
        request.approve(registrar, now);
        Optional<Standing> standing = numbers.lockStanding(request.number());
        LocalDate today = Rome.day(now);
        checks.obstacle(request, standing, holder, registrar, today).ifPresent(found -> {
            throw found.refusal();
        });
        UUID opposition = standing.orElseThrow().id();
        request.isAbout(opposition);
        switch (request.kind()) {
            case EXEMPTION ->
                exemptions.grant(opposition(request, holder), request.exemptionFrom(today), request.ground());
            case MEDIUM_WITHDRAWAL ->
                withdrawals.askForMedium(
                        opposition(request, holder), request.media().getFirst(), request.ground());
            default -> withdrawals.askAtDesk(opposition, holder.key(), request.ground());
        }
        return view(request, holder, registrar, now);
    }

    /** @throws DomainException 404; 409 when the same registrar entered it, or it was decided before */
    @Transactional
    DeskRequestView reject(UUID id, String registrar, String reason) {
        DeskRequest request = requests.locked(id).orElseThrow(DomainException::notFound);
        DeskHolder holder = people.findById(request.holderId());
        Instant now = clock.get();
        String event = request.reject(registrar, reason, now);
        tell(event, request, now, DeskEvents.Rejected.of(request, holder));
        return view(request, holder, registrar, now);
    }

    private void tell(String event, DeskRequest request, Instant now, Object data) {
        outbox.append(new DomainEvent(event, request.id().toString(), request.version(), now, data));
    }

    /** With what stands against its approval. @throws DomainException 404 */
    @Transactional
    DeskRequestView one(UUID id, String reader) {
        DeskRequest request = requests.findByIdOptional(id).orElseThrow(DomainException::notFound);
        DeskHolder holder = people.findById(request.holderId());
        Instant now = clock.get();
        DeskRequestView view = view(request, holder, reader, now);
        return request.state() == DeskRequestState.PROPOSED
                ? view.blockedBy(
                        checks.obstacle(request, numbers.standing(request.number()), holder, reader, Rome.day(now))
                                .orElse(null))
                : view;
    }

    @Transactional
    Page<DeskRequestView> list(DeskList which, Optional<RequestPlace> after, int limit, String reader) {
        Instant now = clock.get();
        List<DeskRequest> found = which == DeskList.DONE
                ? requests.done(after, limit + 1)
                : requests.waiting(which.due(Rome.day(now)), after, limit + 1);
        return Page.of(found, limit, request -> RequestPlace.of(request).toString())
                .map(request -> view(request, people.findById(request.holderId()), reader, now));
    }

    /** How many wait. */
    @Transactional
    DeskCounts counts() {
        LocalDate today = Rome.day(clock.get());
        return new DeskCounts(
                requests.countWaiting(DeskList.OPEN.due(today)),
                requests.countWaiting(DeskList.DUE_TODAY.due(today)),
                requests.countWaiting(DeskList.OVERDUE.due(today)));
    }
}
