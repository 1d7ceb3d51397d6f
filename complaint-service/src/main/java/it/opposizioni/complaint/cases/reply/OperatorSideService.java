package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.CaseWork;
import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.complaint.cases.official.Officials;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operator's side of a case as the authority reads and answers it. */
@ApplicationScoped
public class OperatorSideService {

    /** No more days than that are granted: a case cannot be put off for ever. */
    private static final int MOST_DAYS = 60;

    private static final Text NO_DAY = Text.of("Scegli il nuovo ultimo giorno.", "Choose the new last day.");
    private static final Text TOO_SOON = Text.of(
            "Scegli un giorno dopo il %1$td/%1$tm/%1$tY, che è l’ultimo per ora.",
            "Choose a day after %1$td/%1$tm/%1$tY, which is the last one so far.");
    private static final Text TOO_LATE =
            Text.of("Scegli un giorno entro il %1$td/%1$tm/%1$tY.", "Choose a day no later than %1$td/%1$tm/%1$tY.");
    private static final Text NO_REASON =
            Text.of("Scrivi perché la proroga non è concessa.", "Write why more time is not granted.");

    private static final String OPERATOR = "select coalesce(operator_id, principal_id) from case_file where id = ?";

    private final NotifiedCases cases;
    private final CaseReplies replies;
    private final ReplyAttachments attachments;
    private final CaseExtensions extensions;
    private final CaseWork work;
    private final Officials officials;
    private final Idempotency idempotency;
    private final Jdbc jdbc;
    private final Now now;

    OperatorSideService(
            NotifiedCases cases,
            CaseReplies replies,
            ReplyAttachments attachments,
            CaseExtensions extensions,
            CaseWork work,
            Officials officials,
            Idempotency idempotency,
            Jdbc jdbc,
            Now now) {
        this.cases = cases;
        this.replies = replies;
        this.attachments = attachments;
        this.extensions = extensions;
        this.work = work;
        this.officials = officials;
        this.idempotency = idempotency;
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * The look is noted when a reply has attachments.
     *
     * @throws DomainException 404 when there is no such case
     */
    @Transactional
    public OperatorSideView show(UUID id, Caller official) {
        requireKnown(id);
        return view(id, official);
    }

    private void requireKnown(UUID id) {
        if (!jdbc.exists(OPERATOR, id)) {
            throw DomainException.notFound();
        }
    }

    private OperatorSideView view(UUID id, Caller official) {
        List<ExtensionView> requested = extensions.of(id);
        List<InformationRequestView.ReplyView> replied = replies.withRelated(id);
        attachments.noteList(id, replied, official);
        return new OperatorSideView(
                cases.questionsWithRelated(id),
                replied,
                requested,
                awaiting(asked(id), requested).isPresent());
    }

    /** Empty for a case about a number, and before the operator was asked. */
    private Optional<NotifiedCase> asked(UUID id) {
        return jdbc.first(OPERATOR, row -> row.getObject(1, UUID.class), id)
                .flatMap(operator -> cases.find(id, operator));
    }

    /** A request for more time that still matters: once the operator has replied, or is heard, it does not. */
    private static Optional<ExtensionView> awaiting(Optional<NotifiedCase> asked, List<ExtensionView> requested) {
        return asked.filter(NotifiedCase::awaitsReply)
                .flatMap(found -> requested.stream()
                        .filter(each -> each.awaitsAnswer() && each.question() == found.question())
                        .findFirst());
    }

    /**
     * Grants or refuses more time to reply.
     *
     * @throws DomainException 404 when there is no such case; 409 when nobody waits for an answer, or the official has complained in it;
     *     422 without a day, or without a reason
     */
    @Transactional
    OperatorSideView answer(UUID id, ReplyRequests.ExtensionAnswer answer, Caller caller, String idempotencyKey) {
        return idempotency.once(
                idempotencyKey, caller, List.of("cases", id, "extension", answer), OperatorSideView.class, () -> {
                    requireKnown(id);
                    work.requireImpartial(id, caller);
                    answerNow(id, answer, Official.of(caller));
                    return view(id, caller);
                });
    }

    private void answerNow(UUID id, ReplyRequests.ExtensionAnswer answer, Official by) {
        UUID operator = jdbc.first(OPERATOR, row -> row.getObject(1, UUID.class), id)
                .orElseThrow(ComplaintProblems::extensionNotAsked);
        // before the case, as in all work on cases
        officials.seen(by);
        cases.lock(id);
        NotifiedCase asked = cases.find(id, operator).orElseThrow(ComplaintProblems::extensionNotAsked);
        ExtensionView requested =
                awaiting(Optional.of(asked), extensions.of(id)).orElseThrow(ComplaintProblems::extensionNotAsked);
        LocalDate until = answer.granted() ? newLastDay(answer.until(), asked) : null;
        if (until == null && answer.words() == null) {
            throw DomainException.invalid("/reason", "REQUIRED", NO_REASON);
        }
        LocalDate last = work.answerExtension(id, until);
        extensions.answer(id, requested.question(), until == null ? null : last, answer.words(), by, now.get());
    }

    private LocalDate newLastDay(LocalDate until, NotifiedCase asked) {
        LocalDate today = cases.today();
        LocalDate last = asked.dueOn().isBefore(today) ? today.minusDays(1) : asked.dueOn();
        if (until == null) {
            throw DomainException.invalid("/until", "REQUIRED", NO_DAY);
        }
        if (!until.isAfter(last)) {
            throw DomainException.invalid("/until", "TOO_SOON", TOO_SOON.with(last));
        }
        LocalDate latest = last.plusDays(MOST_DAYS);
        if (until.isAfter(latest)) {
            throw DomainException.invalid("/until", "TOO_LATE", TOO_LATE.with(latest));
        }
        return until;
    }
}
