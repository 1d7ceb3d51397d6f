package it.opposizioni.complaint.numberlookup;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param number as somebody writes it */
@Schema(name = "NewNumberLook")
record NewNumberLookup(
        @NotBlank @Size(max = 40) String number, @NotNull NumberPurpose purpose) {

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /number", Text.of("Scrivi il numero.", "Write the number."),
            "REQUIRED /purpose", Text.of("Scegli a che cosa serve.", "Choose what it is for."));

    /** @throws DomainException 422 naming every mistake */
    ShownNumber accept(Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(this), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        try {
            return ShownNumber.parse(number);
        } catch (InvalidPhoneNumberException e) {
            throw DomainException.invalid("/number", e.code(), e.detail());
        }
    }
}
