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
 * @param rows how many it has
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

        @NotNull Integer rows,
        @NotNull String sha256) {

    private static final Map<String, Text> TEXTS =
            Map.of("REQUIRED /purpose", Text.of("Scrivi a che cosa serve il file.", "Write what the file is for."));
    private static final Text NO_DIGEST =
            Text.of("Scrivi le 64 cifre esadecimali di SHA-256.", "Write the 64 hexadecimal digits of SHA-256.");
    private static final Text NO_COUNT = Text.of("Scrivi quante righe ha.", "Write how many rows it has.");

    /** @throws DomainException 422 naming every mistake */
    NewExport accept(Validator validator) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(this), TEXTS));
        if (rows != null && rows < 0) {
            errors.add(new FieldError("/rows", "COUNT", NO_COUNT));
        }
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            errors.add(new FieldError("/sha256", "DIGEST", NO_DIGEST));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
