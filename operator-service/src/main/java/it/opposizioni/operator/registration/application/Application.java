package it.opposizioni.operator.registration.application;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Printable;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a company states when it asks to consult the register (DPR 26/2022 art. 5): at once, or a section at a time.
 *
 * @param contact e-mail that the directory shows to the public
 * @param rocNumber number in the Register of Communication Operators; needed by a company that makes calls (DL 83/2012 art. 24-bis)
 */
@Schema(
        name = "OperatorApplication",
        description = "At once it needs every field, rocNumber only if the company calls, for itself or for others;"
                + " a draft needs nothing yet.")
public record Application(
        @Size(max = 200) @Pattern(regexp = Printable.LINE) @Schema(examples = "Acme Energia S.p.A.")
        String name,

        @Size(max = 300) @Pattern(regexp = Printable.LINE) @Schema(examples = "Via Roma 1, 20121 Milano")
        String seat,

        @Email @Size(max = 254) @Pattern(regexp = Printable.LINE) @Schema(examples = "privacy@acme.example")
        String contact,

        @Size(max = 16) @Schema(examples = "12345678903", description = "11 digits, with its check digit")
        String vatNumber,

        @Size(max = 10) @Schema(examples = "12345") String rocNumber,

        @Schema(description = "A call centre: it calls for principals")
        Boolean callsForOthers,

        @Email
        @Size(max = 254)
        @Pattern(regexp = Printable.LINE)
        @Schema(description = "Certified e-mail", examples = "acme@pec.example")
        String pec,

        @Schema(description = "It makes calls of its own") Boolean callsItself,
        @Schema(description = "Others call for it") Boolean outsources,
        @Valid Representative representative,

        @Schema(description = "What is said is true, and every call will show a number that can be called back")
        Boolean declaration,

        @Schema(description = "true: keep what is there, the rest follows by sections and is sent by /submission")
        Boolean draft) {

    private static final String ROC = "[0-9]{1,6}";
    private static final Text VAT_INVALID = Text.of(
            "La partita IVA ha 11 cifre: controllale, l'ultima è di controllo.",
            "The VAT number has 11 digits: check them, the last is a check digit.");
    private static final Text ROC_INVALID =
            Text.of("Il numero di iscrizione al ROC ha da 1 a 6 cifre.", "The ROC number has 1 to 6 digits.");
    private static final Text TAX_CODE_INVALID = Text.of(
            "Il codice fiscale della persona ha 16 caratteri: controllali, l'ultimo è di controllo.",
            "The person's tax code has 16 characters: check them, the last is a check character.");

    boolean isDraft() {
        return Boolean.TRUE.equals(draft);
    }

    /** The eleven digits alone; null when they are not eleven digits. */
    public String plainVatNumber() {
        return blank(vatNumber)
                ? null
                : TaxCode.tryParseVatNumber(vatNumber).map(TaxCode::value).orElse(null);
    }

    /** The same, with the name and VAT number of the registration. */
    Application withRegistered(String knownName, String knownVatNumber) {
        return new Application(
                knownName,
                seat,
                contact,
                knownVatNumber,
                rocNumber,
                callsForOthers,
                pec,
                callsItself,
                outsources,
                representative,
                declaration,
                draft);
    }

    /** @throws DomainException 422 naming each field that is there and wrong */
    public void requireSound() {
        refuse(wrong());
    }

    /** @throws DomainException 422 naming each wrong or missing field of an application that is made at once */
    public void requireWhole(Instant now) {
        List<FieldError> errors = new ArrayList<>(wrong());
        Set<String> named = errors.stream().map(FieldError::pointer).collect(Collectors.toSet());
        MissingFields.fields(new OperatorProfile(this, now)).stream()
                .filter(gap -> !named.contains(gap.pointer()))
                .forEach(errors::add);
        refuse(errors);
    }

    private List<FieldError> wrong() {
        List<FieldError> errors = new ArrayList<>();
        if (!blank(vatNumber) && TaxCode.tryParseVatNumber(vatNumber).isEmpty()) {
            errors.add(new FieldError("/vatNumber", "VAT_NUMBER", VAT_INVALID));
        }
        if (!blank(rocNumber) && !rocNumber.strip().matches(ROC)) {
            errors.add(new FieldError("/rocNumber", "ROC_NUMBER", ROC_INVALID));
        }
        if (representative != null
                && !blank(representative.taxCode())
                && TaxCode.tryParse(representative.taxCode())
                        .filter(code -> code.kind() == TaxCode.Kind.PERSON)
                        .isEmpty()) {
            errors.add(new FieldError("/representative/taxCode", "TAX_CODE", TAX_CODE_INVALID));
        }
        return errors;
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    @Override
    public String toString() {
        return "Application[" + vatNumber + "]";
    }
}
