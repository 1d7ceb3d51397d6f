package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.access.Purpose;
import it.opposizioni.complaint.access.RecordKind;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.complaint.cases.decision.DecidedCase;
import it.opposizioni.complaint.printed.DecisionPage;
import it.opposizioni.complaint.printed.PdfResponse;
import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The act as a file: to be signed elsewhere, as it was signed there, as it leaves, and as it was served. Each look is noted. */
@ApplicationScoped
class ActFiles {

    /** What somebody reads an act for who is not of the authority; in no list of looks, which are those of the staff. */
    private enum Use {
        /** It was served on the operator that the reader works for. */
        ACT_RECEIVED
    }

    private final DecidedCases cases;
    private final NotificationRepository notifications;
    private final SignedActs signedActs;
    private final CaseDecisions decisions;
    private final AccessLog accesses;

    ActFiles(
            DecidedCases cases,
            NotificationRepository notifications,
            SignedActs signedActs,
            CaseDecisions decisions,
            AccessLog accesses) {
        this.cases = cases;
        this.notifications = notifications;
        this.signedActs = signedActs;
        this.decisions = decisions;
        this.accesses = accesses;
    }

    /**
     * What leaves where nothing was signed elsewhere: what is signed there is the same.
     *
     * @throws DomainException 404 when there is no such case, 409 when it is not decided, or its act goes to nobody
     */
    @Transactional
    SentAct toSign(UUID caseId, Caller reader) {
        DecidedCases.Decided decided = cases.require(caseId);
        decided.requireReader();
        noteLook(caseId, reader);
        return copy(decided);
    }

    /** @throws DomainException 404 when there is none */
    @Transactional
    SentAct signed(UUID caseId, Caller reader) {
        SentAct signed = signed(caseId);
        noteLook(caseId, reader);
        return signed;
    }

    /**
     * What a notification sends: the file that was signed elsewhere, or the copy.
     *
     * @throws DomainException 404 when there is no such notification of the case, or what it has sent is not there any more
     */
    @Transactional
    SentAct sent(UUID caseId, UUID id, Caller reader) {
        DecidedCases.Decided decided = cases.require(caseId);
        ActNotification sent = notifications
                .of(caseId, id)
                .filter(found -> !found.way().isByHand())
                .orElseThrow(DomainException::notFound);
        SentAct act = sent.isSigned() ? signed(caseId, sent.begunAt()) : copy(decided);
        noteLook(caseId, reader);
        return act;
    }

    /**
     * The file that was signed elsewhere and served, for the operator on which it was.
     *
     * @throws DomainException 404 when it is about another one, was not served yet, or no such file was
     */
    @Transactional
    SentAct served(UUID caseId, Caller reader) {
        cases.about(caseId, reader.requireOperatorId())
                .flatMap(decided -> signedActs.served(decided, new Attempts(notifications.of(caseId))))
                .orElseThrow(DomainException::notFound);
        SentAct act = signed(caseId);
        note(caseId, reader, Role.OPERATOR, Use.ACT_RECEIVED);
        return act;
    }

    /** As the operator or the company reads it, without the codes of the complaints; in Italian, the language of the procedure. */
    private SentAct copy(DecidedCases.Decided decided) {
        DecidedCase act = decided.company()
                ? decisions.decidedAboutCompany(decided.id())
                : decisions.decidedAbout(decided.operatorId(), decided.id());
        DecisionPage page = new DecisionPage(act, Locale.ITALIAN);
        return new SentAct(page.pdf(), PdfResponse.PDF, page.fileName());
    }

    /** Not one that has taken the place of what was sent. */
    private SentAct signed(UUID caseId, Instant sentAt) {
        signedActs
                .find(caseId)
                .filter(known -> !known.addedAt().isAfter(sentAt))
                .orElseThrow(DomainException::notFound);
        return signed(caseId);
    }

    private SentAct signed(UUID caseId) {
        SignedActs.Known known = signedActs.find(caseId).orElseThrow(DomainException::notFound);
        return SentAct.signed(known.format(), signedActs.content(caseId).orElseThrow());
    }

    private void noteLook(UUID caseId, Caller reader) {
        note(caseId, reader, Role.REGULATOR, Purpose.CASE_WORKED_ON);
    }

    private void note(UUID caseId, Caller reader, Role as, Enum<?> purpose) {
        accesses.note(reader, as, List.of(new Read(null, RecordKind.CASE, caseId.toString(), purpose)));
    }
}
