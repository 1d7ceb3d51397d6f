package it.opposizioni.complaint.cases.appealed;

/** SQL about complaints that were upheld by a decision which a court has annulled since: no violation stands on them. */
public final class AnnulledDecisions {

    /** Of a complaint {@code c}. The case about who called has decided, or else the one about the principal. */
    private static final String UPHELD = """
            (c.stage = 'CLOSED_UPHELD' and exists (
                select from announced_decision a where a.appeal_effect = 'ANNULLED' and a.case_id = coalesce(
                    (select d.case_id from announced_decision d where d.case_id = c.case_id), c.principal_case_id)))""";

    /** The stage of a complaint {@code c} as figures count it: nothing is counted as upheld that a court has annulled. */
    public static final String STAGE = "(case when " + UPHELD + " then 'CLOSED_NOT_UPHELD' else c.stage end)";

    private AnnulledDecisions() {}
}
