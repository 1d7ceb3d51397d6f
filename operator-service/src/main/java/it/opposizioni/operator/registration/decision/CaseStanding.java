package it.opposizioni.operator.registration.decision;

import java.time.Instant;
import java.util.List;

/**
 * What the courts have left of the decision on a case.
 *
 * @param version the highest counts
 * @param effect by complaint-service's names
 * @param measures those of the decision that have effect now, by complaint-service's names
 * @param pending a court has yet to decide
 * @param changedAt when that was recorded
 */
record CaseStanding(long version, String effect, List<String> measures, boolean pending, Instant changedAt) {}
