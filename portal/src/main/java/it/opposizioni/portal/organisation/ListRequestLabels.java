package it.opposizioni.portal.organisation;

import it.opposizioni.portal.exemption.CompanyStanding;
import it.opposizioni.portal.exemption.ExemptionTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;

/**
 * What is asked for many numbers, its states and its outcomes in words.
 *
 * @param kind of the request: an outcome that is the same word for the registry reads otherwise for each
 */
public record ListRequestLabels(
        ListRequestTexts texts, ExemptionTexts companies, OrganisationLabels lists, Formats formats, String kind) {

    static ListRequestLabels in(Lang lang, String kind) {
        return new ListRequestLabels(
                Texts.of(ListRequestTexts.class, lang),
                Texts.of(ExemptionTexts.class, lang),
                OrganisationLabels.in(lang),
                Formats.of(lang),
                kind);
    }

    /** Of any kind. */
    static ListRequestLabels in(Lang lang) {
        return in(lang, "");
    }

    public String title() {
        return title(kind);
    }

    public String title(String of) {
        return switch (of) {
            case ListRequest.RENEWAL -> texts.renewalTitle();
            case ListRequest.WITHDRAWAL -> texts.withdrawalTitle();
            case ListRequest.EXEMPTION -> texts.exemptionTitle();
            case ListRequest.EXEMPTION_END -> texts.exemptionEndTitle();
            default -> texts.undoTitle();
        };
    }

    /** Where it stands. */
    public String state(ListRequest request) {
        return request.isUseless() ? texts.stateUseless() : state(request.state());
    }

    public String tone(ListRequest request) {
        return request.isUseless() ? "bad" : tone(request.state());
    }

    public String state(String state) {
        return switch (state) {
            case "ENTERED" -> texts.stateEntered();
            case "PROPOSED" -> texts.stateProposed();
            case "RUNNING" -> texts.stateRunning();
            case "DONE" -> texts.stateDone();
            case "TAKEN_BACK" -> texts.stateTakenBack();
            default -> lists.listState(state);
        };
    }

    public String tone(String state) {
        return switch (state) {
            case "ENTERED", "WAITING", "PROPOSED" -> "wait";
            case "RUNNING", "DONE" -> "ok";
            case "REFUSED" -> "bad";
            default -> "";
        };
    }

    /** @param outcome null until it is done */
    public String outcome(String outcome) {
        return switch (outcome == null ? "" : outcome) {
            case "RECORDED" -> recorded();
            case "ALREADY" -> already();
            case "NOT_POSSIBLE" -> texts.outcomeNotPossible();
            case "LEAVING" -> texts.outcomeLeaving();
            case "NOT_YOURS" -> texts.outcomeNotYours();
            default -> lists.outcome(outcome);
        };
    }

    /** What would become of it: nothing is done yet. */
    public String preview(String outcome) {
        return "RECORDED".equals(outcome) ? texts.outcomePossible() : outcome(outcome);
    }

    private String already() {
        return switch (kind) {
            case ListRequest.WITHDRAWAL -> texts.outcomeLeaving();
            case ListRequest.EXEMPTION -> texts.outcomeAllowedBefore();
            case ListRequest.EXEMPTION_END -> texts.outcomeNotAllowed();
            default -> texts.outcomeStays();
        };
    }

    private String recorded() {
        return switch (kind) {
            case ListRequest.EXEMPTION -> texts.outcomeAllowed();
            case ListRequest.EXEMPTION_END -> texts.outcomeTakenBack();
            case ListRequest.RENEWAL -> texts.outcomeRenewed();
            case ListRequest.WITHDRAWAL -> texts.outcomeWithdrawn();
            default -> texts.outcomeKept();
        };
    }

    /** By its name; as one that cannot be named where the registry does not know it any more. */
    public String name(ListRequest.Company company) {
        return company.operatorName() == null ? companies.unnamed() : company.operatorName();
    }

    /** Why it cannot use a permission now; empty where it can, and where nothing is known of that. */
    public String note(ListRequest.Company company) {
        return CompanyStanding.note(company.operatorState(), companies);
    }

    /** Why it may not even use a list that it has just checked; empty where it may. */
    public String noLists(ListRequest.Company company) {
        return CompanyStanding.noLists(company.operatorState(), companies);
    }

    /** From when until when it may call. */
    public String period(ListRequest.Company company) {
        String until = company.until() == null ? "" : formats.date(company.until());
        if (company.from() == null) {
            return until.isEmpty() ? texts.atOnceOpen() : texts.atOnceUntil(until);
        }
        String from = formats.date(company.from());
        if (until.isEmpty()) {
            return companies.openPeriod(from);
        }
        return company.from().equals(company.until()) ? companies.oneDay(from) : companies.between(from, until);
    }

    public String outcomeTone(String outcome) {
        return lists.outcomeTone(outcome);
    }
}
