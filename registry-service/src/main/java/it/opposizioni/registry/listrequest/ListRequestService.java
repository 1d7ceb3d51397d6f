package it.opposizioni.registry.listrequest;

import it.opposizioni.kit.crypto.SearchKey;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.desk.NumberList.Outcome;
import it.opposizioni.registry.exemption.NewExemption;
import it.opposizioni.registry.holder.ActingDelegate;
import it.opposizioni.registry.numberlist.ListHolders;
import it.opposizioni.registry.numberlist.SentFile;
import it.opposizioni.registry.numberlist.SentLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Requests as people see them who act for the organisation: they enter one, confirm it after its preview, and read the outcomes of its lines. */
@ApplicationScoped
class ListRequestService {

    private static final Duration DAY = Duration.ofDays(1);

    private static final Text TOO_OFTEN =
            Text.of("Oggi hai mandato troppi elenchi: riprova domani.", "Too many lists today: try again tomorrow.");
    private static final Text TOO_MANY = Text.of(
            "Ci sono già %s elenchi aperti di questo tipo: concludine o ritirane uno.",
            "%s lists of this kind are open already: finish one or take one back.");
    private static final Text NOT_TO_UNDO = Text.of(
            "Di questo elenco non c’è più nulla da annullare.", "There is nothing of this list to undo any more.");

    private final ListRequestRepository requests;
    private final ListRequestColumns columns;
    private final ListRequestConfig config;
    private final ListRequestViews views;
    private final ListHolders organisations;
    private final CompanyOutcomes companies;
    private final ActingDelegate acting;
    private final Outbox outbox;
    private final Ids ids;
    private final Now clock;

    ListRequestService(
            ListRequestRepository requests,
            ListRequestColumns columns,
            ListRequestConfig config,
            ListRequestViews views,
            ListHolders organisations,
            CompanyOutcomes companies,
            ActingDelegate acting,
            Outbox outbox,
            Ids ids,
            Now clock) {
        this.requests = requests;
        this.columns = columns;
        this.config = config;
        this.views = views;
        this.organisations = organisations;
        this.companies = companies;
        this.acting = acting;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What is asked for each number.
     *
     * @param company whom it lets call, or no longer; null where it is about none
     */
    record Asked(ListRequestKind kind, NewExemption company) {

        private CompanyAsked companyAsked() {
            return company == null ? null : CompanyAsked.of(company);
        }
    }

    /** @param begun false when the same request was open already */
    record Accepted(UUID id, boolean begun) {}

    /**
     * The same request twice is one while it is open.
     *
     * @param principal for whom it is asked
     * @param person who asks
     * @throws DomainException 403 when it is for no organisation, 409 or 429 for too many, 422 for a company or days that cannot be
     */
    @Transactional
    Accepted enter(Asked what, SentFile file, Caller principal, Caller person) {
        UUID holder = organisations.require(principal);
        ListRequestKind kind = what.kind();
        CompanyAsked company = what.companyAsked();
        companies.requirePossible(kind, what.company());
        requests.queueUp(holder);
        SearchKey content = columns.contentKey(file.lines().content());
        Optional<ListRequest> same = requests.open(holder, kind, content, company);
        if (same.isPresent()) {
            return new Accepted(same.get().id(), false);
        }
        Instant now = clock.get();
        requireRoom(holder, kind, now);
        ListRequest request = new ListRequest(ids.next(), kind, holder, file.lines(), content.current(), company);
        request.enter(new ListEntry(
                person.subject(),
                person.name().orElse(null),
                acting.delegation().orElse(null),
                file.name(),
                now));
        requests.persist(request);
        return new Accepted(request.id(), true);
    }

    private void requireRoom(UUID holder, ListRequestKind kind, Instant now) {
        if (requests.enteredSince(holder, kind, now.minus(DAY)) >= config.perDay()) {
            throw new DomainException(CommonProblems.TOO_MANY_REQUESTS, TOO_OFTEN).retryAfter(DAY);
        }
        if (requests.countOpen(holder, kind) >= config.mostOpen()) {
            throw new DomainException(RegistryProblems.TOO_MANY_NUMBER_LISTS, TOO_MANY.with(config.mostOpen()));
        }
    }

    /**
     * It is confirmed after its preview. To repeat that changes nothing.
     *
     * @throws DomainException 403 when it is for no organisation, 404 when it is of another one, 409 when it was refused or taken back, 422 when its company
     *     is no longer in the directory, or its last day is over
     */
    @Transactional
    ListRequestView send(UUID id, Caller principal, String reader) {
        ListRequest request = lock(id, principal);
        if (!request.hasGoneOn()) {
            send(request);
        }
        return views.own(request, reader);
    }

    private void send(ListRequest request) {
        companies.requireStillPossible(request);
        Instant now = clock.get();
        request.send(now).ifPresent(event -> outbox.append(views.event(event, request, null, now)));
    }

    /**
     * It has no effect. To repeat this changes nothing.
     *
     * @throws DomainException 403 and 404 as {@link #send}, 409 when it is being carried out, or was refused
     */
    @Transactional
    ListRequestView takeBack(UUID id, Caller principal, String reader) {
        ListRequest request = lock(id, principal);
        if (request.state() != ListRequestState.TAKEN_BACK) {
            request.takeBack(clock.get());
        }
        return views.own(request, reader);
    }

    /**
     * All numbers that a withdrawal takes off stay after all, as far as they have not left yet. It is a request of its own, with an outcome for each of them.
     *
     * @throws DomainException 403 and 404 as {@link #send}, 409 when it is no withdrawal, or none that can still be undone
     */
    @Transactional
    Accepted undo(UUID id, Caller principal, Caller person) {
        ListRequest request = require(id, principal);
        Instant until = request.state() == ListRequestState.DONE ? views.dueAt(request) : null;
        if (until == null || !clock.get().isBefore(until)) {
            throw new DomainException(RegistryProblems.NUMBER_LIST_STATE, NOT_TO_UNDO);
        }
        SentFile same =
                new SentFile(request.entered().fileName(), request.lines().askedAgain(Outcome.RECORDED));
        Accepted undoing = enter(new Asked(ListRequestKind.WITHDRAWAL_UNDO, null), same, principal, person);
        ListRequest entered = requests.findById(undoing.id());
        if (entered.state() == ListRequestState.ENTERED) {
            send(entered);
        }
        return undoing;
    }

    /** Newest first. @throws DomainException 403 when it is for no organisation */
    @Transactional
    Page<ListRequestView> list(Caller principal, Optional<UUID> after, int limit, String reader) {
        return Page.of(
                        requests.of(organisations.require(principal), after, limit + 1),
                        limit,
                        each -> each.id().toString())
                .map(each -> views.listed(each, reader));
    }

    /** With what it would do, before it is decided. @throws DomainException as {@link #send}, without 409 */
    @Transactional
    ListRequestView one(UUID id, Caller principal, String reader) {
        return views.own(require(id, principal), reader);
    }

    /** @throws DomainException as {@link #one} */
    @Transactional
    SentLines lines(UUID id, Caller principal) {
        return views.lines(require(id, principal));
    }

    private ListRequest lock(UUID id, Caller principal) {
        UUID holder = organisations.require(principal);
        return requests.lock(id).filter(each -> each.holderId().equals(holder)).orElseThrow(DomainException::notFound);
    }

    private ListRequest require(UUID id, Caller principal) {
        UUID holder = organisations.require(principal);
        return requests.findByIdOptional(id)
                .filter(each -> each.holderId().equals(holder))
                .orElseThrow(DomainException::notFound);
    }
}
