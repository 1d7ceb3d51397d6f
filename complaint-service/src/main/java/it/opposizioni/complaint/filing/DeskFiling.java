package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.desk.DeskChannel;
import it.opposizioni.complaint.desk.DeskGround;
import it.opposizioni.complaint.filing.NewComplaint.NewCall;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A complaint that a registrar writes down for somebody: what a reporter sends, by the same rules, and how it came.
 *
 * @param desk how it came, and for whom
 */
@Schema(description = "A report of one to ten calls, as somebody told it at the desk.")
record DeskFiling(
        @Schema(
                required = true,
                description = "The person's own line, in any usual spelling.",
                examples = "+393331234567")
        String calledNumber,

        @Schema(required = true) List<NewCall> calls,
        String company,
        @Schema(required = true) Product product,
        String text,
        Boolean consentGiven,
        Boolean askedToStop,
        @NotNull @Valid Entry desk) {

    /** Of what Bean Validation finds in how something came, for {@link Violations}. */
    static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /desk/channel",
            Text.of("Scegli come è arrivata.", "Choose how it came."),
            "REQUIRED /desk/receivedAt",
            Text.of("Scrivi il giorno in cui è arrivata.", "Write the day on which it came."),
            "REQUIRED /desk/ground",
            Text.of(
                    "Scegli come sai che la linea è di questa persona.",
                    "Choose how you know that the line is the person’s."),
            "REQUIRED /desk/evidenceReference",
            Text.of("Scrivi dove si trova la prova.", "Write where the evidence is kept."),
            "REQUIRED /desk/name",
            Text.of("Scrivi nome e cognome.", "Write the name."),
            "REQUIRED /text",
            Text.of("Scrivi il messaggio.", "Write the message."),
            "REQUIRED /desk/taxCode",
            Text.of("Scrivi il codice fiscale.", "Write the tax code."));

    static final Text NO_TAX_CODE = Text.of(
            "Controlla il codice fiscale: ha 16 caratteri, o 11 cifre.",
            "Check the tax code: it has 16 characters, or 11 digits.");

    /**
     * How it came, and for whom.
     *
     * @param evidenceReference where the letter, the message or the recording is kept
     * @param email where the person is written to; null for nowhere
     * @param language of the letters
     */
    @Schema(name = "DeskFilingEntry")
    record Entry(
            @NotNull DeskChannel channel,

            @NotNull @Schema(description = "When it came; not in the future")
            Instant receivedAt,

            @NotNull @Schema(description = "By what the line is known to be the person's")
            DeskGround ground,

            @NotBlank @Size(max = DeskNote.LONGEST) @Pattern(regexp = Violations.VISIBLE)
            String evidenceReference,

            @NotBlank @Size(max = DeskNote.LONGEST) @Pattern(regexp = Violations.VISIBLE)
            String name,

            @NotBlank @Size(max = 32) String taxCode,

            @Email @Size(max = 254) @Pattern(regexp = Violations.VISIBLE)
            String email,

            @Schema(
                    enumeration = {"it", "en"},
                    description = "Italian when absent")
            String language) {

        String letterLanguage() {
            return "en".equals(language) ? "en" : "it";
        }
    }

    NewComplaint complaint() {
        return new NewComplaint(calledNumber, calls, company, product, text, consentGiven, askedToStop);
    }

    /**
     * What is wrong with how it came.
     *
     * @param oldestCall how long ago a call may have been: none is told of before it
     */
    List<FieldError> mistakes(Validator validator, Instant now, Period oldestCall) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(this), TEXTS));
        if (desk == null) {
            return errors;
        }
        if (desk.taxCode() != null
                && !desk.taxCode().isBlank()
                && TaxCode.tryParse(desk.taxCode()).isEmpty()) {
            errors.add(new FieldError("/desk/taxCode", "TAX_CODE", NO_TAX_CODE));
        }
        DeskNote.checkTime(desk.receivedAt(), now, oldestCall, errors);
        return errors;
    }
}
