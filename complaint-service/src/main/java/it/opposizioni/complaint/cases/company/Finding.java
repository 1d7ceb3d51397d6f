package it.opposizioni.complaint.cases.company;

import it.opposizioni.complaint.cases.official.Official;
import java.time.Instant;

/**
 * A company as an official has named or corrected it.
 *
 * @param version from 1 on, in one case
 */
public record Finding(int version, NamedCompany company, Official by, Instant at) {}
