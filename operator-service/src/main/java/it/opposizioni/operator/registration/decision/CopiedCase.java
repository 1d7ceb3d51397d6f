package it.opposizioni.operator.registration.decision;

import java.util.Optional;
import java.util.UUID;

/**
 * What a snapshot of complaint-service has of the appeals against a decision.
 *
 * @param code of the case, for people; null from a release that does not tell it
 * @param appeal null where nobody has appealed, or the release knows no appeals
 */
record CopiedCase(UUID caseId, UUID operatorId, String code, CaseStanding appeal) {

    boolean isAs(Optional<CaseStanding> known) {
        return known.equals(Optional.ofNullable(appeal));
    }

    boolean isOlderThan(Optional<CaseStanding> known) {
        return known.filter(here -> appeal == null || appeal.version() < here.version())
                .isPresent();
    }
}
