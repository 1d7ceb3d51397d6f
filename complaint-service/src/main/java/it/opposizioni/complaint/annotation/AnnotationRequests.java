package it.opposizioni.complaint.annotation;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officials send about annotations. */
final class AnnotationRequests {

    /** Of one line of a list beside a picture. */
    private static final int MOST = 200;

    private static final Text NO_DAY = Text.of("Scegli il giorno.", "Choose the day.");
    private static final Text ANOTHER_DAY = Text.of("Controlla la data.", "Check the date.");
    private static final Text NO_VERSION =
            Text.of("Indica la versione che hai letto.", "State the version that you have read.");
    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /day",
            NO_DAY,
            "REQUIRED /text",
            Text.of("Scrivi che cosa è successo.", "Write what happened."),
            "REQUIRED /version",
            NO_VERSION);

    private AnnotationRequests() {}

    /** A request that says on which day what happened. */
    private interface Noted {
        LocalDate day();
    }

    @Schema(name = "NewTrendAnnotation")
    record New(
            @NotNull LocalDate day,

            @NotBlank @Size(max = MOST) @Pattern(regexp = Violations.VISIBLE)
            String text) implements Noted {}

    @Schema(name = "TrendAnnotationCorrection")
    record Correction(
            @NotNull Integer version,
            @NotNull LocalDate day,

            @NotBlank @Size(max = MOST) @Pattern(regexp = Violations.VISIBLE)
            String text)
            implements Noted {}

    @Schema(name = "TrendAnnotationWithdrawal")
    record Withdrawal(@NotNull Integer version) {}

    /** @throws DomainException 422 naming every mistake */
    static <T> T valid(T request, Validator validator) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(request), TEXTS));
        if (request instanceof Noted noted
                && noted.day() != null
                && (noted.day().isBefore(AskedDays.EARLIEST) || noted.day().isAfter(AskedDays.LATEST))) {
            errors.add(new FieldError("/day", "DATE", ANOTHER_DAY));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return request;
    }
}
