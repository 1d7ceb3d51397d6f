package it.opposizioni.complaint.export;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A list that is about to leave as a file.
 *
 * @param filters as the list's address has them; empty for all
 * @param purpose what it is taken out for, in the official's words
 * @param rows how many it has; absent while it is written, as the digest is
 * @param sha256 digest of the table, in hexadecimal
 */
@Schema(name = "NewExport")
record NewExport(
        @NotNull ExportedList list,
        @NotNull ExportFormat format,

        @Size(max = 1_000) @Pattern(regexp = Violations.VISIBLE)
        String filters,

        @NotBlank @Size(max = 300) @Pattern(regexp = Violations.VISIBLE)
        String purpose,

        Integer rows,
        String sha256) {

    private static final Map<String, Text> TEXTS =
            Map.of("REQUIRED /purpose", Text.of("Scrivi a che cosa serve il file.", "Write what the file is for."));

    ExportedFile file() {
        return new ExportedFile(rows, sha256);
    }

    /** @throws DomainException 422 naming every mistake */
    NewExport accept(Validator validator) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(this), TEXTS));
        if (!file().saysNothing()) {
            errors.addAll(file().errors());
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
