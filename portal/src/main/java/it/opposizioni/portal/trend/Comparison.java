package it.opposizioni.portal.trend;

import it.opposizioni.portal.trend.TrendClient.Trends;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** With which other days those of the figures are compared. */
enum Comparison {
    /** As many days, right before them. */
    BEFORE {
        @Override
        Trends ask(Trends present, TrendClient trends) {
            long days = ChronoUnit.DAYS.between(present.from(), present.to());
            LocalDate last = present.from().minusDays(1);
            return between(last.minusDays(days), last, present, trends);
        }
    },
    /** The same days of the year before. */
    YEAR {
        @Override
        Trends ask(Trends present, TrendClient trends) {
            return between(present.from().minusYears(1), present.to().minusYears(1), present, trends);
        }
    };

    /** Empty for none. */
    static Optional<Comparison> of(String written) {
        return Stream.of(values()).filter(each -> each.name().equals(written)).findFirst();
    }

    abstract Trends ask(Trends present, TrendClient trends);

    private static Trends between(LocalDate from, LocalDate to, Trends present, TrendClient trends) {
        return trends.trends(from.toString(), to.toString(), present.by());
    }
}
