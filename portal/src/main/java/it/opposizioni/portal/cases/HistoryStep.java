package it.opposizioni.portal.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * What was done to a case, as complaint-service says it.
 *
 * @param by null of what the software did by itself
 * @param digest in hexadecimal; null of a step that a release before wrote
 * @param intact whether the digest is right; null where there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record HistoryStep(
        String act, String stage, Instant at, CaseClient.Person by, String note, String digest, Boolean intact) {

    boolean isAltered() {
        return Boolean.FALSE.equals(intact);
    }
}
