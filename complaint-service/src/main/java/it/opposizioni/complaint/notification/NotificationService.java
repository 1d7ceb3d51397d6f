package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.cases.CaseWork;
import it.opposizioni.complaint.cases.decision.Appeal;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.kit.time.Rome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Keeps how the act of a decision was served. The portal sends it, and tells what receipts say: {@link NotificationProgress}. */
@ApplicationScoped
public class NotificationService {

    private final NotificationRepository notifications;
    private final SignedActs signedActs;
    private final DecidedCases cases;
    private final CaseWork work;
    private final Idempotency idempotency;
    private final Ids ids;
    private final Now now;

    NotificationService(
            NotificationRepository notifications,
            SignedActs signedActs,
            DecidedCases cases,
            CaseWork work,
            Idempotency idempotency,
            Ids ids,
            Now now) {
        this.notifications = notifications;
        this.signedActs = signedActs;
        this.cases = cases;
        this.work = work;
        this.idempotency = idempotency;
        this.ids = ids;
        this.now = now;
    }

    /** @throws DomainException 404 when there is no such case, 409 while it is not decided */
    @Transactional
    public NotificationView show(UUID caseId, Locale locale) {
        return view(cases.require(caseId), locale);
    }

    /**
     * Begins to serve the act by certified mail, or notes that it was served otherwise. What is prepared and not handed over yet is not begun
     * again: the portal that has asked may have died in between, and goes on with the same.
     *
     * @throws DomainException 404, 409 or 422
     */
    @Transactional
    NotificationView begin(UUID caseId, NewNotification asked, Caller official, String key, Locale locale) {
        List<Object> request = List.of("case-notifications", caseId, asked);
        return idempotency.once(key, official, request, NotificationView.class, () -> {
            DecidedCases.Decided decided = cases.requireForChange(caseId);
            work.requireImpartial(caseId, official);
            if (asked.way().isByHand()) {
                record(decided, asked, Official.of(official));
            } else {
                send(decided, asked.address(), Official.of(official));
            }
            return view(decided, locale);
        });
    }

    private void send(DecidedCases.Decided decided, String address, Official by) {
        decided.requireForOperator();
        Attempts tried = of(decided);
        if (tried.haveServed() || (!tried.havePrepared() && tried.areOpen(now.get()))) {
            throw NotificationProblems.stillOpen();
        }
        if (tried.havePrepared()) {
            return;
        }
        boolean signed = signedActs.find(decided.id()).isPresent();
        notifications.persistAndFlush(
                ActNotification.byCertifiedMail(ids.next(), decided.id(), address, signed, by, now.get()));
    }

    /** Also in the place of another one that was noted by hand: a day that was mistyped is corrected so, and both stay. */
    private void record(DecidedCases.Decided decided, NewNotification asked, Official by) {
        LocalDate day = asked.servedOn();
        if (day.isBefore(Rome.day(decided.decidedAt()))) {
            throw NotificationProblems.dayBeforeDecision();
        }
        if (day.isAfter(Rome.day(now.get()))) {
            throw NotificationProblems.dayAhead();
        }
        Attempts tried = of(decided);
        if (tried.areOpen(now.get())) {
            throw NotificationProblems.stillOpen(tried);
        }
        notifications.persistAndFlush(
                ActNotification.byHand(ids.next(), decided.id(), asked.way(), day, asked.noteOrNull(), by, now.get()));
    }

    /** @throws DomainException 404, or 409 where it is not decided, goes to nobody, is prepared, is on its way, or was served */
    @Transactional
    NotificationView keepSigned(UUID caseId, ActFormat format, byte[] content, Caller official, Locale locale) {
        DecidedCases.Decided decided = cases.requireForChange(caseId);
        work.requireImpartial(caseId, official);
        decided.requireReader();
        Attempts tried = of(decided);
        if (!tried.allowAnotherFile(now.get())) {
            throw NotificationProblems.stillOpen(tried);
        }
        signedActs.keep(caseId, format, content, Official.of(official), now.get());
        return view(decided, locale);
    }

    /** As the operator reads it that the case is about. @throws DomainException 404 when it is not decided, or about another one */
    @Transactional
    ServedNotification own(UUID caseId, UUID operatorId) {
        DecidedCases.Decided decided = cases.about(caseId, operatorId).orElseThrow(DomainException::notFound);
        Attempts tried = of(decided);
        ActFormat signed =
                signedActs.served(decided, tried).map(SignedActs.Known::format).orElse(null);
        return tried.serving()
                .or(() -> tried.newestFirst().stream().findFirst())
                .map(each -> ServedNotification.of(each, signed))
                .orElse(ServedNotification.NONE);
    }

    private Attempts of(DecidedCases.Decided decided) {
        return new Attempts(notifications.of(decided.id()));
    }

    private NotificationView view(DecidedCases.Decided decided, Locale locale) {
        Instant at = now.get();
        Attempts tried = of(decided);
        return new NotificationView(
                decided.id(),
                decided.code(),
                decided.operatorId(),
                tried.newestFirst().stream()
                        .map(each -> NotificationView.Attempt.of(each, NotificationView.Person.of(each.begunBy()), at))
                        .toList(),
                tried.serving().map(ActNotification::id).orElse(null),
                tried.serving().map(ActNotification::servedOn).orElse(null),
                decided.upheld() ? Appeal.HOW.in(locale) : null,
                decided.isForOperator() && !tried.areOnTheirWay(at) && !tried.haveServed(),
                !tried.areOpen(at),
                decided.hasReader() && tried.allowAnotherFile(at),
                signedActs
                        .find(decided.id())
                        .map(NotificationView.SignedAct::of)
                        .orElse(null));
    }
}
