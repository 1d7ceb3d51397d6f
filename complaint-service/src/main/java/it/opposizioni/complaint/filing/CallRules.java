package it.opposizioni.complaint.filing;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.filing.NewComplaint.NewCall;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.phone.InvalidPhoneNumberException;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.kit.time.Rome;
import java.time.Instant;
import java.time.LocalDate;
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

    private static final Text NO_TIME = Text.of(
            "Scrivi il giorno e l'ora della chiamata, o il giorno e la parte del giorno.",
            "Write the day and time of the call, or its day and the part of that day.");
    private static final Text NO_DAY = Text.of("Scrivi il giorno della chiamata.", "Write the day of the call.");
    private static final Text IN_THE_FUTURE = Text.of("Questa data deve ancora venire.", "This date is still to come.");
    private static final Text NO_PART = Text.of("Scegli la parte del giorno.", "Choose the part of the day.");

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

    /** Two calls in one part of a day, by one caller, cannot be told apart; one at a time and one in a part of that day may be two. */
    private static boolean isSame(Call one, Call other) {
        return one.callerNumber().equals(other.callerNumber())
                && one.earliest().equals(other.earliest())
                && one.time().part() == other.time().part();
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
        CallTime time = time(pointer, given);
        return errors.size() > before || time == null
                ? null
                : given.isNumberUnknown()
                        ? Call.fromUnknown(ids.get(), position, time, given.kind())
                        : new Call(ids.get(), position, caller, time, given.kind());
    }

    /** Said in one of the two ways; null when something is wrong with it. */
    private CallTime time(String pointer, NewCall given) {
        if (given.at() != null && given.saysPart()) {
            refuse(
                    pointer + (given.partOfDay() == null ? "/on" : "/partOfDay"),
                    "CONTRADICTION",
                    "Scrivi l'ora, oppure scegli la parte del giorno: una sola risposta.",
                    "Write the time, or choose the part of the day: one answer only.");
            return null;
        }
        if (given.saysPart()) {
            return inPart(pointer, given.on(), given.partOfDay());
        }
        if (given.at() == null) {
            errors.add(new FieldError(pointer + "/at", "REQUIRED", NO_TIME));
            return null;
        }
        CallTime time = CallTime.at(given.at().toInstant());
        checkTime(pointer + "/at", time);
        return time;
    }

    /** Of the present part of today it may still come: it had come when it was told. */
    private CallTime inPart(String pointer, LocalDate on, PartOfDay part) {
        if (on == null) {
            errors.add(new FieldError(pointer + "/on", "REQUIRED", NO_DAY));
        } else if (part == null) {
            errors.add(new FieldError(pointer + "/partOfDay", "REQUIRED", NO_PART));
        } else if (on.isAfter(Rome.day(now))) {
            errors.add(new FieldError(pointer + "/on", "IN_THE_FUTURE", IN_THE_FUTURE));
        } else if (part.startOn(on).isAfter(now)) {
            refuse(
                    pointer + "/partOfDay",
                    "IN_THE_FUTURE",
                    "Questa parte del giorno deve ancora cominciare.",
                    "This part of the day has not begun yet.");
        } else {
            CallTime time = CallTime.in(on, part, now);
            checkTime(pointer + "/on", time);
            return time;
        }
        return null;
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

    private void checkTime(String pointer, CallTime time) {
        if (time.earliest().isAfter(now)) {
            errors.add(new FieldError(pointer, "IN_THE_FUTURE", IN_THE_FUTURE));
        } else if (time.latest().isBefore(oldest)) {
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
