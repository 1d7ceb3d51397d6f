package it.opposizioni.portal.mydata;

import java.util.List;

/**
 * What is held, as people read it.
 *
 * @param missing names of those that do not answer now
 * @param accesses who looked at it
 * @param held everything else
 */
public record DataView(List<String> missing, List<Section> accesses, List<Section> held) {

    /**
     * A list of records.
     *
     * @param id in the page
     * @param more how many are not shown here, and are in the file; 0 when all are
     */
    public record Section(String id, String title, List<Entry> entries, long more) {

        private static final int MOST_AT_ONCE = 3;

        /** More than fits beside the others: it is folded. */
        public boolean isLong() {
            return entries.size() > MOST_AT_ONCE;
        }

        /** A long, as the templates' amounts are. */
        public long count() {
            return entries.size();
        }

        public boolean isOfAccesses() {
            return id.endsWith("-accesses");
        }
    }

    public record Entry(List<Fact> facts) {}

    /** @param lines one for a single value */
    public record Fact(String label, List<String> lines) {}
}
