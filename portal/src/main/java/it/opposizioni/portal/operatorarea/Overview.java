package it.opposizioni.portal.operatorarea;

import it.opposizioni.portal.campaign.CampaignClient.Campaign;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.consultation.ConsultationClient.Ending;
import it.opposizioni.portal.consultation.ConsultationClient.Summary;
import it.opposizioni.portal.informationrequest.OpenRequests;
import it.opposizioni.portal.obligations.ObligationClient.Obligation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an operator must look at today.
 *
 * @param summary counts all lists
 * @param latest the newest lists
 * @param running the newest that are being worked at, as many as are shown
 * @param expiring those that expire next, as many as are shown
 * @param valid the newest that are valid, as many as are shown
 * @param campaigns that are open
 * @param requests of the authority that wait for a reply, and its hearings ahead; empty when they cannot be had now
 */
record Overview(
        LocalDate today,
        Summary summary,
        List<Consultation> latest,
        List<Consultation> running,
        List<Consultation> expiring,
        List<Consultation> valid,
        List<Campaign> campaigns,
        List<Obligation> obligations,
        Optional<OpenRequests.Found> requests) {

    /** A list whose last day is within these days is about to expire. */
    static final int SOON = 5;

    /** More of a kind are counted, and not named one by one. */
    static final int MOST_SHOWN = 10;

    private static final String MONTHLY = "MONTHLY_UPDATE";

    /** The lists to name end by this day: those of a later one would crowd out the more urgent. Empty when none is about to expire. */
    static Optional<LocalDate> namedUntil(Summary summary, LocalDate today) {
        LocalDate until = null;
        long lists = 0;
        for (Ending ending : soon(summary, today)) {
            lists += ending.lists();
            if (until == null || lists <= MOST_SHOWN) {
                until = ending.lastValidDay();
            }
        }
        return Optional.ofNullable(until);
    }

    long countOfExpiring() {
        return soon(summary, today).stream().mapToLong(Ending::lists).sum();
    }

    private static List<Ending> soon(Summary summary, LocalDate today) {
        return summary.endings().stream()
                .filter(ending -> ChronoUnit.DAYS.between(today, ending.lastValidDay()) <= SOON)
                .sorted(Comparator.comparing(Ending::lastValidDay))
                .toList();
    }

    List<Campaign> atRisk() {
        return campaigns.stream().filter(Campaign::atRisk).toList();
    }

    /** The monthly update that comes next and is not done. */
    Optional<Obligation> nextDuty() {
        return obligations.stream()
                .filter(o -> MONTHLY.equals(o.kind()) && "DUE".equals(o.state()))
                .filter(o -> !o.due().isBefore(today))
                .min(Comparator.comparing(Obligation::due));
    }

    /** The latest monthly update that was missed. */
    Optional<Obligation> overdue() {
        return obligations.stream()
                .filter(o -> MONTHLY.equals(o.kind()))
                .filter(o -> "MISSED".equals(o.state())
                        || "DUE".equals(o.state()) && o.due().isBefore(today))
                .max(Comparator.comparing(Obligation::due))
                .filter(o -> o.due().isAfter(today.minusMonths(2)))
                .filter(missed -> !madeUpFor(missed));
    }

    /** Any later consultation ends it for the future, though it stays missed. */
    private boolean madeUpFor(Obligation missed) {
        return obligations.stream()
                .anyMatch(o -> MONTHLY.equals(o.kind())
                        && o.due().isAfter(missed.due())
                        && ("DONE".equals(o.state()) || "LATE".equals(o.state())));
    }

    /** The monthly updates whose month is over or that are done already, as far back as was asked. */
    List<Obligation> closed() {
        return obligations.stream()
                .filter(o -> MONTHLY.equals(o.kind()) && !"DUE".equals(o.state()))
                .toList();
    }

    long kept() {
        return closed().stream().filter(o -> "DONE".equals(o.state())).count();
    }

    long daysTo(LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }
}
