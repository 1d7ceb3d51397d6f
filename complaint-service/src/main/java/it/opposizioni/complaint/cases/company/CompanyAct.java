package it.opposizioni.complaint.cases.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;

/**
 * A question or a summons, as it is printed for the company.
 *
 * @param code of the case
 * @param number that the company used, as people write it
 * @param question what the authority asks; null of a summons
 * @param time how long the company has to reply, from the day on which it gets the act; null of a summons
 * @param heardOn null of a question
 * @param place with the hour; null of a question
 */
public record CompanyAct(
        String code,
        String number,
        NamedCompany company,
        Instant at,
        String question,
        Period time,
        LocalDate heardOn,
        String place) {}
