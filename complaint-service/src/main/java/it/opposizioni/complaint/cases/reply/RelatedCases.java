package it.opposizioni.complaint.cases.reply;

/**
 * The cases whose questions and replies are read in another one, too: all of those that were merged into it, and of the one that it was split from
 * what was there before.
 */
final class RelatedCases {

    /** By ix_case_file_operator: nobody reads here what another operator was asked. {@code until} is the last instant of a case that is read. */
    private static final String RELATED = """
        with recursive reached (id, operator_id, subject_name, split_from, opened_at, until) as (
            select f.id, f.operator_id, f.subject_name, f.split_from, f.opened_at, timestamptz 'infinity' from %s
            union select other.* from reached cross join lateral (
                select f.id, f.operator_id, f.subject_name, f.split_from, f.opened_at, reached.until from case_file f
                where f.operator_id = reached.operator_id and f.merged_into = reached.id and f.ended_at <= reached.until
                union all
                select f.id, f.operator_id, f.subject_name, f.split_from, f.opened_at, least(reached.until, reached.opened_at)
                from case_file f where f.id = reached.split_from and f.operator_id = reached.operator_id) other),
        related (id, subject_name, until) as (select id, subject_name, max(until) from reached group by id, subject_name)
        """;

    private RelatedCases() {}

    /** @param query from {@code related} (id, subject_name, until): the case whose id is the first parameter, and those that are read in it */
    static String ofCase(String query) {
        return RELATED.formatted("case_file f where f.id = ?") + query;
    }

    /** Likewise of the case of a complaint, which is about the operator that the complaint accuses: of no case otherwise. */
    static String ofComplaint(String query) {
        return RELATED.formatted(
                        "complaint c join case_file f on f.id = c.case_id and f.operator_id = c.accused_operator_id"
                                + " where c.id = ?")
                + query;
    }
}
