package it.opposizioni.portal.appeal;

import it.opposizioni.portal.appeal.ToldAppealClient.Appeals;
import it.opposizioni.portal.appeal.ToldAppealClient.Told;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;

/** What appeals mean, in plain words. A code that is new to us shows as it is. */
public final class AppealLabels {

    private final AppealTexts texts;
    private final Formats formats;

    private AppealLabels(Lang lang) {
        this.texts = Texts.of(AppealTexts.class, lang);
        this.formats = Formats.of(lang);
    }

    public static AppealLabels in(Lang lang) {
        return new AppealLabels(lang);
    }

    public String appellant(String code) {
        return switch (code) {
            case "OPERATOR" -> texts.operator();
            case "REPORTER" -> texts.reporter();
            case "AUTHORITY" -> texts.authority();
            default -> code;
        };
    }

    public String stage(String code) {
        return switch (code) {
            case "PENDING" -> texts.pending();
            case "SUSPENDED" -> texts.suspended();
            case "REJECTED" -> texts.rejected();
            case "GRANTED" -> texts.granted();
            case "GRANTED_IN_PART" -> texts.grantedInPart();
            case "WITHDRAWN" -> texts.withdrawn();
            case "EXTINGUISHED" -> texts.extinguished();
            case "RECORDED_IN_ERROR" -> texts.inError();
            default -> code;
        };
    }

    /** How far the last appeal against a decision is, in a list of cases. */
    public String appealed(String code) {
        return switch (code) {
            case "PENDING" -> texts.underAppeal();
            case "SUSPENDED" -> texts.decisionSuspended();
            case "CONFIRMED" -> texts.decisionConfirmed();
            case "ANNULLED" -> texts.decisionAnnulled();
            case "ANNULLED_IN_PART" -> texts.decisionAnnulledInPart();
            default -> code;
        };
    }

    public String tone(String code) {
        return switch (code) {
            case "PENDING", "SUSPENDED" -> "wait";
            case "ANNULLED", "ANNULLED_IN_PART" -> "bad";
            default -> "";
        };
    }

    /** What the operator has to know: what of the decision holds. */
    public String toOperator(Appeals appeals) {
        return switch (appeals.effect()) {
            case "SUSPENDED" -> texts.operatorSuspended();
            case "ANNULLED" -> appeals.pending() ? texts.operatorAnnulledForNow() : texts.operatorAnnulled();
            case "ANNULLED_IN_PART" -> texts.operatorAnnulledInPart();
            default -> appeals.pending() ? texts.operatorPending() : texts.operatorConfirmed();
        };
    }

    /** The same for who complained. */
    public String toReporter(Appeals appeals) {
        return switch (appeals.effect()) {
            case "SUSPENDED" -> texts.reporterSuspended();
            case "ANNULLED" -> appeals.pending() ? texts.reporterAnnulledForNow() : texts.reporterAnnulled();
            case "ANNULLED_IN_PART" -> texts.reporterAnnulledInPart();
            default -> appeals.pending() ? texts.reporterPending() : texts.reporterConfirmed();
        };
    }

    /** When it was filed or has ended. */
    public String when(Told appeal) {
        return formats.date(appeal.endedOn() == null ? appeal.filedOn() : appeal.endedOn());
    }

    /** Who appealed, when and where. */
    public String filed(Told appeal) {
        String whose = switch (appeal.appellant()) {
            case "OPERATOR" -> texts.byOperator();
            case "REPORTER" -> texts.byReporter();
            case "AUTHORITY" -> texts.byAuthority();
            default -> texts.title();
        };
        return texts.filed(whose, formats.date(appeal.filedOn()), appeal.court());
    }
}
