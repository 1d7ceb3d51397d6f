package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.DeskComplaints.NewCalls;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.kit.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Calls of one number that a registrar writes down, as far as it is known by them whether the person has complained of the caller before.
 *
 * @param callerNumber as the telephone showed it
 * @param calledAt when they came; null from a portal of the release before, which does not say it, as {@code calls}
 */
@Schema(name = "DeskSearch")
record DeskSearch(
        @Schema(required = true) String taxCode,

        @Schema(required = true, description = "The person's own line, in any usual spelling.")
        String calledNumber,

        @Schema(required = true) String callerNumber,

        @Schema(
                description =
                        "When these calls came, or the beginning of the part of the day; at most ten. Then only complaints are"
                                + " found whose first call came at most 24 hours after one of them, and whose last call at"
                                + " most 24 hours before it. Empty as if it were not there.")
        List<Instant> calledAt,

        @Schema(
                description =
                        "How many calls there are to add, also of other numbers: from 1, which it is when it is absent, to 10.")
        Integer calls) {

    private static final Text NO_TIME = Text.of(
            "Scrivi al massimo dieci date con ora, dal 2000 al 2099.",
            "Write at most ten dates with a time, from 2000 to 2099.");
    private static final Text NO_COUNT = Text.of("Scrivi un numero da 1 a 10.", "Write a number from 1 to 10.");

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant TOO_LATE = Instant.parse("2100-01-01T00:00:00Z");

    /** What was asked, read. */
    record Criteria(TaxCode person, NewCalls calls) {}

    /** @throws DomainException 422 naming every mistake */
    Criteria read() {
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
        List<Instant> times = calledAt == null ? List.of() : calledAt;
        if (times.size() > Complaint.MOST_CALLS || !times.stream().allMatch(DeskSearch::isPossible)) {
            errors.add(new FieldError("/calledAt", "TIME", NO_TIME));
        }
        int count = calls == null ? 1 : calls;
        if (count < 1 || count > Complaint.MOST_CALLS) {
            errors.add(new FieldError("/calls", "COUNT", NO_COUNT));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return new Criteria(person.orElseThrow(), new NewCalls(called, caller, times, count));
    }

    private static boolean isPossible(Instant time) {
        return time != null && !time.isBefore(FIRST) && time.isBefore(TOO_LATE);
    }
}
