package it.opposizioni.complaint.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an official has asked the reporter of a complaint.
 *
 * @param answerBy the last day, in Rome, for the answer; after it the authority goes on without
 * @param answered whether the reporter, knowing it, has written a message since
 * @param askedBy subject of the official
 */
public record Question(
        UUID id, UUID complaint, String text, Instant askedAt, LocalDate answerBy, boolean answered, String askedBy) {}
