package it.opposizioni.complaint.accusation;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The cases that a complaint is part of.
 *
 * @param caseId about who called; null when of none
 * @param principalCaseId about the principal; null when of none
 */
public record PartOf(UUID caseId, UUID principalCaseId) {

    private static final String ARMS = """
            (select case_id, id as complaint_id, accused_operator_id as party_id, grade, origin_confirmed,
                cast(null as uuid) as calling_case_id, code, stage, product, filed_at, reporter
            from complaint where case_id %1$s
            union all
            select principal_case_id, id, accused_principal_id, principal_grade, cast(null as boolean), case_id, code, stage, product, filed_at, reporter
            from complaint where principal_case_id %1$s)""";

    /**
     * Complaints as parts of cases, in the place of a table. {@code party_id} and {@code grade} are of the one that the case may be about;
     * {@code calling_case_id} is the case that decides about the complaint before this one does.
     */
    public static final String ROWS = ARMS.formatted("is not null");

    /**
     * Those of one case, by the index of each kind. Joined laterally with some cases: {@link #ROWS} joined with them would be read as a whole.
     *
     * @param caseId column of what it is joined with
     */
    public static String of(String caseId) {
        return ARMS.formatted("= " + caseId);
    }

    /** Which field of a complaint names the case of that kind. */
    public static String field(boolean aboutPrincipal) {
        return aboutPrincipal ? "principalCaseId" : "caseId";
    }

    /** The one that decides about the complaint first: what an operator did is what its principal answers for. */
    public Stream<UUID> inOrder() {
        return Stream.of(caseId, principalCaseId).filter(Objects::nonNull);
    }
}
