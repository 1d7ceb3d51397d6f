package it.opposizioni.portal.complaint.message;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;

/**
 * How far the last question to the reporter of a complaint is.
 *
 * @param state ASKED, ANSWERED or NO_ANSWER
 * @param answerBy the last day for the answer
 * @param answeredAt null while there is none
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LastQuestion(String state, LocalDate answerBy, Instant answeredAt) {}
