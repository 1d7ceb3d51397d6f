package it.opposizioni.complaint.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.cases.decision.Decision;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be asked of a case. Each names the version that its sender has looked at; what concerns a company outside the register also
 * {@code companyRead}, how many findings about the company its sender has read ({@code companyFindings} of the case), and a proposal {@code documentsRead}
 * ({@code documentChanges}); the release before says nothing of them.
 */
final class CaseRequests {

    /** More are gathered in several steps. */
    static final int MOST_COMPLAINTS = 200;

    private static final int NOTE = 2_000;
    private static final int PLACE = 300;

    private static final String COMPANY_READ =
            "Of a case about a number: how many findings about the company that used it you have read, `companyFindings` of the case."
                    + " It is refused when there are more by now, and not compared when it is absent.";

    private static final String DOCUMENTS_READ =
            "How many changes of the authority's own documents you have read, `documentChanges` of the case. It is refused when there are"
                    + " others by now, and not compared when it is absent.";

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /version", Text.of("Indica la versione che hai letto.", "State the version that you have read."),
            "REQUIRED /reason", Text.of("Scrivi il motivo.", "Write the reason."),
            "REQUIRED /question", Text.of("Scrivi che cosa chiedi.", "Write what you ask for."),
            "REQUIRED /reply", Text.of("Scrivi che cosa ha risposto.", "Write what the reply says."),
            "REQUIRED /on", Text.of("Scegli il giorno.", "Choose the day."),
            "REQUIRED /into", Text.of("Scegli il fascicolo.", "Choose the case."),
            "REQUIRED /complaintIds", Text.of("Scegli almeno una segnalazione.", "Choose at least one complaint."));

    private CaseRequests() {}

    /**
     * Without the party it is written as in the release before: the same request under the same key is known again there and here.
     *
     * @param party whether the case is about the caller or the principal that the complaints point at; absent for the caller
     */
    @Schema(name = "NewCase")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opening(
            @NotEmpty @Size(max = MOST_COMPLAINTS) List<@NotNull UUID> complaintIds,

            @NotBlank @Size(max = NOTE) @Pattern(regexp = Violations.VISIBLE)
            String reason,

            CaseSubject.Party party) {

        CaseSubject.Party about() {
            return Objects.requireNonNullElse(party, CaseSubject.Party.CALLER);
        }
    }

    /** @param assignee subject of a colleague; absent to take it oneself */
    @Schema(name = "CaseAssignment")
    record Assignment(
            @NotNull Long version,

            @Size(max = 100) @Pattern(regexp = Violations.VISIBLE)
            String assignee) {}

    @Schema(name = "CaseInformationRequest")
    record InformationRequest(
            @NotNull Long version,
            @Schema(description = COMPANY_READ) Integer companyRead,

            @NotBlank @Size(max = NOTE) @Pattern(regexp = Violations.VISIBLE)
            String question) {}

    @Schema(name = "CaseReply")
    record Reply(
            @NotNull Long version,

            @NotBlank @Size(max = NOTE) @Pattern(regexp = Violations.VISIBLE)
            String reply) {}

    /**
     * @param place hour and place, or how to take part from afar, for the operator to read
     * @param note for the office alone
     */
    @Schema(name = "CaseHearing")
    record Hearing(
            @NotNull Long version,
            @Schema(description = COMPANY_READ) Integer companyRead,
            @NotNull LocalDate on,

            @Schema(examples = "ore 10.30, piazza Venezia 11, Roma")
            @Size(max = PLACE)
            @Pattern(regexp = Violations.VISIBLE)
            String place,

            @Size(max = NOTE) @Pattern(regexp = Violations.VISIBLE)
            String note) {}

    @Schema(name = "CaseProposal")
    record Proposal(
            @NotNull Long version,
            @Schema(description = COMPANY_READ) Integer companyRead,
            @Schema(description = DOCUMENTS_READ) Integer documentsRead,
            @NotNull Decision decision) {}

    @Schema(name = "CaseApproval")
    record Approval(@NotNull Long version) {}

    /** For an act that needs nothing but a reason. */
    @Schema(name = "CaseReason")
    record Reasoned(
            @NotNull Long version,

            @NotBlank @Size(max = NOTE) @Pattern(regexp = Violations.VISIBLE)
            String reason) {}

    @Schema(name = "CaseMerge")
    record Merge(
            @NotNull Long version,
            @NotNull UUID into,

            @NotBlank @Size(max = NOTE) @Pattern(regexp = Violations.VISIBLE)
            String reason) {}

    @Schema(name = "CaseSplit")
    record Split(
            @NotNull Long version,
            @NotEmpty @Size(max = MOST_COMPLAINTS) List<@NotNull UUID> complaintIds,

            @NotBlank @Size(max = NOTE) @Pattern(regexp = Violations.VISIBLE)
            String reason) {}

    /** @throws DomainException 422 naming every mistake */
    static <T> T valid(T request, Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(request), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return request;
    }
}
