package it.opposizioni.portal.complaint.history;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * What happened in a case while the complaint was part of it.
 *
 * @param kind INFORMATION_REQUESTED, OPERATOR_REPLIED, HEARING_SET or ARCHIVED
 * @param operator that the case is about; null where it is about a number
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CaseUpdate(String kind, Instant at, String operator) {}
