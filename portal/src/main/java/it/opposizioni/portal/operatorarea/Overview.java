package it.opposizioni.portal.operatorarea;

import it.opposizioni.portal.neighbours.CampaignClient.Campaign;
import it.opposizioni.portal.neighbours.ConsultationClient.Consultation;
import it.opposizioni.portal.neighbours.ObligationClient.Obligation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an operator must look at today.
 *
 * @param consultations the latest ones
 */
record Overview(
        LocalDate today, List<Consultation> consultations, List<Campaign> campaigns, List<Obligation> obligations) {

    /** A list that ends within these days is about to expire. */
    private static final int SOON = 5;

    private static final String MONTHLY = "MONTHLY_UPDATE";

    List<Consultation> running() {
        return consultations.stream().filter(Consultation::isRunning).toList();
    }

    long valid() {
        return consultations.stream().filter(this::isValid).count();
    }

    List<Consultation> expiring() {
        return consultations.stream()
                .filter(this::isValid)
                .filter(c -> ChronoUnit.DAYS.between(today, c.lastValidDay()) <= SOON)
                .toList();
    }

    /** A quick check is no list: it opens no campaign and meets no duty. */
    private boolean isValid(Consultation c) {
        return !c.isQuickCheck()
                && "SEALED".equals(c.state())
                && c.lastValidDay() != null
                && !c.lastValidDay().isBefore(today);
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

    /** Any later consultation mends it for the future, though it stays missed. */
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
