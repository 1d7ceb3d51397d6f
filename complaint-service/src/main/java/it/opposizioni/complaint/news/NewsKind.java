package it.opposizioni.complaint.news;

import it.opposizioni.complaint.accusation.PartOf;

/** What those who complained are told of. */
public enum NewsKind {
    /** By the operator that the case is about; the part that they may read is on the page of the complaint. */
    OPERATOR_REPLIED("it.opposizioni.complaint.operator-replied.v1", """
            select c.complaint_id from %s c join case_file f on f.id = c.case_id and coalesce(f.operator_id, f.principal_id) = c.party_id
            where c.case_id = ? and c.complaint_id > ? and c.stage in ('FILED', 'EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION')
            order by c.complaint_id limit ?
            """),

    /** Or what was said of its end was an error. A complaint that is part of two cases was decided by the one about who called, unless that was archived. */
    APPEAL_ENDED("it.opposizioni.complaint.complaint-appeal-ended.v1", """
            select c.complaint_id from %s c where c.case_id = ? and c.complaint_id > ? and c.stage like 'CLOSED%%'
            and not exists (select from case_file f where f.id = c.calling_case_id and f.stage <> 'ARCHIVED')
            order by c.complaint_id limit ?
            """);

    private final String eventType;
    private final String complaints;

    NewsKind(String eventType, String complaints) {
        this.eventType = eventType;
        this.complaints = complaints.formatted(PartOf.ROWS);
    }

    String eventType() {
        return eventType;
    }

    /** A query for the ids of the complaints that it is told of: of a case, after an id, at most so many. */
    String complaints() {
        return complaints;
    }
}
