package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient.DeskGround;
import it.opposizioni.portal.clients.RegistryClient.History;
import it.opposizioni.portal.clients.RegistryClient.HistoryItem;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.exemption.ExemptionSection.Moment;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One thing that happened to a number, in words. */
public record HistoryLine(String title, String when, String tone) {

    /**
     * Newest first, with the moments it became active where they are reached; null when it cannot be had now.
     *
     * @param exemptions what happened to the companies that may call
     */
    public static List<HistoryLine> of(
            Opposition opposition, PageSection<History> history, List<Moment> exemptions, Page page) {
        return history.available() ? of(opposition, history.value().items(), exemptions, page) : null;
    }

    private static List<HistoryLine> of(
            Opposition opposition, List<HistoryItem> items, List<Moment> exemptions, Page page) {
        NumberTexts texts = Texts.of(NumberTexts.class, page.lang());
        List<Moment> moments = new ArrayList<>();
        boolean hadCalls = false;
        for (HistoryItem item : items) {
            String title = title(item, hadCalls, texts);
            String how = how(item, title, texts);
            moments.add(new Moment(item.at(), how + asked(item.desk(), page)));
            hadCalls = item.media() != null && item.media().contains("TELEPHONE");
        }
        boolean active = opposition.status().equals("ACTIVE");
        boolean postAlone = !opposition.opposes("TELEPHONE");
        if (active) {
            moments.add(
                    new Moment(opposition.activeFrom(), postAlone ? texts.changePostActive() : texts.changeActive()));
        }
        if (!postAlone) {
            opposition
                    .dates("POST")
                    .filter(post -> post.status().equals("ACTIVE"))
                    .ifPresent(post -> moments.add(new Moment(post.activeFrom(), texts.changePostActive())));
        }
        moments.addAll(exemptions);
        // the sort is stable: what happened at one instant stays in the order of the history
        moments.sort(Comparator.comparing(Moment::at));
        return moments.reversed().stream()
                .map(moment -> new HistoryLine(moment.title(), page.formats().time(moment.at()), "done"))
                .toList();
    }

    private static String how(HistoryItem item, String title, NumberTexts texts) {
        return switch (item.channel() == null ? "" : item.channel()) {
            case "LINE_CALL" -> texts.changeByCall(title);
            case "WEB" -> texts.changeWithoutAccount(title);
            case "DELEGATE" -> texts.changeByDelegate(title);
            default -> title;
        };
    }

    /** How the holder asked for it, where it was not on these pages. */
    private static String asked(DeskGround desk, Page page) {
        if (desk == null) {
            return "";
        }
        NumberTexts texts = Texts.of(NumberTexts.class, page.lang());
        String day = page.formats().date(desk.receivedAt());
        return " – "
                + switch (desk.channel()) {
                    case "PHONE" -> texts.askedByPhone(day);
                    case "EMAIL" -> texts.askedByEmail(day);
                    default -> texts.askedByPost(day);
                };
    }

    /** @param hadCalls whether calls were opposed before it */
    private static String title(HistoryItem item, boolean hadCalls, NumberTexts texts) {
        return switch (item.change()) {
            case "CARRIED_OVER" -> texts.changeCarriedOver();
            case "RECOVERED" -> texts.changeRecovered();
            case "CLAIMED" -> texts.changeClaimed();
            case "RECOGNISED" -> texts.changeRecognised();
            case "MEDIUM_ADDED" -> hadCalls ? texts.changePostAdded() : texts.changeCallsAdded();
            case "MEDIUM_DROPPED" ->
                item.media().contains("POST") ? texts.changeCallsDropped() : texts.changePostDropped();
            case "RENEWED" -> texts.changeRenewed();
            case "WITHDRAWAL_ASKED" -> texts.changeWithdrawalAsked();
            case "CALLS_WITHDRAWAL_ASKED" -> texts.changeCallsWithdrawalAsked();
            case "POST_WITHDRAWAL_ASKED" -> texts.changePostWithdrawalAsked();
            case "WITHDRAWAL_UNDONE" -> texts.changeWithdrawalUndone();
            case "WITHDRAWN" -> texts.changeWithdrawn();
            case "CEASED", "REPORTED_REASSIGNED" -> texts.changeCeased();
            case "REPORTED_UNLISTED" -> texts.changeReportedUnlisted();
            case "REPORTED_LISTED" -> texts.changeReportedListed();
            case "REPORTED_CEASED" -> texts.changeReportedCeased();
            default -> texts.changeRegistered();
        };
    }
}
