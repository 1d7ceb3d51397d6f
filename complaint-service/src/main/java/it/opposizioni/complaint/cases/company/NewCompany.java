package it.opposizioni.complaint.cases.company;

import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.page.AskedDays;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The company that used a number, as an official names or corrects it.
 *
 * @param pec address of certified mail; absent where none is known
 * @param seen the version that was shown
 */
@Schema(name = "NewCaseCompany")
record NewCompany(
        @Schema(examples = "Chiamaora S.r.l.") @NotBlank @Size(max = NAME) @Pattern(regexp = Violations.VISIBLE)
        String name,

        @Schema(
                description = "Of 16 characters, or the 11 digits of a company or a VAT number.",
                examples = "12345678903")
        @NotBlank
        @Size(max = CODE)
        @Pattern(regexp = Violations.VISIBLE)
        String taxCode,

        @Schema(examples = "via Roma 1, 20121 Milano MI")
        @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = Violations.VISIBLE)
        String seat,

        @Email @Size(max = ADDRESS) @Pattern(regexp = Violations.VISIBLE)
        String pec,

        @NotNull FindingSource source,

        @Schema(description = "Who answered, and where the answer is kept.", examples = "TIM S.p.A., prot. 1234/2026")
        @NotBlank
        @Size(max = LONGEST)
        @Pattern(regexp = Violations.VISIBLE)
        String reference,

        @NotNull LocalDate foundOn,
        @NotNull Integer seen) {

    private static final int NAME = 150;
    private static final int LONGEST = 200;
    private static final int CODE = 30;
    private static final int ADDRESS = 254;

    private static final Text WRONG_CODE = Text.of(
            "Controlla il codice: 16 caratteri, o 11 cifre, con l’ultimo carattere di controllo giusto.",
            "Check the code: 16 characters, or 11 digits, with the right check character at the end.");
    private static final Text AHEAD =
            Text.of("Il giorno non può essere nel futuro.", "The day cannot be in the future.");
    private static final Text TOO_EARLY =
            Text.of("Controlla il giorno: è troppo indietro nel tempo.", "Check the day: it is too far in the past.");
    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /name", Text.of("Scrivi il nome dell’azienda.", "Write the company’s name."),
            "REQUIRED /taxCode",
                    Text.of("Scrivi il codice fiscale o la partita IVA.", "Write the tax code or VAT number."),
            "REQUIRED /seat", Text.of("Scrivi la sede.", "Write the registered office."),
            "REQUIRED /source", Text.of("Scegli chi lo ha detto.", "Choose who said so."),
            "REQUIRED /reference",
                    Text.of(
                            "Scrivi chi ha risposto e dove sta la risposta.",
                            "Write who answered, and where the answer is kept."),
            "REQUIRED /foundOn", Text.of("Indica il giorno in cui è risultato.", "State the day of the finding."),
            "REQUIRED /seen", Text.of("Indica la versione che hai letto.", "State the version that you have read."));

    /** @throws DomainException 422 naming every mistake */
    NewCompany valid(Validator validator, LocalDate today) {
        List<FieldError> errors = new ArrayList<>(Violations.of(validator.validate(withoutBlankPec()), TEXTS));
        if (taxCode != null && !taxCode.isBlank() && code().isEmpty()) {
            errors.add(new FieldError("/taxCode", "TAX_CODE", WRONG_CODE));
        }
        if (foundOn != null && foundOn.isAfter(today)) {
            errors.add(new FieldError("/foundOn", "AHEAD", AHEAD));
        } else if (foundOn != null && foundOn.isBefore(AskedDays.EARLIEST)) {
            errors.add(new FieldError("/foundOn", "TOO_EARLY", TOO_EARLY));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return this;
    }

    private NewCompany withoutBlankPec() {
        return pec != null && pec.isBlank()
                ? new NewCompany(name, taxCode, seat, null, source, reference, foundOn, seen)
                : this;
    }

    /** A VAT number may have its country before it. */
    private Optional<TaxCode> code() {
        return TaxCode.tryParse(taxCode).or(() -> TaxCode.tryParseVatNumber(taxCode));
    }

    NamedCompany company() {
        return new NamedCompany(
                name.strip(),
                code().orElseThrow(),
                seat.strip(),
                pec == null || pec.isBlank() ? null : pec.strip(),
                source,
                reference.strip(),
                foundOn);
    }

    /** What it says must not come into a log. */
    @Override
    public String toString() {
        return "company";
    }
}
