package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.complaint.listfilter.AskedOfficial;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.problem.DomainException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** Whether this is somebody who has worked with cases lately, or has one. */
    boolean knows(String official);

    /**
     * @param asked null when a list is of everybody's
     * @throws DomainException 422 when a list is asked for of somebody who is no official
     */
    default void requireKnown(AskedOfficial asked) {
        if (asked != null && asked.colleague() && !knows(asked.subject())) {
            throw AskedOfficial.unknown();
        }
    }

    /** Those of these cases in which this person has complained, and so takes no part in deciding them. */
    Set<UUID> withComplaintOf(String person, Collection<UUID> caseIds);

    /** Nobody decides about a complaint of their own: of these the ids of the official's, and of those with another one of the official's in a case. */
    default Set<UUID> notDecidedBy(Caller official, Collection<Complaint> complaints) {
        Set<UUID> concerned = withComplaintOf(
                official.subject(),
                complaints.stream().flatMap(each -> each.partOf().inOrder()).collect(Collectors.toSet()));
        return complaints.stream()
                .filter(each -> each.isReportedBy(official.subject())
                        || each.partOf().inOrder().anyMatch(concerned::contains))
                .map(Complaint::id)
                .collect(Collectors.toSet());
    }

    /** Whether neither this complaint, nor another one of its cases, is the official's. */
    default boolean isImpartial(Complaint complaint, Caller official) {
        return notDecidedBy(official, Set.of(complaint)).isEmpty();
    }

    /** @throws DomainException 409 when the complaint, or another one of its cases, is the official's own */
    default void requireImpartial(Complaint complaint, Caller official) {
        if (!isImpartial(complaint, official)) {
            throw ComplaintProblems.ownComplaint();
        }
    }

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
