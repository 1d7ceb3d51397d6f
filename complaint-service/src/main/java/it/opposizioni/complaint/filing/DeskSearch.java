package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call that a registrar writes down, as far as it is known by it whether the person has complained of its caller before.
 *
 * @param callerNumber as the telephone showed it
 */
@Schema(name = "DeskSearch")
record DeskSearch(
        @Schema(required = true) String taxCode,

        @Schema(required = true, description = "The person's own line, in any usual spelling.")
        String calledNumber,

        @Schema(required = true) String callerNumber) {

    /** What was asked, read. */
    record Sought(TaxCode person, PhoneNumber called, ShownNumber caller) {}

    /** @throws DomainException 422 naming every mistake */
    Sought read() {
        List<FieldError> errors = new ArrayList<>();
        PhoneNumber called = null;
        try {
            called = PhoneNumber.parse(calledNumber);
        } catch (InvalidPhoneNumberException e) {
            errors.add(new FieldError("/calledNumber", e.code(), e.detail()));
        }
        ShownNumber caller = null;
        try {
            caller = ShownNumber.parse(callerNumber);
        } catch (InvalidPhoneNumberException e) {
            errors.add(new FieldError("/callerNumber", e.code(), e.detail()));
        }
        Optional<TaxCode> person = TaxCode.tryParse(taxCode);
        if (person.isEmpty()) {
            errors.add(new FieldError("/taxCode", "TAX_CODE", DeskFiling.NO_TAX_CODE));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new Sought(person.orElseThrow(), called, caller);
    }
}
