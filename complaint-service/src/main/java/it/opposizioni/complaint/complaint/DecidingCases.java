package it.opposizioni.complaint.complaint;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Cases that decide about their complaints, as complaints know them. */
public interface DecidingCases {

    /** What people call this case; empty when it was archived, and its complaints go on one by one. */
    Optional<String> code(UUID caseId);

    /** Of these the ones that decide, as {@link #code} says it: the last day for the operator to reply, empty when nothing is asked of it now. */
    Map<UUID, Optional<LocalDate>> repliesAwaited(Collection<UUID> caseIds);

    /** Whether it is about the principal of those who called; otherwise it is about the caller, or there is no case. */
    boolean isAboutPrincipal(UUID caseId);

    /** The operator for which others called, as this case is about it; empty when it is about the caller, or was archived. */
    Optional<UUID> principal(UUID caseId);

    /** Those that this official has, and that are not over. */
    List<UUID> goingOnWith(String official);

    /**
     * In a query of cases: what was sent last has arrived. An operator has it at once; what has not reached a company outside the register yet waits
     * for an official, who sends it and records the day.
     *
     * @param companySince name of that column or field of the case
     * @param companyServed likewise; empty again with each act
     */
    static String arrived(String companySince, String companyServed) {
        return "(" + companySince + " is null or " + companyServed + " is not null)";
    }
}
