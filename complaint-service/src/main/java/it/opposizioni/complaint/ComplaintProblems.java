package it.opposizioni.complaint;

import static it.opposizioni.kit.problem.ProblemType.problemType;

import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.problem.ProblemType;
import it.opposizioni.kit.text.Text;

/** The problems that only this service has. Sorted by URN; the slugs never change. */
public final class ComplaintProblems {

    /** The connection ended before the file. */
    public static final ProblemType ATTACHMENT_BROKEN_OFF =
            problemType("attachment-broken-off", 400, "Allegato incompleto", "Incomplete attachment");

    /** A file without content. */
    public static final ProblemType ATTACHMENT_EMPTY =
            problemType("attachment-empty", 422, "Allegato vuoto", "Empty attachment");

    /** Nobody could read it without a password. */
    public static final ProblemType ATTACHMENT_ENCRYPTED =
            problemType("attachment-encrypted", 422, "PDF protetto", "Protected PDF");

    /** As many as a complaint can have. */
    public static final ProblemType ATTACHMENT_LIMIT_REACHED =
            problemType("attachment-limit-reached", 409, "Troppi allegati", "Too many attachments");

    /** Larger than 10 MB. */
    public static final ProblemType ATTACHMENT_TOO_LARGE =
            problemType("attachment-too-large", 413, "Allegato troppo grande", "Attachment too large");

    /** Its content is no image, recording or PDF that is accepted, whatever its name says. */
    public static final ProblemType ATTACHMENT_TYPE_NOT_ACCEPTED =
            problemType("attachment-type-not-accepted", 415, "Tipo di file non accettato", "File type not accepted");

    /** A colleague has recorded where a call came from since. */
    public static final ProblemType CALL_ORIGIN_CHANGED =
            problemType("call-origin-changed", 409, "È stato registrato altro", "Something else was recorded");

    /** Letters, too few or too many digits. */
    public static final ProblemType CALLER_NUMBER_UNREADABLE =
            problemType("caller-number-unreadable", 422, "Numero da correggere", "Number to be corrected");

    /** Its words were written by a release that showed them to nobody but the authority. */
    public static final ProblemType CASE_ACT_NOT_FOR_OPERATOR = problemType(
            "case-act-not-for-operator", 409, "L’atto non è per l’operatore", "The act is not for the operator");

    /** Nobody has recorded that the act has reached the company, which is outside the register. */
    public static final ProblemType CASE_ACT_NOT_SERVED =
            problemType("case-act-not-served", 409, "Consegna non registrata", "Delivery not recorded");

    /** There is an appeal that has not ended, or the appeal does not allow the step. */
    public static final ProblemType CASE_APPEAL_CONFLICT =
            problemType("case-appeal-conflict", 409, "Il ricorso non lo permette", "The appeal does not allow it");

    /** Somebody has changed the case since it was looked at. */
    public static final ProblemType CASE_CHANGED =
            problemType("case-changed", 409, "Il fascicolo è cambiato", "The case has changed");

    /** A colleague has named or corrected the company since. */
    public static final ProblemType CASE_COMPANY_CHANGED =
            problemType("case-company-changed", 409, "L’azienda è cambiata", "The company has changed");

    /** A document of the authority's own was added, or taken back, since. */
    public static final ProblemType CASE_DOCUMENTS_CHANGED =
            problemType("case-documents-changed", 409, "I documenti sono cambiati", "The documents have changed");

    /** A violation would close complaints as upheld that speak plainly against it. */
    public static final ProblemType CASE_COMPLAINTS_CONTRADICT = problemType(
            "case-complaints-contradict", 409, "Segnalazioni in contrasto", "Complaints that contradict the decision");

    /** Of some complaints it is not known yet whether they speak against a violation. */
    public static final ProblemType CASE_EVIDENCE_AWAITED =
            problemType("case-evidence-awaited", 409, "Prove in arrivo", "Evidence still to come");

    /** A sanction needs evidence besides a number on a display (deploy/docs/threats.md T18). */
    public static final ProblemType CASE_EVIDENCE_TOO_WEAK =
            problemType("case-evidence-too-weak", 409, "Prove insufficienti", "Evidence too weak");

    /** The operator is summoned to a hearing, which would be lost with the case. */
    public static final ProblemType CASE_HEARING_AHEAD =
            problemType("case-hearing-ahead", 409, "C’è un’audizione fissata", "There is a hearing ahead");

    /** Somebody wrote into the database: nothing is decided on it, and no act is made of it (deploy/docs/threats.md T12). */
    public static final ProblemType CASE_HISTORY_ALTERED = problemType(
            "case-history-altered", 409, "La storia del fascicolo è stata cambiata", "The case’s history was changed");

    /** Who proposed a decision does not approve it. */
    public static final ProblemType CASE_NEEDS_SECOND_PERSON =
            problemType("case-needs-second-person", 409, "Serve un’altra persona", "Another person is needed");

    /** No violation is found against an operator that was not heard. */
    public static final ProblemType CASE_NOT_HEARD =
            problemType("case-not-heard", 409, "L’operatore va prima sentito", "The operator must be heard first");

    /** It was served, or is on its way: an act is served once. */
    public static final ProblemType CASE_NOTIFICATION_OPEN =
            problemType("case-notification-open", 409, "La notifica è già in corso", "It is being served already");

    /** It is prepared, with the file of then: sending goes on with it. */
    public static final ProblemType CASE_NOTIFICATION_PREPARED =
            problemType("case-notification-prepared", 409, "L’invio è già preparato", "Sending it is prepared already");

    /** The operator still has time to reply. */
    public static final ProblemType CASE_REPLY_STILL_POSSIBLE = problemType(
            "case-reply-still-possible", 409, "L’operatore può ancora rispondere", "The operator may still reply");

    /** The case's stage does not allow the act. */
    public static final ProblemType CASE_STAGE_CONFLICT = problemType(
            "case-stage-conflict", 409, "La fase del fascicolo non lo permette", "The stage does not allow it");

    /** It is about a number that nobody declared. */
    public static final ProblemType CASE_WITHOUT_OPERATOR =
            problemType("case-without-operator", 409, "Fascicolo senza operatore", "Case without an operator");

    /** A complaint belongs to one case at most. */
    public static final ProblemType COMPLAINT_IN_CASE = problemType(
            "complaint-in-case", 409, "La segnalazione è già in un fascicolo", "The complaint is in a case already");

    /** A violation is found only by the decision on a case (deploy/docs/threats.md T18). */
    public static final ProblemType COMPLAINT_NEEDS_CASE =
            problemType("complaint-needs-case", 409, "Serve un fascicolo", "A case is needed");

    /** The complaint's stage does not allow the act; somebody may have acted before. */
    public static final ProblemType COMPLAINT_STAGE_CONFLICT = problemType(
            "complaint-stage-conflict",
            409,
            "Lo stato della segnalazione è cambiato",
            "The stage of the complaint has changed");

    /** Its reporter has signed in since the desk wrote it down, and changes it alone. */
    public static final ProblemType COMPLAINT_TAKEN_OVER = problemType(
            "complaint-taken-over", 409, "La segnalazione è già della persona", "The person has the complaint already");

    /** The complaint is part of a case, whose decision closes it. */
    public static final ProblemType DECIDED_BY_CASE =
            problemType("decided-by-case", 409, "La segnalazione si decide nel fascicolo", "The case decides about it");

    /** An export has become one file already, and does not become another one. */
    public static final ProblemType EXPORT_COMPLETE =
            problemType("export-complete", 409, "Il file è già registrato", "The file is noted already");

    /** A whole case leaves only after another official has released it, and not for long (deploy/docs/threats.md T14). */
    public static final ProblemType EXPORT_NOT_RELEASED =
            problemType("export-not-released", 409, "Il file va prima autorizzato", "The file must be released first");

    /** A request for a whole case has its answer. */
    public static final ProblemType EXPORT_REQUEST_DECIDED =
            problemType("export-request-decided", 409, "La richiesta è già chiusa", "The request is closed already");

    /** Nobody waits for an answer about more time to reply. */
    public static final ProblemType EXTENSION_NOT_ASKED =
            problemType("extension-not-asked", 409, "Nessuna proroga da decidere", "No request for more time");

    /** More time to reply is asked for once, and in time. */
    public static final ProblemType EXTENSION_NOT_POSSIBLE = problemType(
            "extension-not-possible", 409, "La proroga non si può più chiedere", "More time cannot be requested");

    /** As many as its reporter can write about one complaint. */
    public static final ProblemType MESSAGE_LIMIT_REACHED =
            problemType("message-limit-reached", 409, "Troppi messaggi", "Too many messages");

    /** The complaint has not come to an end that its reporter could judge, or the time to change an opinion is over. */
    public static final ProblemType OPINION_NOT_POSSIBLE =
            problemType("opinion-not-possible", 409, "Il parere non si può dare", "No opinion can be given");

    /** The official made the complaint, or one of the case: a conflict of interest. */
    public static final ProblemType OWN_COMPLAINT =
            problemType("own-complaint", 409, "È una segnalazione tua", "It is a complaint of yours");

    /** Another official has chosen a principal since. */
    public static final ProblemType PRINCIPAL_CHANGED =
            problemType("principal-changed", 409, "Il committente è cambiato", "The principal has changed");

    /** The reporter has been asked, and has time to answer; or as often as can be. */
    public static final ProblemType QUESTION_NOT_POSSIBLE =
            problemType("question-not-possible", 409, "Ora non puoi fare domande", "Nothing can be asked now");

    /** Somebody of the operator's has added to the reply, or taken from it, since its sender read it again. */
    public static final ProblemType REPLY_ATTACHMENTS_CHANGED =
            problemType("reply-attachments-changed", 409, "Gli allegati sono cambiati", "The attachments have changed");

    /** No reply is awaited of the operator, or another question was asked since. */
    public static final ProblemType REPLY_NOT_AWAITED =
            problemType("reply-not-awaited", 409, "Non si può rispondere ora", "No reply is awaited");

    /** Somebody has changed or taken back the annotation since. */
    public static final ProblemType TREND_ANNOTATION_CHANGED =
            problemType("trend-annotation-changed", 409, "L’annotazione è cambiata", "The annotation has changed");

    private static final Text CHANGED = Text.of(
            "Qualcuno ha lavorato sul fascicolo %s mentre lo guardavi. Ricarica la pagina per vedere che cosa è cambiato.",
            "Somebody has worked on case %s while you looked at it. Reload to see what changed.");
    private static final Text CHANGED_BY = Text.of(
            "%s ha lavorato sul fascicolo %s mentre lo guardavi. Ricarica la pagina per vedere che cosa è cambiato.",
            "%s worked on case %s while you were looking at it. Reload to see what changed.");
    private static final Text CASE_CONFLICT = Text.of(
            "Il fascicolo è in fase %1$s e da lì %2$s non è possibile.",
            "The case is at stage %1$s and from there %2$s is not possible.");
    private static final Text NO_OPERATOR = Text.of(
            "Nessun operatore ha dichiarato questo numero: non c’è nessuno da sentire o da sanzionare. Se sai quale azienda lo usava, indicala.",
            "No operator has declared this number: there is nobody to be heard or sanctioned. If you know which company used it, name it.");
    private static final Text IN_CASE =
            Text.of("È già nel fascicolo %s: dividi quello.", "It is in case %s already: split that one.");
    private static final Text NEEDS_CASE = Text.of(
            "Una violazione si accerta solo con la decisione di un fascicolo. Apri un fascicolo con questa segnalazione. Se ce n’è già uno sullo stesso chiamante, poi uniscili.",
            "A violation is found only by the decision on a case. Open a case with this complaint. If there is one about the same caller already, then merge the two.");
    private static final Text STAGE_CONFLICT = Text.of(
            "La segnalazione è in stato %1$s e da lì %2$s non è possibile. Ricarica la pagina per vedere chi ha agito.",
            "The complaint is at stage %1$s and from there %2$s is not possible. Reload to see who acted.");
    private static final Text TAKEN_OVER = Text.of(
            "La persona è entrata nella sua area: ora cambia da sé la segnalazione, con SPID o CIE.",
            "The person has signed in: the complaint can now be changed only in the person’s own area, with SPID or CIE.");
    private static final Text BY_CASE = Text.of(
            "La segnalazione si chiude con la decisione del fascicolo %s. Per chiuderla da sola, dividila da lì e archivia il fascicolo nuovo.",
            "The decision on case %s closes the complaint. To close it alone, split it off and archive the new case.");
    private static final Text NOT_ASKED = Text.of(
            "Non c’è una proroga da decidere: un collega ha già deciso, oppure l’operatore ha risposto.",
            "There is no request to decide: a colleague has decided, or the operator has replied.");
    private static final Text NOT_EXTENSIBLE = Text.of(
            "Una proroga si chiede una volta sola per ogni richiesta, entro l’ultimo giorno per rispondere.",
            "You can ask for more time once for each request, by the last day to reply.");
    private static final Text NO_OPINION = Text.of(
            "Il parere si dà quando la segnalazione è chiusa e si può cambiare per 14 giorni.",
            "You can give an opinion when the complaint is closed, and change it for 14 days.");
    private static final Text OWN = Text.of(
            "Hai fatto tu questa segnalazione, o una di questo fascicolo: se ne occupa un collega.",
            "You made this complaint, or one of this case: a colleague deals with it.");
    private static final Text ATTACHMENTS_CHANGED = Text.of(
            "La risposta non è stata inviata, perché nel frattempo qualcuno ha aggiunto o tolto allegati. Controllali e inviala di nuovo.",
            "The reply was not sent, because somebody has added or removed attachments meanwhile. Check them and send it again.");
    private static final Text NOT_AWAITED = Text.of(
            "L’autorità non aspetta questa risposta: ha già una risposta, è andata avanti o ha chiesto altro. Ricarica la pagina.",
            "The authority is not waiting for this reply: it has one, has moved on, or has asked something else. Reload the page.");

    private ComplaintProblems() {}

    public static DomainException callerNumberUnreadable(InvalidPhoneNumberException why) {
        return new DomainException(CALLER_NUMBER_UNREADABLE, why.detail())
                .with(new FieldError("/number", why.code(), why.detail()));
    }

    /** @param by name of who did so last; null when it is not known */
    public static DomainException caseChanged(String code, String by) {
        return new DomainException(CASE_CHANGED, by == null ? CHANGED.with(code) : CHANGED_BY.with(by, code));
    }

    public static DomainException caseStageConflict(String stage, String act) {
        return new DomainException(CASE_STAGE_CONFLICT, CASE_CONFLICT.with(stage, act));
    }

    public static DomainException caseWithoutOperator() {
        return new DomainException(CASE_WITHOUT_OPERATOR, NO_OPERATOR);
    }

    public static DomainException complaintInCase(String code) {
        return new DomainException(COMPLAINT_IN_CASE, IN_CASE.with(code));
    }

    public static DomainException complaintNeedsCase() {
        return new DomainException(COMPLAINT_NEEDS_CASE, NEEDS_CASE);
    }

    /** @param stage the present one */
    public static DomainException stageConflict(String stage, String act) {
        return new DomainException(COMPLAINT_STAGE_CONFLICT, STAGE_CONFLICT.with(stage, act));
    }

    public static DomainException complaintTakenOver() {
        return new DomainException(COMPLAINT_TAKEN_OVER, TAKEN_OVER);
    }

    /** @param code of the case */
    public static DomainException decidedByCase(String code) {
        return new DomainException(DECIDED_BY_CASE, BY_CASE.with(code));
    }

    public static DomainException extensionNotAsked() {
        return new DomainException(EXTENSION_NOT_ASKED, NOT_ASKED);
    }

    public static DomainException extensionNotPossible() {
        return new DomainException(EXTENSION_NOT_POSSIBLE, NOT_EXTENSIBLE);
    }

    public static DomainException opinionNotPossible() {
        return new DomainException(OPINION_NOT_POSSIBLE, NO_OPINION);
    }

    public static DomainException ownComplaint() {
        return new DomainException(OWN_COMPLAINT, OWN);
    }

    public static DomainException replyAttachmentsChanged() {
        return new DomainException(REPLY_ATTACHMENTS_CHANGED, ATTACHMENTS_CHANGED);
    }

    public static DomainException replyNotAwaited() {
        return new DomainException(REPLY_NOT_AWAITED, NOT_AWAITED);
    }
}
