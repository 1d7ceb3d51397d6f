package it.opposizioni.portal.desk;

import it.opposizioni.portal.desk.DeskClient.Request;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Formats;
import java.util.List;

/** Requests at the desk in words. */
public record DeskLabels(
        DeskTexts texts, DeskDecisionTexts decisions, DeskExemptionTexts exemptions, DeskListTexts lists) {

    public static DeskLabels in(Lang lang) {
        return new DeskLabels(
                Texts.of(DeskTexts.class, lang),
                Texts.of(DeskDecisionTexts.class, lang),
                Texts.of(DeskExemptionTexts.class, lang),
                Texts.of(DeskListTexts.class, lang));
    }

    /** What is asked for and for which number: no two that wait are equal. */
    public String title(Request request) {
        String what = request.isOfMedium()
                ? ofMedium(request)
                : request.company() == null ? kind(request.kind()) : ofCompany(request);
        return texts.one(what, request.number().spaced());
    }

    private String ofMedium(Request request) {
        return request.media().contains("POST") ? texts.endOfPost() : texts.endOfCalls();
    }

    private String ofCompany(Request request) {
        String name = company(request);
        return request.isExemption() ? exemptions.exemptionOf(name) : exemptions.exemptionEndOf(name);
    }

    public String company(Request request) {
        String name = request.company().name();
        return name == null ? exemptions.unnamed() : name;
    }

    /** From when until when it may call, as it was asked for. */
    public String period(Request request, Formats formats) {
        DeskClient.Company company = request.company();
        String from = company.from() == null ? exemptions.fromApproval() : formats.date(company.from());
        return company.until() == null
                ? exemptions.openPeriod(from)
                : exemptions.period(from, formats.date(company.until()));
    }

    public String kind(String kind) {
        return switch (kind) {
            case "OPPOSITION" -> texts.kindOpposition();
            case "RENEWAL" -> texts.kindRenewal();
            case "MEDIUM_WITHDRAWAL" -> texts.kindMediumWithdrawal();
            case "EXEMPTION" -> exemptions.kindExemption();
            case "EXEMPTION_END" -> exemptions.kindExemptionEnd();
            default -> texts.kindWithdrawal();
        };
    }

    public String state(String state) {
        return switch (state) {
            case "RECORDED" -> texts.stateRecorded();
            case "PROPOSED" -> texts.stateProposed();
            case "APPROVED" -> texts.stateApproved();
            default -> texts.stateRejected();
        };
    }

    public String tone(String state) {
        return switch (state) {
            case "PROPOSED" -> "wait";
            case "REJECTED" -> "bad";
            default -> "ok";
        };
    }

    public String channel(String channel) {
        return switch (channel) {
            case "PHONE" -> texts.channelPhone();
            case "EMAIL" -> texts.channelEmail();
            default -> texts.channelPost();
        };
    }

    public String media(Request request) {
        return media(request.media());
    }

    public String media(List<String> media) {
        boolean calls = media.contains("TELEPHONE");
        boolean post = media.contains("POST");
        return calls && post ? texts.mediaBoth() : post ? texts.mediaPost() : texts.mediaCalls();
    }

    public String outcome(String outcome) {
        return switch (outcome) {
            case "RECORDED" -> lists.outcomeRecorded();
            case "ALREADY" -> lists.outcomeAlready();
            case "HELD_BY_ANOTHER" -> lists.outcomeHeldByAnother();
            case "TWICE" -> lists.outcomeTwice();
            case "NOT_A_LINE" -> lists.outcomeNotALine();
            default -> lists.outcomeNotANumber();
        };
    }

    public String outcomeTone(String outcome) {
        return switch (outcome) {
            case "RECORDED", "ALREADY" -> "ok";
            case "TWICE" -> "";
            default -> "bad";
        };
    }

    /** Why it cannot be approved now; empty when it can. */
    public String obstacle(Request request) {
        return switch (request.obstacle() == null ? "" : request.obstacle()) {
            case "" -> "";
            case "SECOND_PERSON" -> decisions.obstacleSecondPerson();
            case "NOT_REGISTERED" -> decisions.obstacleNotRegistered();
            case "NOT_CLAIMED" -> decisions.obstacleNotClaimed();
            case "LEAVING" ->
                request.isExemption() ? exemptions.obstacleExemptionLeaving() : decisions.obstacleLeaving();
            case "MEDIUM_LEAVING" -> decisions.obstacleMediumLeaving();
            case "MEDIUM_NOT_OPPOSED" -> decisions.obstacleMediumNotOpposed();
            case "COMPANY_NOT_LISTED" -> exemptions.obstacleNotListed();
            case "EXEMPTION_EXISTS" -> exemptions.obstacleExemptionExists();
            case "TOO_MANY_EXEMPTIONS" -> exemptions.obstacleTooMany();
            case "PERIOD_OVER" -> exemptions.obstaclePeriodOver();
            default -> decisions.obstacleNotTheHolder();
        };
    }
}
