package it.opposizioni.complaint.export;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The table that a list became.
 *
 * @param rows how many it has
 * @param sha256 its digest, in hexadecimal
 */
@Schema(name = "ExportedFile")
record ExportedFile(
        @Schema(required = true) Integer rows,
        @Schema(required = true) String sha256) {

    private static final Text NO_DIGEST =
            Text.of("Scrivi le 64 cifre esadecimali di SHA-256.", "Write the 64 hexadecimal digits of SHA-256.");
    private static final Text NO_COUNT = Text.of("Scrivi quante righe ha.", "Write how many rows it has.");

    /** Nothing is said of it yet. */
    boolean saysNothing() {
        return rows == null && sha256 == null;
    }

    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (rows == null || rows < 0) {
            errors.add(new FieldError("/rows", "COUNT", NO_COUNT));
        }
        if (sha256 == null || !sha256.matches("[0-9a-f]{64}")) {
            errors.add(new FieldError("/sha256", "DIGEST", NO_DIGEST));
        }
        return errors;
    }

    /** @throws DomainException 422 naming every mistake */
    ExportedFile accept() {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }
}
