package it.opposizioni.complaint.release;

import it.opposizioni.complaint.cases.CaseConfig;
import it.opposizioni.complaint.cases.CaseWork;
import it.opposizioni.complaint.cases.official.Colleague;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.complaint.release.Release.OfCase;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import it.opposizioni.kit.time.WorkingDays;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Who has asked for which whole case, who has released it, and how often it left. */
@ApplicationScoped
public class Releases {

    private static final String CASE = "select id, code from case_file where id = ?";
    private static final UUID LARGEST = new UUID(-1L, -1L);

    private final ReleaseRepository releases;
    private final CaseWork cases;
    private final Officials officials;
    private final Idempotency idempotency;
    private final WorkingDays calendar;
    private final Jdbc jdbc;
    private final Ids ids;
    private final Now now;

    Releases(
            ReleaseRepository releases,
            CaseWork cases,
            Officials officials,
            Idempotency idempotency,
            CaseConfig config,
            Jdbc jdbc,
            Ids ids,
            Now now) {
        this.releases = releases;
        this.cases = cases;
        this.officials = officials;
        this.idempotency = idempotency;
        this.calendar = WorkingDays.of(config.daysOff(), config.holidays());
        this.jdbc = jdbc;
        this.ids = ids;
        this.now = now;
    }

    /** @throws DomainException 404 when there is no such case, 409 when the official has complained in it */
    @Transactional
    ReleaseView ask(ReleaseRequests.New asked, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey,
                caller,
                List.of("case-releases", asked),
                ReleaseView.class,
                () -> askNow(asked.caseId(), asked.purpose().strip(), caller));
    }

    private ReleaseView askNow(UUID caseId, String purpose, Caller caller) {
        OfCase ofCase = jdbc.first(CASE, row -> new OfCase(row.getObject(1, UUID.class), row.getString(2)), caseId)
                .orElseThrow(DomainException::notFound);
        cases.requireImpartial(caseId, caller);
        officials.seen(Official.of(caller));
        Release asked = new Release(ids.next(), ofCase, caller.subject(), purpose, now.get());
        releases.persist(asked);
        return view(asked, caller);
    }

    /**
     * Lasts until the end of the next working day: who asked finds it then at the latest, and nobody keeps it as a standing right.
     *
     * @throws DomainException 404 when there is no such request; 409 when the official has made it, has complained in the case, or it was answered
     *     before
     */
    @Transactional
    ReleaseView release(UUID id, Caller caller) {
        return answer(id, caller, found -> {
            Instant at = now.get();
            found.release(caller.subject(), at, Rome.endOf(calendar.nextAfter(Rome.day(at))));
        });
    }

    /** @throws DomainException as {@link #release} */
    @Transactional
    ReleaseView refuse(UUID id, String reason, Caller caller) {
        return answer(id, caller, found -> found.refuse(caller.subject(), now.get(), reason));
    }

    private ReleaseView answer(UUID id, Caller caller, Consumer<Release> answer) {
        Release found = require(id);
        cases.requireImpartial(found.caseId(), caller);
        officials.seen(Official.of(caller));
        answer.accept(found);
        return view(found, caller);
    }

    /** @throws DomainException 404 when there is no such request, 403 when somebody else made it, 409 when it was answered before */
    @Transactional
    ReleaseView takeBack(UUID id, Caller caller) {
        Release found = require(id);
        found.takeBack(caller.subject());
        return view(found, caller);
    }

    private Release require(UUID id) {
        return releases.lock(id).orElseThrow(DomainException::notFound);
    }

    /** Of all officials, newest first. @param caseId null for all cases */
    @Transactional
    Page<ReleaseView> list(UUID caseId, String cursor, int limit, Caller caller) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(LARGEST);
        Page<Release> page = Page.of(
                releases.list(caseId, before, limit + 1),
                limit,
                each -> each.id().toString());
        Function<String, Colleague> people = officials.shownTo(caller);
        Set<UUID> own =
                cases.ownAmong(page.items().stream().map(Release::caseId).toList(), caller);
        return page.map(each -> ReleaseView.of(each, people, own, now.get()));
    }

    /**
     * Counts that the file leaves now, in the transaction that reads it.
     *
     * @throws DomainException 409 when nobody has released the case to this official, or the time is over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(UUID caseId, Caller caller) {
        Instant at = now.get();
        releases.lockUsable(caseId, caller.subject(), at)
                .orElseThrow(ReleaseProblems::notReleased)
                .download(caller.subject(), at);
    }

    private ReleaseView view(Release found, Caller caller) {
        Set<UUID> own = cases.ownAmong(List.of(found.caseId()), caller);
        return ReleaseView.of(found, officials.shownTo(caller), own, now.get());
    }
}
