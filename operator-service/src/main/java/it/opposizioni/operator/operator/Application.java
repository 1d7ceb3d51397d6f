package it.opposizioni.operator.operator;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.Printable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a company says of itself when it asks to consult the register (DPR 26/2022 art. 5).
 *
 * @param contact e-mail that the directory shows to the public
 * @param rocNumber number in the Register of Communication Operators; needed by who calls for others (DL 83/2012 art. 24-bis)
 */
@Schema(name = "OperatorApplication")
record Application(
        @NotBlank @Size(max = 200) @Pattern(regexp = Printable.LINE) @Schema(examples = "Acme Energia S.p.A.")
        String name,

        @NotBlank @Size(max = 300) @Pattern(regexp = Printable.LINE) @Schema(examples = "Via Roma 1, 20121 Milano")
        String seat,

        @NotBlank @Email @Size(max = 254) @Pattern(regexp = Printable.LINE) @Schema(examples = "privacy@acme.example")
        String contact,

        @NotBlank @Size(max = 16) @Schema(examples = "12345678903", description = "11 digits, with its check digit")
        String vatNumber,

        @Size(max = 10) @Schema(examples = "12345") String rocNumber,

        @NotNull @Schema(description = "A call centre: it calls for principals")
        Boolean callsForOthers) {

    private static final String ROC = "[0-9]{1,6}";
    private static final Text VAT_INVALID = Text.of(
            "La partita IVA ha 11 cifre: controllale, l'ultima è di controllo.",
            "The VAT number has 11 digits: check them, the last is a check digit.");
    private static final Text ROC_INVALID =
            Text.of("Il numero di iscrizione al ROC ha da 1 a 6 cifre.", "The ROC number has 1 to 6 digits.");
    private static final Text ROC_NEEDED = Text.of(
            "Chi chiama per conto di altri deve essere iscritto al ROC: indica il numero.",
            "Who calls for others must be in the ROC: give the number.");

    /** The eleven digits alone. */
    String plainVatNumber() {
        return TaxCode.tryParseVatNumber(vatNumber).orElseThrow().value();
    }

    /** @throws DomainException 422 naming each wrong field */
    void requireSound() {
        List<FieldError> errors = new ArrayList<>();
        if (TaxCode.tryParseVatNumber(vatNumber).isEmpty()) {
            errors.add(new FieldError("/vatNumber", "VAT_NUMBER", VAT_INVALID));
        }
        if (rocNumber != null && !rocNumber.strip().matches(ROC)) {
            errors.add(new FieldError("/rocNumber", "ROC_NUMBER", ROC_INVALID));
        } else if (rocNumber == null && callsForOthers) {
            errors.add(new FieldError("/rocNumber", "ROC_NUMBER_NEEDED", ROC_NEEDED));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }
}
