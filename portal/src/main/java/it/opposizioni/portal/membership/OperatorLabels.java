package it.opposizioni.portal.membership;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;

/** Labels of the states of operators and of the roles of their people. */
public final class OperatorLabels {

    private final CompanyTexts texts;

    private OperatorLabels(Lang lang) {
        this.texts = Texts.of(CompanyTexts.class, lang);
    }

    public static OperatorLabels in(Lang lang) {
        return new OperatorLabels(lang);
    }

    public String state(String code) {
        return switch (code == null ? "" : code) {
            case "DRAFT" -> texts.stateDraft();
            case "APPLIED" -> texts.stateApplied();
            case "RETURNED" -> texts.stateReturned();
            case "ACTIVE" -> texts.stateActive();
            case "SUSPENDED" -> texts.stateSuspended();
            case "LAPSED" -> texts.stateLapsed();
            case "REVOKED" -> texts.stateRevoked();
            default -> code;
        };
    }

    public String tone(String code) {
        return switch (code == null ? "" : code) {
            case "ACTIVE" -> "ok";
            case "APPLIED", "DRAFT" -> "wait";
            case "RETURNED", "SUSPENDED", "LAPSED", "REVOKED" -> "bad";
            default -> "";
        };
    }

    public String role(String code) {
        return role(code, texts);
    }

    /** What the role may do, in a few words. */
    public String roleHint(String code) {
        return switch (code == null ? "" : code) {
            case "OWNER" -> texts.ownerHint();
            case "COMPLIANCE" -> texts.complianceHint();
            case "UPLOADER" -> texts.uploaderHint();
            case "DEVELOPER" -> texts.developerHint();
            default -> texts.viewerHint();
        };
    }

    static String role(String code, CompanyTexts texts) {
        return switch (code == null ? "" : code) {
            case "OWNER" -> texts.roleOwner();
            case "COMPLIANCE" -> texts.roleCompliance();
            case "UPLOADER" -> texts.roleUploader();
            case "DEVELOPER" -> texts.roleDeveloper();
            case "VIEWER" -> texts.roleViewer();
            default -> code == null ? "" : code;
        };
    }
}
