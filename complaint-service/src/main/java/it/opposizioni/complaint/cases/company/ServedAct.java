package it.opposizioni.complaint.cases.company;

import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That an act has reached the company, as an official has recorded it.
 *
 * @param step version of the step of the case whose act it is
 * @param reference how it was sent, and where its proof is kept
 */
public record ServedAct(long step, LocalDate servedOn, String reference, Official by, Instant at) {}
