package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient.Act;
import it.opposizioni.portal.clients.RegistryClient.DeskGround;
import it.opposizioni.portal.clients.RegistryClient.History;
import it.opposizioni.portal.clients.RegistryClient.HistoryItem;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.exemption.ExemptionSection.Moment;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing that happened to a number, in words.
 *
 * @param who did it and how; empty where the title says so
 */
public record HistoryLine(String title, String when, String who) {

    /** What happened, and who did it. */
    private record Step(Instant at, String title, String who) {}

    /**
     * Newest first, with the moments it became active where they are reached; null when it cannot be had now.
     *
     * @param exemptions what happened to the companies that may call
     * @param delegates names by delegations, as far as they are known
     */
    public static List<HistoryLine> of(
            Opposition opposition,
            PageSection<History> history,
            List<Moment> exemptions,
            Map<UUID, String> delegates,
            Page page) {
        return history.available() ? of(opposition, history.value().items(), exemptions, delegates, page) : null;
    }

    private static List<HistoryLine> of(
            Opposition opposition,
            List<HistoryItem> items,
            List<Moment> exemptions,
            Map<UUID, String> delegates,
            Page page) {
        NumberTexts texts = Texts.of(NumberTexts.class, page.lang());
        List<Step> steps = new ArrayList<>();
        boolean hadCalls = false;
        for (HistoryItem item : items) {
            steps.add(step(item.at(), title(item, hadCalls, texts), item.act(), delegates, page));
            hadCalls = item.media() != null && item.media().contains("TELEPHONE");
        }
        boolean active = opposition.status().equals("ACTIVE");
        boolean postAlone = !opposition.opposes("TELEPHONE");
        if (active) {
            steps.add(byItself(
                    opposition.activeFrom(), postAlone ? texts.changePostActive() : texts.changeActive(), texts));
        }
        if (!postAlone) {
            opposition
                    .dates("POST")
                    .filter(post -> post.status().equals("ACTIVE"))
                    .ifPresent(post -> steps.add(byItself(post.activeFrom(), texts.changePostActive(), texts)));
        }
        exemptions.forEach(moment -> steps.add(
                moment.act() == null
                        ? new Step(moment.at(), moment.title(), "")
                        : step(moment.at(), moment.title(), moment.act(), delegates, page)));
        // the sort is stable: what happened at one instant stays in the order of the history
        steps.sort(Comparator.comparing(Step::at));
        return steps.reversed().stream()
                .map(step -> new HistoryLine(step.title(), page.formats().time(step.at()), step.who()))
                .toList();
    }

    private static Step step(Instant at, String title, Act act, Map<UUID, String> delegates, Page page) {
        return new Step(at, how(act, title, delegates, page) + asked(act.desk(), page), who(act, page));
    }

    private static Step byItself(Instant at, String title, NumberTexts texts) {
        return new Step(at, title, texts.byTime());
    }

    /** Where the title does not say it: who signed in, what follows by itself, and who reports to the register. */
    private static String who(Act act, Page page) {
        if (act.channel() != null || act.desk() != null) {
            return "";
        }
        NumberTexts texts = Texts.of(NumberTexts.class, page.lang());
        return switch (act.change()) {
            case "EXPIRED" -> texts.byTime();
            case "OPPOSITION_ENDED" -> texts.byEndOfNumber();
            case "WITHDRAWN", "MEDIUM_DROPPED" -> texts.byEndOfUndo();
            case "REPORTED_UNLISTED", "REPORTED_LISTED", "REPORTED_CEASED", "REPORTED_REASSIGNED" ->
                texts.byTelephoneCompany();
            case "CARRIED_OVER", "RECOVERED" -> texts.byManager();
            case "CEASED" -> texts.byNewHolder();
            default -> page.principal() == null ? texts.byYou() : texts.byHolder();
        };
    }

    private static String how(Act act, String title, Map<UUID, String> delegates, Page page) {
        NumberTexts texts = Texts.of(NumberTexts.class, page.lang());
        return switch (act.channel() == null ? "" : act.channel()) {
            case "LINE_CALL" -> texts.changeByCall(title);
            case "WEB" -> texts.changeWithoutAccount(title);
            case "DELEGATE" -> byDelegate(act, title, delegates, page, texts);
            default -> title;
        };
    }

    /** Who acts for an organisation may be its legal representative, who has no delegation. */
    private static String byDelegate(Act act, String title, Map<UUID, String> delegates, Page page, NumberTexts texts) {
        String name = act.delegation() == null ? null : delegates.get(act.delegation());
        if (page.principal() != null && page.principal().organisation()) {
            return name == null ? texts.changeForOrganisation(title) : texts.changeForOrganisationBy(title, name);
        }
        return name == null ? texts.changeByDelegate(title) : texts.changeByNamed(title, name);
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
