package it.opposizioni.bench.capacity;

import java.util.List;
import java.util.Map;

/**
 * What a register of that size needs, by what was measured: cores are counted at half their use, so that a copy or a node can be away, and a busy
 * hour has an eighth of its day.
 */
record Needs(Country country, Measured measured) {

    private static final double BUSY_HOUR = 1 / 8.0;
    private static final double HALF = 0.5;
    private static final double MILLIS = 1_000;
    private static final double HOUR = 3_600;
    private static final double DAYS_OF_A_YEAR = 365;

    /** A wave of calls: a day with ten times the complaints of the mean. */
    private static final double WAVE = 10;

    /** Bits of the image for each number of the plan: opposed, exempted; and for each of the two media. */
    private static final double BITS = 2 * 2;

    private static final double WITH_ROOM = 2;

    static final String REGISTRY = "registry-service";
    static final String OPERATOR = "operator-service";
    static final String COMPLAINT = "complaint-service";
    static final String PORTAL = "portal";
    private static final List<String> SERVICES = List.of(REGISTRY, OPERATOR, COMPLAINT, PORTAL);

    private static final double CORES_OF_A_COPY = 2;

    /** So that a node may die. */
    private static final int FEWEST_COPIES = 2;

    /** Of a database: no commit is acknowledged before a second one has it, while a third may be away. */
    private static final int COPIES_OF_A_DATABASE = 3;

    private static final double MEGABYTE = 1 << 20;

    private static double inTheBusyHour(double aDay) {
        return aDay * BUSY_HOUR / HOUR;
    }

    /** A second, in the busy hour of the first day. */
    double registrations() {
        return inTheBusyHour(country.firstDay());
    }

    /** A second. */
    double checks() {
        return inTheBusyHour(country.checks());
    }

    /** For registrations, of one part. */
    double cores(String part) {
        Map<String, Double> parts = measured.registration();
        return registrations() * parts.get(part) / MILLIS / HALF;
    }

    /** For registrations, of all parts. */
    double registrationCores() {
        return measured.registration().keySet().stream()
                .mapToDouble(this::cores)
                .sum();
    }

    /** For lists. */
    double listCores() {
        return inTheBusyHour(country.lines()) / measured.linesPerCore() / HALF;
    }

    /** For quick checks. */
    double checkCores() {
        return checks() * measured.check() / MILLIS / HALF;
    }

    /** For the portal and what is behind it: three pages for each registration. */
    double pageCores() {
        return 3 * registrations() * measured.page() / MILLIS / HALF;
    }

    /** A second, in the busy hour of a day in a wave of calls. */
    double complaints() {
        return inTheBusyHour(country.complaints() / DAYS_OF_A_YEAR * WAVE);
    }

    /** What one complaint-service and its database have held, of what such a day needs. */
    double complaintUse() {
        return complaints() / measured.complaintsHeld();
    }

    /** For complaints and their evidence, of one part. */
    private double complaintCores(String part) {
        return complaints() * measured.complaint().get(part) / MILLIS / HALF;
    }

    /** For complaints and their evidence, of all parts. */
    double complaintCores() {
        return measured.complaint().keySet().stream()
                .mapToDouble(this::complaintCores)
                .sum();
    }

    /** Of one service or of PostgreSQL, for all that is asked for in the busiest hours, as if these were one. */
    double allCores(String part) {
        if (part.equals(PORTAL)) {
            return pageCores();
        }
        double both = cores(part) + complaintCores(part);
        return part.equals(OPERATOR) ? both + listCores() + checkCores() : both;
    }

    /** Of one service, each of two processors. */
    int copies(String service) {
        int fewest = FEWEST_COPIES * (service.equals(REGISTRY) ? ranges() : 1);
        return (int) Math.max(fewest, Math.ceil(allCores(service) / CORES_OF_A_COPY));
    }

    /** Of all copies of the four services, each of operator-service with its image. */
    double memoryGigabytes() {
        double bytes = SERVICES.stream()
                .mapToDouble(service -> copies(service) * measured.memory(service) * MEGABYTE)
                .sum();
        return bytes / 1e9 + copies(OPERATOR) * imageGigabytes();
    }

    /** Of the databases: one for each register, the first with those of the other services. */
    double databaseMemoryGigabytes() {
        return ranges() * COPIES_OF_A_DATABASE * measured.memory("postgresql") * MEGABYTE / 1e9;
    }

    /** Of complaint-service's database after a year, with as much room again for rows that were replaced. */
    double complaintGigabytes() {
        return country.complaints() * measured.complaintBytes() * WITH_ROOM / 1e9;
    }

    /** Of registry-service's database, with as much room again for rows that were replaced. */
    double gigabytes() {
        return country.numbers() * measured.numberBytes() * WITH_ROOM / 1e9;
    }

    /** Of the image in each copy of operator-service. */
    double imageGigabytes() {
        return country.plan() * BITS / Byte.SIZE / 1e9;
    }

    /** To build a copy from nothing. */
    double copyHours() {
        return country.numbers() / measured.copyRows() / HOUR;
    }

    /** What one registry-service and its database have reached, of what the first day needs. */
    double registryUse() {
        return registrations() / measured.registrationsReached();
    }

    /** How many registers, each of a range of numbers, the first day needs: one is not filled beyond half of what it has reached. */
    int ranges() {
        return (int) Math.max(1, Math.ceil(registryUse() / HALF));
    }
}
