package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.cases.CaseAct;
import it.opposizioni.complaint.cases.CaseStage;
import it.opposizioni.complaint.cases.CaseView;
import it.opposizioni.complaint.cases.contradiction.ContradictionReason;
import it.opposizioni.complaint.cases.contradiction.LeftComplaint;
import it.opposizioni.complaint.cases.reply.ExtensionView;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.Entry;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.Proof;
import it.opposizioni.complaint.cases.timeline.CaseTimeline.ProofKind;
import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was done to a case, as facts of its timeline. */
final class CaseFacts {

    private static final Text ASKED = Text.of("L’operatore chiede più tempo.", "The operator asks for more time.");
    private static final Text GRANTED = Text.of("L’autorità concede più tempo.", "The authority grants more time.");
    private static final Text REFUSED =
            Text.of("L’autorità non concede più tempo.", "The authority grants no more time.");

    private final UUID id;
    private final boolean ofCompany;
    private final Locale locale;
    private final List<Entry> entries = new ArrayList<>();

    /** @param ofCompany it is against a company outside the register */
    private CaseFacts(UUID id, boolean ofCompany, Locale locale) {
        this.id = id;
        this.ofCompany = ofCompany;
        this.locale = locale;
    }

    /** @param extensions that the operator asked for */
    static List<Entry> of(CaseView shown, List<ExtensionView> extensions, Locale locale) {
        CaseFacts facts = new CaseFacts(shown.summary().id(), shown.summary().company() != null, locale);
        shown.history().forEach(facts::add);
        extensions.forEach(facts::add);
        return facts.entries;
    }

    private void add(CaseView.Step step) {
        add(
                step.at(),
                "CASE_" + step.act(),
                ofCompany ? sentenceOfCompany(step.act(), step.stage()) : sentence(step.act(), step.stage()),
                step.by() == null ? FactSource.REGISTER : FactSource.AUTHORITY,
                step.left() == null ? step.note() : left(step.left()),
                step.act() == CaseAct.APPROVE ? new Proof(ProofKind.DECISION_ACT, id.toString()) : null);
    }

    private String left(List<LeftComplaint> complaints) {
        return complaints.stream()
                .map(each -> each.code() + ": " + why(each.reason()).in(locale))
                .collect(Collectors.joining("\n"));
    }

    private static Text why(ContradictionReason reason) {
        return switch (reason) {
            case OTHER_PARTY -> Text.of("accusa altri.", "it accuses somebody else.");
            case NUMBER_FALSIFIED ->
                Text.of("il numero mostrato era falsificato.", "the number that was shown had been falsified.");
            case NOT_OPPOSED ->
                Text.of("il numero chiamato non era nel registro.", "the called number was not in the register.");
            case EXEMPTED ->
                Text.of("la persona aveva permesso queste chiamate.", "the person had allowed these calls.");
        };
    }

    private void add(ExtensionView extension) {
        add(extension.at(), "EXTENSION_ASKED", ASKED, FactSource.OPERATOR, extension.reason(), null);
        if (extension.granted() != null) {
            add(
                    extension.answeredAt(),
                    extension.granted() ? "EXTENSION_GRANTED" : "EXTENSION_REFUSED",
                    extension.granted() ? GRANTED : REFUSED,
                    FactSource.AUTHORITY,
                    extension.answer(),
                    null);
        }
    }

    private void add(Instant at, String kind, Text text, FactSource source, String note, Proof proof) {
        entries.add(new Entry(
                at, null, kind, text.in(locale), source, source.label().in(locale), at, false, note, null, 0, proof));
    }

    private static Text sentenceOfCompany(CaseAct act, CaseStage stage) {
        return switch (act) {
            case REQUEST_INFORMATION ->
                Text.of(
                        "L’autorità prepara una richiesta di informazioni per l’azienda.",
                        "The authority prepares a request for information to the company.");
            case RECORD_REPLY ->
                stage == CaseStage.HEARING
                        ? sentence(act, stage)
                        : Text.of("Arriva la risposta dell’azienda.", "The company’s reply arrives.");
            case HEAR -> Text.of("È fissata l’audizione dell’azienda.", "The hearing of the company is set.");
            default -> sentence(act, stage);
        };
    }

    private static Text sentence(CaseAct act, CaseStage stage) {
        return switch (act) {
            case OPEN -> Text.of("Il fascicolo è aperto.", "The case is opened.");
            case GATHER -> Text.of("Altre segnalazioni entrano nel fascicolo.", "More complaints join the case.");
            case ASSIGN -> Text.of("Il fascicolo è affidato a una persona.", "The case is given to an official.");
            case REQUEST_INFORMATION ->
                Text.of(
                        "L’autorità chiede informazioni all’operatore.",
                        "The authority asks the operator for information.");
            case RECORD_REPLY ->
                stage == CaseStage.HEARING
                        ? Text.of(
                                "È registrata una memoria o il verbale dell’audizione.",
                                "A written defence or the minutes of the hearing are recorded.")
                        : Text.of("Arriva la risposta dell’operatore.", "The operator’s reply arrives.");
            case HEAR -> Text.of("È fissata l’audizione dell’operatore.", "The hearing of the operator is set.");
            case PROPOSE -> Text.of("È proposta una decisione.", "A decision is proposed.");
            case APPROVE -> Text.of("La decisione è approvata.", "The decision is approved.");
            case RETURN -> Text.of("La proposta torna a chi l’ha scritta.", "The proposal goes back to its author.");
            case SPLIT ->
                Text.of("Alcune segnalazioni diventano un altro fascicolo.", "Some complaints become another case.");
            case MERGE -> Text.of("Il fascicolo entra in un altro.", "The case goes into another one.");
            case ARCHIVE -> Text.of("Il fascicolo è archiviato.", "The case is archived.");
            case LEAVE ->
                Text.of(
                        "Alcune segnalazioni che contraddicono la decisione escono dal fascicolo.",
                        "Some complaints that contradict the decision leave the case.");
        };
    }
}
