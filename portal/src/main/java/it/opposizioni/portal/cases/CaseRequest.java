package it.opposizioni.portal.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is asked of a case. {@code version} is the one that the reader has looked at, {@code companyRead} how many findings about its company; null where
 * it names none.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CaseRequest {

    /** @param party PRINCIPAL for a case about whom the calls were made for; null for one about who called */
    record Opening(String reason, List<UUID> complaintIds, String party) implements CaseRequest {}

    /** @param assignee null to take it oneself */
    record Assignment(Long version, String assignee) implements CaseRequest {}

    record InformationRequest(Long version, Integer companyRead, String question) implements CaseRequest {}

    record Reply(Long version, String reply) implements CaseRequest {}

    record Hearing(Long version, Integer companyRead, LocalDate on, String place, String note) implements CaseRequest {}

    record Merge(Long version, UUID into, String reason) implements CaseRequest {}

    record Split(Long version, List<UUID> complaintIds, String reason) implements CaseRequest {}

    /** @param until the new last day, where it is granted */
    record ExtensionAnswer(Boolean granted, LocalDate until, String reason) implements CaseRequest {}

    /** Of archiving, and of returning a proposal. */
    record Reasoned(Long version, String reason) implements CaseRequest {}

    /** @param documentsRead how many changes of the authority's own documents were read; null where its service is of the release before */
    record Proposal(Long version, Integer companyRead, Integer documentsRead, CaseClient.Decision decision)
            implements CaseRequest {}

    record Approval(Long version) implements CaseRequest {}
}
