package it.opposizioni.portal.operatorarea;

import it.opposizioni.portal.i18n.CompanyTexts;
import it.opposizioni.portal.layout.Formats;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.neighbours.CampaignClient.Campaign;
import it.opposizioni.portal.neighbours.ConsultationClient.Consultation;
import it.opposizioni.portal.neighbours.ObligationClient.Obligation;
import java.util.ArrayList;
import java.util.List;

/**
 * An overview in the reader's words.
 *
 * @param overdue a sentence; empty when nothing is overdue
 * @param nextDuty when the next monthly update is due: in how many days, and the day
 * @param kept how many of the monthly updates were made in time; empty for who owes none
 * @param items what to look at now, each with a way to go
 */
record OverviewView(
        String overdue,
        String nextDuty,
        String nextDutyBy,
        String kept,
        long valid,
        int expiring,
        int running,
        int atRisk,
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
                overview.valid(),
                overview.expiring().size(),
                overview.running().size(),
                overview.atRisk().size(),
                items(overview, texts, page));
    }

    private static String days(Obligation duty, Overview overview, CompanyTexts texts) {
        long days = overview.daysTo(duty.due());
        return days == 0 ? texts.nextDutyToday() : days == 1 ? texts.nextDutyTomorrow() : texts.nextDutyDays(days);
    }

    private static List<Item> items(Overview overview, CompanyTexts texts, Page page) {
        Formats formats = page.formats();
        String list = page.link("operators/consultations");
        List<Item> items = new ArrayList<>();
        for (Consultation c : overview.running()) {
            items.add(new Item(
                    texts.runningJob(formats.time(c.startedAt()), formats.amount(c.received())),
                    texts.seeJob(),
                    list + "/" + c.id()));
        }
        for (Campaign c : overview.atRisk()) {
            items.add(new Item(
                    texts.riskyCampaign(c.name()),
                    texts.consultAgain(),
                    page.link("operators/consultations/new") + "?campaign=" + c.id()));
        }
        for (Consultation c : overview.expiring()) {
            items.add(new Item(
                    texts.expiringList(formats.date(c.sealedAt()), formats.date(c.lastValidDay())),
                    texts.consultAgain(),
                    list + "/" + c.id()));
        }
        return items;
    }
}
