package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.filing.NewComplaint.NewCall;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** The rules of calls beyond Bean Validation. Mistakes are collected. */
final class CallRules {

    static final Text NO_KIND = Text.of(
            "Di' se parlava una persona, una voce registrata o nessuno.",
            "Say whether a person, a recorded voice or nobody spoke.");
    static final Text NO_TIME =
            Text.of("Scrivi il giorno e l'ora della chiamata.", "Write the day and time of the call.");

    private final Instant now;
    private final Instant oldest;
    private final List<FieldError> errors;

    /**
     * @param oldestCall how long ago a call may have been
     * @param errors where mistakes go
     */
    CallRules(Instant now, Period oldestCall, List<FieldError> errors) {
        this.now = now;
        this.oldest = Rome.startOf(Rome.day(now).minus(oldestCall));
        this.errors = errors;
    }

    /**
     * @param given null when nothing was given
     * @param before calls that the complaint has
     * @return those given, in their order; null where something is wrong with one, none when there are too many
     */
    List<Call> read(List<NewCall> given, PhoneNumber called, List<Call> before, Supplier<UUID> ids) {
        if (given == null || given.size() > NewComplaint.MOST_CALLS) {
            return List.of();
        }
        List<Call> calls = new ArrayList<>(before);
        for (int i = 0; i < given.size(); i++) {
            String pointer = "/calls/" + i;
            Call call = given.get(i) == null ? null : read(pointer, given.get(i), called, before.size() + i, ids);
            refuseSecond(pointer, call, calls);
            calls.add(call);
        }
        return calls.subList(before.size(), calls.size());
    }

    /** Refuses a call that is there already. @param others may have null for those that could not be read */
    private void refuseSecond(String pointer, Call call, List<Call> others) {
        if (call != null && others.stream().filter(Objects::nonNull).anyMatch(other -> isSame(call, other))) {
            refuse(pointer, "DUPLICATE", "Questa chiamata c'è già.", "This call is already there.");
        }
    }

    private static boolean isSame(Call one, Call other) {
        return one.callerNumber().equals(other.callerNumber()) && one.at().equals(other.at());
    }

    /** Null when something is wrong with it. */
    private Call read(String pointer, NewCall given, PhoneNumber called, int position, Supplier<UUID> ids) {
        int before = errors.size();
        ShownNumber caller = callerNumber(pointer, given);
        if (caller != null && called != null && caller.digits() == called.digits()) {
            refuse(
                    pointer + "/callerNumber",
                    "SAME_AS_CALLED",
                    "È il tuo numero: scrivi quello di chi ha chiamato.",
                    "This is your own number: write that of the caller.");
        }
        if (given.at() != null) {
            checkTime(pointer + "/at", given.at().toInstant());
        }
        return errors.size() > before || given.at() == null
                ? null
                : given.isNumberUnknown()
                        ? Call.fromUnknown(ids.get(), position, given.at().toInstant(), given.kind())
                        : new Call(ids.get(), position, caller, given.at().toInstant(), given.kind());
    }

    private ShownNumber callerNumber(String pointer, NewCall given) {
        boolean written = given.callerNumber() != null && !given.callerNumber().isBlank();
        if (given.isWithheld() || given.isNumberUnknown()) {
            if (written || given.isWithheld() == given.isNumberUnknown()) {
                refuse(
                        pointer + (given.isWithheld() ? "/withheld" : "/numberUnknown"),
                        "CONTRADICTION",
                        "Scrivi il numero, oppure di' che era nascosto o che non lo sai: una sola risposta.",
                        "Write the number, or say that it was withheld, or that you do not know it: one answer only.");
            }
            return null;
        }
        if (!written) {
            refuse(
                    pointer + "/callerNumber",
                    "REQUIRED",
                    "Scrivi il numero di chi ha chiamato, o di' che era nascosto o che non lo sai.",
                    "Write the caller's number, or say that it was withheld or that you do not know it.");
            return null;
        }
        try {
            return ShownNumber.parse(given.callerNumber());
        } catch (InvalidPhoneNumberException e) {
            errors.add(new FieldError(pointer + "/callerNumber", e.code(), e.detail()));
            return null;
        }
    }

    private void checkTime(String pointer, Instant at) {
        if (at.isAfter(now)) {
            refuse(pointer, "IN_THE_FUTURE", "Questa data deve ancora venire.", "This date is still to come.");
        } else if (at.isBefore(oldest)) {
            refuse(
                    pointer,
                    "TOO_OLD",
                    "La chiamata è di troppo tempo fa per essere verificata.",
                    "The call is too long ago to be checked.");
        }
    }

    private void refuse(String pointer, String code, String it, String en) {
        errors.add(new FieldError(pointer, code, Text.of(it, en)));
    }
}
