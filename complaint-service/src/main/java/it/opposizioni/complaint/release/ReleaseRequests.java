package it.opposizioni.complaint.release;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officials send about whole cases. */
final class ReleaseRequests {

    private static final int MOST = 300;

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /caseId", Text.of("Indica il fascicolo.", "State the case."),
            "REQUIRED /purpose", Text.of("Scrivi a che cosa serve il file.", "Write what the file is for."),
            "REQUIRED /reason", Text.of("Scrivi il motivo.", "Write the reason."));

    private ReleaseRequests() {}

    @Schema(name = "NewCaseRelease")
    record New(
            @NotNull UUID caseId,

            @NotBlank @Size(max = MOST) @Pattern(regexp = Violations.VISIBLE)
            String purpose) {}

    @Schema(name = "CaseReleaseRefusal")
    record Refusal(
            @NotBlank @Size(max = MOST) @Pattern(regexp = Violations.VISIBLE)
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
