package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.accusation.PartOf;

/**
 * The cases whose questions and replies are shown in another case, too. They are the cases that were merged into it, and the one that it was
 * split from; of that one, only what was there before the split.
 */
final class RelatedCases {

    /**
     * By ix_case_file_party. Only cases about the same operator, so that nobody reads what another one was asked. What came after {@code until} in
     * a case is not shown.
     */
    private static final String RELATED = """
        with recursive reached (id, party_id, subject_name, split_from, opened_at, until) as (
            select f.id, coalesce(f.operator_id, f.principal_id), f.subject_name, f.split_from, f.opened_at, timestamptz 'infinity' from %s
            union select other.* from reached cross join lateral (
                select f.id, reached.party_id, f.subject_name, f.split_from, f.opened_at, reached.until from case_file f
                where coalesce(f.operator_id, f.principal_id) = reached.party_id and f.merged_into = reached.id and f.ended_at <= reached.until
                union all
                select f.id, reached.party_id, f.subject_name, f.split_from, f.opened_at, least(reached.until, reached.opened_at)
                from case_file f where f.id = reached.split_from and coalesce(f.operator_id, f.principal_id) = reached.party_id) other),
        related (id, subject_name, until) as (select id, subject_name, max(until) from reached group by id, subject_name)
        """;

    private RelatedCases() {}

    /** @param query reads {@code related} (id, subject_name, until): the case whose id is the first parameter, and those shown in it */
    static String ofCase(String query) {
        return RELATED.formatted("case_file f where f.id = ?") + query;
    }

    /**
     * The same for the cases of a complaint, about the caller and about the principal; not for a case about another operator than the
     * complaint accuses.
     */
    static String ofComplaint(String query) {
        return RELATED.formatted(PartOf.ROWS + " c join case_file f on f.id = c.case_id"
                        + " and coalesce(f.operator_id, f.principal_id) = c.party_id where c.complaint_id = ?")
                + query;
    }
}
