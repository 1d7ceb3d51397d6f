package it.opposizioni.registry.telcofeed;

import it.opposizioni.kit.time.Rome;
import it.opposizioni.registry.history.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a telco's report makes of one number. It never overrides what people did here: a person who has opposed or withdrawn since the
 * reported day has the line. Reports may come late and repeat each other.
 */
final class NumberChanges {

    private final String telco;
    private final Last last;

    private Standing standing;
    /** Since when nobody's act is in the way of an entry by default; null while one is. */
    private LocalDate freeSince;

    private End end;
    private LocalDate begin;
    private LocalDate adopted;

    /**
     * @param standing null when the number does not stand in the register
     * @param last null when it never did
     */
    private NumberChanges(String telco, Standing standing, Last last) {
        this.telco = telco;
        this.standing = standing;
        this.last = last;
        if (last == null) {
            freeSince = LocalDate.MIN;
        } else if (last.isReportedEnd()) {
            freeSince = Rome.day(last.validFrom());
        }
    }

    /**
     * What stands in the register for a number.
     *
     * @param byDefault because a telco reported it, and nobody has asked for it: claimed or registered it, or called from the line
     * @param told a person holds it, or has registered it without an account, and is written to
     * @param reportedBy with {@code reportedSince} null unless a telco did
     * @param confirmedAt when it began, or its holder last said that it is to stand
     */
    record Standing(
            UUID id,
            long version,
            boolean byDefault,
            boolean told,
            String reportedBy,
            LocalDate reportedSince,
            Instant confirmedAt,
            Instant effectiveFrom,
            Instant activeFrom) {}

    /** The last thing that happened to a number. */
    record Last(Change change, Instant validFrom) {

        boolean isReportedEnd() {
            return switch (change) {
                case REPORTED_CEASED, REPORTED_LISTED, REPORTED_REASSIGNED -> true;
                default -> false;
            };
        }
    }

    /** @param at since when; not before anything else that happened to it */
    record End(Standing opposition, Change change, Instant at) {}

    /** What stands by default is this telco's line now, or still. */
    record Adoption(UUID oppositionId, LocalDate since) {}

    /**
     * What is to be done with a number, in this order.
     *
     * @param end of what stands; null when it goes on
     * @param begin the day since which the line is unlisted; null when nothing begins
     * @param adoption of what goes on; null when its telco and day stay
     */
    record Outcome(long number, End end, LocalDate begin, Adoption adoption) {}

    /** @param lines of one number, in the order of {@link FeedLine#packed} */
    static Outcome of(String telco, List<FeedLine> lines, Standing standing, Last last) {
        NumberChanges changes = new NumberChanges(telco, standing, last);
        lines.forEach(changes::apply);
        Adoption adoption = changes.adopted == null ? null : new Adoption(standing.id(), changes.adopted);
        return new Outcome(lines.getFirst().number(), changes.end, changes.begin, adoption);
    }

    private void apply(FeedLine line) {
        if (line.event() == FeedEvent.UNLISTED) {
            unlisted(line.day());
        } else if (begin != null) {
            // it was over again before we knew
            begin = null;
        } else if (standing != null) {
            endStanding(line);
        } else if (line.event().endsTheHolding() && isNews(line.day())) {
            freeSince = line.day();
        }
    }

    private void unlisted(LocalDate day) {
        if (standing == null) {
            if (freeSince != null && !day.isBefore(freeSince)) {
                begin = day;
            }
        } else if (standing.byDefault() && !day.isBefore(standing.reportedSince())) {
            boolean known = telco.equals(standing.reportedBy()) && day.equals(standing.reportedSince());
            adopted = known ? adopted : day;
        }
    }

    private void endStanding(FeedLine line) {
        Instant at = Rome.startOf(line.day());
        boolean ends = standing.byDefault()
                ? telco.equals(standing.reportedBy()) && !line.day().isBefore(standing.reportedSince())
                : line.event().endsTheHolding() && at.isAfter(standing.confirmedAt());
        if (ends || adopted != null) {
            Instant began = standing.effectiveFrom();
            Instant since = last == null ? began : notBefore(began, last.validFrom());
            end = new End(standing, line.event().change(), notBefore(at, since));
            standing = null;
            adopted = null;
            freeSince = line.day();
        }
    }

    /** Whether it is later than all that is known of the number. */
    private boolean isNews(LocalDate day) {
        return last == null || !Rome.startOf(day).isBefore(last.validFrom());
    }

    private static Instant notBefore(Instant at, Instant earliest) {
        return at.isBefore(earliest) ? earliest : at;
    }
}
