package it.opposizioni.bench.imports;

/** The rows that a job over a file of numbers makes, by what the register calls them. */
public enum JobRows {
    CARRIED_OVER("CARRIED_OVER", "CARRIED_OVER"),
    UNLISTED("TELCO_DEFAULT", "REPORTED_UNLISTED");

    private final String origin;
    private final String change;

    /**
     * @param origin of the oppositions
     * @param change that their history begins with
     */
    JobRows(String origin, String change) {
        this.origin = origin;
        this.change = change;
    }

    /** Which oppositions, as a condition. */
    String oppositions() {
        return "origin = '" + origin + "'";
    }

    /** Which entries of the history, as a condition. */
    String history() {
        return "change = '" + change + "'";
    }
}
