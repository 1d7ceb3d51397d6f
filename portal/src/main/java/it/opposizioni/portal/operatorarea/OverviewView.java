package it.opposizioni.portal.operatorarea;

import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.informationrequest.InformationRequestClient.Summary;
import it.opposizioni.portal.informationrequest.OpenRequests;
import it.opposizioni.portal.informationrequest.RequestLabels;
import it.opposizioni.portal.informationrequest.RequestTexts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.CompanyTexts;
import it.opposizioni.portal.obligations.ObligationClient.Obligation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * An overview as its page shows it.
 *
 * @param overdue a sentence; empty when nothing is overdue
 * @param nextDuty when the next monthly update is due: in how many days, and the day
 * @param kept how many of the monthly updates were made in time; empty when none were due
 * @param requests in how many cases a reply is awaited or a hearing is ahead, in words; empty when that cannot be said now
 * @param items what to look at now, each with a way to go
 */
record OverviewView(
        String overdue,
        String nextDuty,
        String nextDutyBy,
        String kept,
        long valid,
        long expiring,
        long running,
        long atRisk,
        String requests,
        List<Item> items) {

    /** Something to look at now. */
    record Item(String text, String label, String href) {}

    static OverviewView of(Overview overview, CompanyTexts texts, Page page) {
        Formats formats = page.formats();
        return new OverviewView(
                overview.overdue()
                        .map(o -> texts.overdueMonthly(formats.date(o.due())))
                        .orElse(""),
                overview.nextDuty().map(o -> days(o, overview, texts)).orElse(texts.noDuty()),
                overview.nextDuty()
                        .map(o -> texts.nextDutyBy(formats.date(o.due())))
                        .orElse(""),
                overview.closed().isEmpty()
                        ? ""
                        : texts.keptOf(overview.kept(), overview.closed().size()),
                overview.summary().valid(),
                overview.countOfExpiring(),
                overview.summary().running(),
                overview.atRisk().size(),
                overview.requests().map(found -> count(found, page)).orElse(""),
                items(overview, texts, page));
    }

    private static String days(Obligation duty, Overview overview, CompanyTexts texts) {
        long days = overview.daysTo(duty.due());
        return days == 0 ? texts.nextDutyToday() : days == 1 ? texts.nextDutyTomorrow() : texts.nextDutyDays(days);
    }

    /** Of each kind a few, and how many others there are. */
    private static List<Item> items(Overview overview, CompanyTexts texts, Page page) {
        Formats formats = page.formats();
        String list = page.link("operators/consultations");
        List<Item> items = new ArrayList<>(requests(overview, page));
        for (Consultation c : overview.running()) {
            items.add(new Item(
                    texts.runningJob(formats.time(c.startedAt()), formats.amount(c.received())),
                    texts.seeJob(),
                    list + "/" + c.id()));
        }
        others(overview.summary().running(), overview.running().size())
                .ifPresent(n -> items.add(new Item(texts.moreRunning(n), texts.seeLists(), list)));
        List<Campaign> atRisk = overview.atRisk();
        for (Campaign c : atRisk.subList(0, Math.min(Overview.MOST_SHOWN, atRisk.size()))) {
            items.add(new Item(
                    texts.riskyCampaign(c.name()),
                    texts.consultAgain(),
                    page.link("operators/consultations/new") + "?campaign=" + c.id()));
        }
        others(atRisk.size(), Overview.MOST_SHOWN)
                .ifPresent(n -> items.add(
                        new Item(texts.moreAtRisk(n), texts.seeCampaigns(), page.link("operators/campaigns"))));
        for (Consultation c : overview.expiring()) {
            items.add(new Item(
                    texts.expiringList(formats.date(c.sealedAt()), formats.date(c.lastValidDay())),
                    texts.consultAgain(),
                    list + "/" + c.id()));
        }
        others(overview.countOfExpiring(), overview.expiring().size())
                .ifPresent(n -> items.add(new Item(texts.moreExpiring(n), texts.seeLists(), list + "?state=SEALED")));
        return items;
    }

    private static String count(OpenRequests.Found found, Page page) {
        String shown = page.formats().amount(found.first().size());
        return found.more() ? Texts.of(RequestTexts.class, page.lang()).dashboardMoreThan(shown) : shown;
    }

    /** First: a law's last day does not move. */
    private static List<Item> requests(Overview overview, Page page) {
        RequestTexts texts = Texts.of(RequestTexts.class, page.lang());
        String list = page.link("operators/complaints");
        if (overview.requests().isEmpty()) {
            return List.of(new Item(texts.away(), texts.seeAll(), list));
        }
        OpenRequests.Found found = overview.requests().get();
        RequestLabels words = RequestLabels.in(page.lang(), overview.today());
        List<Item> items = new ArrayList<>();
        for (Summary request : found.first()) {
            String href = list + "/" + request.id();
            if (request.dueOn() != null) {
                items.add(new Item(reply(request, texts, words), texts.dashboardReply(), href));
            }
            if (words.isSummoned(request)) {
                items.add(new Item(
                        texts.dashboardHearing(request.code(), words.clock(request.heardOn())),
                        texts.dashboardSee(),
                        href));
            }
        }
        if (found.more()) {
            items.add(new Item(texts.dashboardMore(), texts.seeAll(), list));
        }
        return items;
    }

    private static String reply(Summary request, RequestTexts texts, RequestLabels words) {
        String day = words.clock(request.dueOn());
        return "LATE".equals(request.state())
                ? texts.dashboardLate(request.code(), day)
                : texts.dashboardDue(request.code(), day);
    }

    private static OptionalLong others(long all, int shown) {
        return all > shown ? OptionalLong.of(all - shown) : OptionalLong.empty();
    }
}
