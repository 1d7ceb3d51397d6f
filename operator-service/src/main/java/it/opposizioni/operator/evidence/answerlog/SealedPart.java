package it.opposizioni.operator.evidence.answerlog;

import java.util.List;

/**
 * Some of the consultations of a period, newest first.
 *
 * @param consultations those of them that may have asked about one of the numbers
 * @param last behind which the next part begins; null when this was the last part
 */
public record SealedPart(List<LoggedConsultation> consultations, LoggedConsultation last) {}
