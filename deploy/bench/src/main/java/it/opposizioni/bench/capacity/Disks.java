package it.opposizioni.bench.capacity;

/** Room on disks beside what was measured in databases: it follows from what the code writes, and no bench has filled it. */
record Disks(Needs needs) {

    private static final double GIGA = 1e9;
    private static final double MEGABYTE = 1 << 20;
    private static final double DAYS_OF_A_MONTH = 365 / 12.0;

    /** Each line stands in the list as it was sent, and in one of the results. */
    private static final double TIMES_KEPT = 2;

    /** In {@code INDEX_DIR} of each copy of operator-service: the next image is written beside the one that is in use. */
    double indexGigabytes() {
        return 2 * needs.imageGigabytes();
    }

    /** In {@code LIST_STORE}, of lists that have nothing but numbers. */
    double listGigabytes() {
        return needs.country().lines()
                * measured().keptDays()
                * TIMES_KEPT
                * measured().lineBytes()
                / GIGA;
    }

    /** In operator-service's database, of what was answered about each number of a list. */
    double evidenceGigabytes() {
        double days = measured().evidenceMonths() * DAYS_OF_A_MONTH;
        return needs.country().lines() * days * measured().evidenceBits() / Byte.SIZE / GIGA;
    }

    /** On the broker, for each hour of the first day's busiest in which a subscriber is away: a message is kept once for all queues. */
    double brokerGigabytesAnHour() {
        return needs.registrations() * 3_600 * measured().registrationMessageBytes() / GIGA;
    }

    /** How long that may last. */
    double brokerHours() {
        return volumeGigabytes("broker") / brokerGigabytesAnHour();
    }

    /** What production gives. */
    double volumeGigabytes(String part) {
        return measured().disk(part) * MEGABYTE / GIGA;
    }

    private Measured measured() {
        return needs.measured();
    }
}
