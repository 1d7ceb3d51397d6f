package it.opposizioni.portal.cases.appeal;

import it.opposizioni.portal.appeal.AppealLabels;
import it.opposizioni.portal.cases.CaseClient.Norms;
import it.opposizioni.portal.cases.appeal.AppealClient.Appeal;
import it.opposizioni.portal.cases.appeal.AppealClient.Appeals;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Labels of what officials record of appeals. A code that is new to us shows as it is. */
public final class RecordedAppealLabels {

    private final RecordedAppealTexts texts;
    private final AppealLabels words;
    private final Norms norms;

    /** @param norms with the names of measures */
    RecordedAppealLabels(Norms norms, Page page) {
        this.texts = Texts.of(RecordedAppealTexts.class, page.lang());
        this.words = AppealLabels.in(page.lang());
        this.norms = norms;
    }

    /** What holds of the decision now. */
    public String effect(Appeals appeals) {
        return switch (appeals.effect()) {
            case "IN_FORCE" -> appeals.pending() ? texts.inForcePending() : texts.inForce();
            case "SUSPENDED" -> texts.suspended();
            case "ANNULLED" -> appeals.pending() ? texts.annulledPending() : texts.annulled();
            case "ANNULLED_IN_PART" -> texts.annulledInPart(measures(appeals.measures()));
            default -> appeals.effect();
        };
    }

    private String measures(List<String> codes) {
        return codes.isEmpty()
                ? texts.noMeasure()
                : codes.stream().map(this::measure).collect(Collectors.joining(", "));
    }

    private String measure(String code) {
        return norms.measures().stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .map(measure -> measure.text())
                .orElse(code);
    }

    public String appellant(String code) {
        return words.appellant(code);
    }

    public String stage(String code) {
        return words.stage(code);
    }

    public String act(String code) {
        return switch (code) {
            case "FILE" -> texts.file();
            case "SUSPEND" -> texts.suspend();
            case "LIFT_SUSPENSION" -> texts.lift();
            case "REJECT" -> texts.reject();
            case "GRANT" -> texts.grant();
            case "GRANT_IN_PART" -> texts.grantInPart();
            case "WITHDRAW" -> texts.withdraw();
            case "EXTINGUISH" -> texts.extinguish();
            case "MARK_AS_ERROR" -> texts.markAsError();
            default -> code;
        };
    }

    private String hint(String act) {
        return switch (act) {
            case "SUSPEND" -> texts.suspendHint();
            case "LIFT_SUSPENSION", "REJECT" -> texts.standsHint();
            case "GRANT" -> texts.grantHint();
            case "MARK_AS_ERROR" -> texts.markAsErrorHint();
            default -> "";
        };
    }

    List<Choice> acts(Appeal appeal) {
        return appeal.possibleActs().stream()
                .map(act -> new Choice(act, act(act), hint(act)))
                .toList();
    }

    List<Choice> appellants(Appeals appeals) {
        return appeals.appellants().stream()
                .map(code -> Choice.of(code, words.appellant(code)))
                .toList();
    }

    List<Choice> measuresOf(Appeals appeals) {
        return appeals.decided().stream()
                .map(code -> Choice.of(code, measure(code)))
                .toList();
    }
}
