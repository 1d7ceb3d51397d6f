package it.opposizioni.bench.capacity;

import it.opposizioni.bench.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of {@code deploy/docs/capacity.md}, between its two marks. */
final class CapacityPage {

    private static final String BEGIN = "<!-- computed -->\n";
    private static final String END = "<!-- end -->\n";
    private static final List<Country> COUNTRIES = List.of(Country.ITALY, Country.USA, Country.INDIA);

    private final Measured measured;

    CapacityPage(Measured measured) {
        this.measured = measured;
    }

    /** The page with the table that follows from what was measured. @throws IllegalArgumentException when it has not the two marks */
    String renewed(String page) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no " + BEGIN.strip() + " … " + END.strip());
        }
        return page.substring(0, begin + BEGIN.length()) + table() + page.substring(end);
    }

    private String table() {
        Table table = new Table(Stream.concat(Stream.of(""), COUNTRIES.stream().map(Country::name))
                .toArray(String[]::new));
        row(
                table,
                "numbers in the register, millions",
                needs -> whole(needs.country().numbers() / 1e6));
        row(table, "registrations a second in the busy hour of the first day", needs -> one(needs.registrations()));
        row(
                table,
                "of that, one registry-service and its database have reached",
                needs -> percent(needs.registryUse()));
        row(table, "registers, each of a range of numbers", needs -> whole(needs.ranges()));
        row(
                table,
                "cores for it: PostgreSQL of registry-service and its subscribers",
                needs -> one(needs.cores("postgresql")));
        row(table, "registry-service", needs -> one(needs.cores("registry-service")));
        row(table, "broker", needs -> one(needs.cores("broker")));
        row(
                table,
                "complaint-service and operator-service",
                needs -> one(needs.cores("complaint-service") + needs.cores("operator-service")));
        row(table, "portal and what its pages ask for", needs -> one(needs.pageCores()));
        row(table, "cores for lists, in the busy hour", needs -> one(needs.listCores()));
        row(
                table,
                "quick checks a second / cores for them, with their database",
                needs -> one(needs.checks()) + " / " + one(needs.checkCores()));
        row(table, "registry-service's database, GB", needs -> whole(needs.gigabytes()));
        row(table, "image in each copy of operator-service, GB", needs -> one(needs.imageGigabytes()));
        row(table, "a copy built from nothing, hours", needs -> one(needs.copyHours()));
        row(table, "complaints a year, millions", needs -> one(needs.country().complaints() / 1e6));
        row(
                table,
                "complaints a second in the busy hour of a day with ten times the mean",
                needs -> one(needs.complaints()));
        row(
                table,
                "of that, one complaint-service and its database have held, evidence within 5 s",
                needs -> percent(needs.complaintUse()));
        row(table, "cores for it, of all services, PostgreSQL and broker", needs -> one(needs.complaintCores()));
        row(
                table,
                "copies of registry-service / operator-service / complaint-service / portal",
                needs -> Stream.of(Needs.REGISTRY, Needs.OPERATOR, Needs.COMPLAINT, Needs.PORTAL)
                        .map(service -> whole(needs.copies(service)))
                        .collect(Collectors.joining(" / ")));
        row(table, "memory of all of them, GB", needs -> one(needs.memoryGigabytes()));
        row(table, "cores of PostgreSQL, registrations and complaints", needs -> one(needs.allCores("postgresql")));
        row(
                table,
                "memory of PostgreSQL, three copies for each register, GB",
                needs -> one(needs.databaseMemoryGigabytes()));
        row(table, "complaint-service's database after a year, GB", needs -> one(needs.complaintGigabytes()));
        row(
                table,
                "evidence of 24 months in operator-service's database, GB",
                needs -> one(new Disks(needs).evidenceGigabytes()));
        row(
                table,
                "disk for INDEX_DIR of each copy of operator-service, GB",
                needs -> one(new Disks(needs).indexGigabytes()));
        row(
                table,
                "lists and results of 30 days in S3 (LIST_STORE), GB",
                needs -> one(new Disks(needs).listGigabytes()));
        row(
                table,
                "on the broker for each busy hour that a subscriber is away, GB / hours until its disk is full",
                needs -> hundredths(new Disks(needs).brokerGigabytesAnHour()) + " / "
                        + whole(new Disks(needs).brokerHours()));
        return table.toString();
    }

    private void row(Table table, String title, Function<Needs, String> cell) {
        table.row(Stream.concat(
                        Stream.of(title), COUNTRIES.stream().map(country -> cell.apply(new Needs(country, measured))))
                .toArray(String[]::new));
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%,.0f", value);
    }

    private static String hundredths(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * value);
    }
}
