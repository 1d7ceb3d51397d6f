package it.opposizioni.complaint.news;

import it.opposizioni.complaint.accusation.PartOf;
import it.opposizioni.complaint.caseupdate.CaseUpdate;
import java.util.Optional;

/** What those who complained are told of: by a letter, in the history of their complaint, or both. */
public enum NewsKind {
    /** By the operator that the case is about, in its area; the part that they may read is on the page of the complaint. */
    OPERATOR_REPLIED("operator-replied", CaseUpdate.Kind.OPERATOR_REPLIED, Told.ACCUSING),

    /** In another way: an official has recorded it, and they have nothing to read. */
    REPLY_RECORDED(null, CaseUpdate.Kind.OPERATOR_REPLIED, Told.ACCUSING),

    INFORMATION_REQUESTED("operator-asked", CaseUpdate.Kind.INFORMATION_REQUESTED, Told.ACCUSING),

    HEARING_SET("hearing-set", CaseUpdate.Kind.HEARING_SET, Told.ACCUSING),

    ARCHIVED("case-archived", CaseUpdate.Kind.ARCHIVED, Told.OPEN),

    /** Or what was said of its end was an error. */
    APPEAL_ENDED("complaint-appeal-ended", null, Told.DECIDED);

    private final String event;
    private final CaseUpdate.Kind update;
    private final String complaints;

    NewsKind(String event, CaseUpdate.Kind update, String complaints) {
        this.event = event;
        this.update = update;
        this.complaints = complaints.formatted(PartOf.ROWS, Told.STAGES);
    }

    /** Queries for the complaints of a case. */
    private static final class Told {

        private static final String STAGES =
                "('FILED', 'EVIDENCE_COLLECTED', 'TAKEN_IN_CHARGE', 'UNDER_INVESTIGATION')";

        static final String OPEN = """
                select c.complaint_id from %1$s c where c.case_id = ? and c.complaint_id > ? and c.stage in %2$s
                order by c.complaint_id limit ?
                """;

        /** Those that still accuse whom the case is about: nobody known, in a case about a number. */
        static final String ACCUSING = """
                select c.complaint_id from %1$s c
                join case_file f on f.id = c.case_id and coalesce(f.operator_id, f.principal_id) is not distinct from c.party_id
                where c.case_id = ? and c.complaint_id > ? and c.stage in %2$s
                order by c.complaint_id limit ?
                """;

        /** One that is part of two cases was decided by the one about who called, unless that was archived. */
        static final String DECIDED = """
                select c.complaint_id from %1$s c where c.case_id = ? and c.complaint_id > ? and c.stage like 'CLOSED%%'
                and not exists (select from case_file f where f.id = c.calling_case_id and f.stage <> 'ARCHIVED')
                order by c.complaint_id limit ?
                """;
    }

    /** Empty where no letter says it. */
    Optional<String> eventType() {
        return Optional.ofNullable(event).map("it.opposizioni.complaint.%s.v1"::formatted);
    }

    /** Empty of what is no part of the history of complaints. */
    Optional<CaseUpdate.Kind> update() {
        return Optional.ofNullable(update);
    }

    /** A query for the ids of the complaints that it is told of: of a case, after an id, at most so many. */
    String complaints() {
        return complaints;
    }
}
