package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.Violations;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Complaint;
import it.opposizioni.complaint.complaint.ComplaintCode;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.ConstraintViolation;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The rules of a complaint beyond Bean Validation (deploy/docs/rules.md R5: one controller, many calls, none of it generic). Every
 * mistake is collected before the complaint is refused.
 */
final class FilingRules {

    /** Of what Bean Validation finds in calls, for {@link Violations}. */
    static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /calls",
            Text.of("Descrivi almeno una chiamata.", "Describe at least one call."),
            "TOO_MANY /calls",
            Text.of(
                    "Al massimo %s chiamate: per le altre fai un'altra segnalazione.",
                    "At most %s calls: for the others file another complaint."),
            "REQUIRED /calls/*",
            Text.of("Descrivi la chiamata.", "Describe the call."),
            "REQUIRED /calls/*/kind",
            CallRules.NO_KIND,
            "REQUIRED /product",
            Text.of(
                    "Scegli che cosa proponevano, anche \"non so\".",
                    "Choose what they offered, \"I do not know\" included."));

    private final NewComplaint filing;
    private final Instant now;
    private final Period oldest;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param violations what Bean Validation found in the filing */
    FilingRules(
            NewComplaint filing, Set<ConstraintViolation<NewComplaint>> violations, Instant now, Period oldestCall) {
        this.filing = filing;
        this.now = now;
        this.oldest = oldestCall;
        this.errors.addAll(Violations.of(violations, TEXTS));
    }

    /** What else is wrong with the request. */
    FilingRules also(List<FieldError> others) {
        errors.addAll(others);
        return this;
    }

    /** @throws DomainException 422 naming every mistake */
    Complaint accept(String reporter, Supplier<UUID> ids, Supplier<ComplaintCode> codes) {
        PhoneNumber called = calledNumber();
        List<Call> calls = calls(called, ids);
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparing(FieldError::pointer));
            throw DomainException.invalid(errors);
        }
        Complaint.Report report = new Complaint.Report(
                called,
                blankToNull(filing.company()),
                filing.product(),
                blankToNull(filing.text()),
                filing.consentGiven(),
                filing.askedToStop());
        return new Complaint(ids.get(), codes.get(), reporter, report, calls, now);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Only national lines are in the register (DPR 26/2022 art. 2 c. 1). */
    private PhoneNumber calledNumber() {
        try {
            PhoneNumber number = PhoneNumber.parse(filing.calledNumber());
            if (!number.isSubscriberLine()) {
                refuse(
                        "/calledNumber",
                        "NOT_A_NATIONAL_LINE",
                        "Il registro vale per le linee italiane, fisse o mobili.",
                        "The register is for Italian lines, fixed or mobile.");
            }
            return number;
        } catch (InvalidPhoneNumberException e) {
            errors.add(new FieldError("/calledNumber", e.code(), e.detail()));
            return null;
        }
    }

    private List<Call> calls(PhoneNumber called, Supplier<UUID> ids) {
        return new CallRules(now, oldest, errors).read(filing.calls(), called, List.of(), ids);
    }

    private void refuse(String pointer, String code, String it, String en) {
        errors.add(new FieldError(pointer, code, Text.of(it, en)));
    }
}
