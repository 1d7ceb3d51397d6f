package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a complaint must have to be taken (rules.md R5: one controller, many calls, none of it generic). Collects every
 * mistake before it refuses.
 */
final class FilingRules {

    static final int MOST_CALLS = 10;
    static final int LONGEST_COMPANY = 120;
    static final int LONGEST_TEXT = 2_000;

    private final NewComplaint asked;
    private final Instant now;
    private final Instant oldest;
    private final List<FieldError> errors = new ArrayList<>();

    private FilingRules(NewComplaint asked, Instant now, Period oldestCall) {
        this.asked = asked;
        this.now = now;
        this.oldest = Rome.startOf(Rome.day(now).minus(oldestCall));
    }

    /**
     * Reads and checks.
     *
     * @throws DomainException 422 naming every field to mend
     */
    static Complaint accept(NewComplaint asked, String reporter, Instant now, Period oldestCall, Supplier<UUID> ids) {
        return new FilingRules(asked, now, oldestCall).accept(reporter, ids);
    }

    private Complaint accept(String reporter, Supplier<UUID> ids) {
        PhoneNumber called = calledNumber();
        List<Call> calls = calls(called, ids);
        words("/company", asked.company(), LONGEST_COMPANY);
        words("/text", asked.text(), LONGEST_TEXT);
        if (asked.product() == null) {
            refuse(
                    "/product",
                    "REQUIRED",
                    "Scegli che cosa proponevano, anche \"non so\".",
                    "Choose what they offered, \"I do not know\" included.");
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        Complaint.Report report = new Complaint.Report(
                called,
                blankToNull(asked.company()),
                asked.product(),
                blankToNull(asked.text()),
                asked.consentGiven(),
                asked.askedToStop());
        return new Complaint(ids.get(), reporter, report, calls, now);
    }

    /** Only national lines are in the register (DPR 26/2022 art. 2 c. 1). */
    private PhoneNumber calledNumber() {
        try {
            PhoneNumber number = PhoneNumber.parse(asked.calledNumber());
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
        List<NewComplaint.NewCall> given = asked.calls() == null ? List.of() : asked.calls();
        if (given.isEmpty()) {
            refuse("/calls", "REQUIRED", "Descrivi almeno una chiamata.", "Describe at least one call.");
        }
        if (given.size() > MOST_CALLS) {
            refuse(
                    "/calls",
                    "TOO_MANY",
                    "Al massimo 10 chiamate: per le altre fai un'altra segnalazione.",
                    "At most 10 calls: for the others file another complaint.");
            return List.of();
        }
        List<Call> calls = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/calls/" + i;
            if (given.get(i) == null) {
                refuse(pointer, "REQUIRED", "Descrivi la chiamata.", "Describe the call.");
                continue;
            }
            Call call = call(pointer, given.get(i), called, i, ids);
            if (call != null && !seen.add(List.of(call.callerNumber(), call.at()))) {
                refuse(pointer, "DUPLICATE", "Questa chiamata c'è già.", "This call is already there.");
            }
            calls.add(call);
        }
        return calls;
    }

    private Call call(
            String pointer, NewComplaint.NewCall given, PhoneNumber called, int position, Supplier<UUID> ids) {
        int before = errors.size();
        ShownNumber caller = callerNumber(pointer, given);
        if (caller != null && called != null && caller.digits() == called.digits()) {
            refuse(
                    pointer + "/callerNumber",
                    "SAME_AS_CALLED",
                    "È il tuo numero: scrivi quello di chi ha chiamato.",
                    "This is your own number: write that of the caller.");
        }
        if (given.kind() == null) {
            refuse(
                    pointer + "/kind",
                    "REQUIRED",
                    "Di' se parlava una persona, una voce registrata o nessuno.",
                    "Say whether a person, a recorded voice or nobody spoke.");
        }
        time(pointer + "/at", given);
        return errors.size() > before
                ? null
                : new Call(ids.get(), position, caller, given.at().toInstant(), given.kind());
    }

    private ShownNumber callerNumber(String pointer, NewComplaint.NewCall given) {
        boolean written = given.callerNumber() != null && !given.callerNumber().isBlank();
        if (given.isWithheld()) {
            if (written) {
                refuse(
                        pointer + "/withheld",
                        "CONTRADICTION",
                        "Scrivi il numero, oppure di' che era nascosto: non entrambi.",
                        "Write the number, or say that it was withheld: not both.");
            }
            return null;
        }
        if (!written) {
            refuse(
                    pointer + "/callerNumber",
                    "REQUIRED",
                    "Scrivi il numero di chi ha chiamato, o di' che era nascosto.",
                    "Write the caller's number, or say that it was withheld.");
            return null;
        }
        try {
            return ShownNumber.parse(given.callerNumber());
        } catch (InvalidPhoneNumberException e) {
            errors.add(new FieldError(pointer + "/callerNumber", e.code(), e.detail()));
            return null;
        }
    }

    private void time(String pointer, NewComplaint.NewCall given) {
        if (given.at() == null) {
            refuse(
                    pointer,
                    "REQUIRED",
                    "Scrivi il giorno e l'ora della chiamata.",
                    "Write the day and time of the call.");
        } else if (given.at().toInstant().isAfter(now)) {
            refuse(pointer, "IN_THE_FUTURE", "Questa data deve ancora venire.", "This date is still to come.");
        } else if (given.at().toInstant().isBefore(oldest)) {
            refuse(
                    pointer,
                    "TOO_OLD",
                    "La chiamata è di troppo tempo fa per essere verificata.",
                    "The call is too long ago to be checked.");
        }
    }

    private void words(String pointer, String words, int longest) {
        if (words == null) {
            return;
        }
        if (words.length() > longest) {
            errors.add(new FieldError(
                    pointer,
                    "TOO_LONG",
                    Text.of("Al massimo %s caratteri.", "At most %s characters.")
                            .with(longest)));
        } else if (words.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c))) {
            refuse(
                    pointer,
                    "CONTROL_CHARACTER",
                    "Togli i caratteri che non si vedono.",
                    "Remove the invisible characters.");
        }
    }

    private void refuse(String pointer, String code, String it, String en) {
        errors.add(new FieldError(pointer, code, Text.of(it, en)));
    }

    private static String blankToNull(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
