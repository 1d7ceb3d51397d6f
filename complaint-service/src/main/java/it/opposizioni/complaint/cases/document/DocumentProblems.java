package it.opposizioni.complaint.cases.document;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.cases.CaseStage;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;

/** Explains why a document is not added or taken back, and what to do. */
final class DocumentProblems {

    private static final Text PROPOSED = Text.of(
            "La decisione è già proposta. Per aggiungere un documento, chi approva deve prima rimandare la proposta.",
            "The decision is proposed already. To add a document, the person who approves it must return the proposal first.");
    private static final Text OVER = Text.of(
            "Il fascicolo è chiuso. Un documento si aggiunge solo finché è in corso un ricorso contro la decisione.",
            "The case is closed. A document can be added only while an appeal against the decision is pending.");
    private static final Text ANOTHER = Text.of(
            "Un documento lo può togliere solo chi lo ha aggiunto.",
            "A document can be taken back only by the person who added it.");
    private static final Text BELONGS = Text.of(
            "Su questo documento è già stata proposta una decisione: resta nel fascicolo.",
            "A decision has already been proposed on this document: it stays in the case.");
    private static final Text TAKEN_BACK = Text.of(
            "Questa richiesta aveva aggiunto un documento che poi è stato tolto. Per aggiungerlo di nuovo usa un’altra chiave.",
            "This request had added a document that was taken back since. To add it again, use another key.");
    private static final Text CHANGED = Text.of(
            "Nel frattempo i documenti del fascicolo sono cambiati: leggi quelli attuali, poi proponi di nuovo.",
            "The documents of the case have changed in the meantime: read the current ones, then propose again.");

    private DocumentProblems() {}

    static DomainException notTaken(CaseStage stage) {
        return new DomainException(
                ComplaintProblems.CASE_STAGE_CONFLICT, stage == CaseStage.PROPOSED ? PROPOSED : OVER);
    }

    static DomainException anothers() {
        return new DomainException(CommonProblems.FORBIDDEN, ANOTHER);
    }

    static DomainException changed() {
        return new DomainException(ComplaintProblems.CASE_DOCUMENTS_CHANGED, CHANGED);
    }

    /** As for another request under the key: what it once did is undone, and it is not done again. */
    static DomainException takenBack() {
        return new DomainException(CommonProblems.IDEMPOTENCY_KEY_REUSED, TAKEN_BACK);
    }

    static DomainException belongsToTheCase() {
        return new DomainException(ComplaintProblems.CASE_STAGE_CONFLICT, BELONGS);
    }
}
