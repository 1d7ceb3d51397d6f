package it.opposizioni.complaint.evidence.flag;

import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.kit.io.DataTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What may not be offered by telephone: a table of data with dates ({@code sector-rules.csv}), because rules change and calls of last year are
 * judged by those of last year.
 */
final class SectorRules {

    /** @param until exclusive */
    record SectorRule(LocalDate since, LocalDate until, Product sector, String norm) {

        private boolean holdsOn(LocalDate day) {
            return !day.isBefore(since) && day.isBefore(until);
        }
    }

    private final List<SectorRule> rules;

    private SectorRules(List<SectorRule> rules) {
        this.rules = rules;
    }

    /** Reads the table of data. */
    static SectorRules current() {
        return new SectorRules(DataTable.lines(SectorRules.class, "/sector-rules.csv").stream()
                .map(line -> new SectorRule(
                        LocalDate.parse(line[0]),
                        line[1].isEmpty() ? LocalDate.MAX : LocalDate.parse(line[1]),
                        Product.valueOf(line[2]),
                        line[3]))
                .toList());
    }

    Optional<SectorRule> on(LocalDate day, Product sector) {
        return rules.stream()
                .filter(rule -> rule.sector() == sector && rule.holdsOn(day))
                .findFirst();
    }
}
