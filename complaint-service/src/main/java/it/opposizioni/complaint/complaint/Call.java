package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.numbering.LineKind;
import it.opposizioni.complaint.numbering.NumberingPlan;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.kit.time.PartOfDay;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One call that the reporter received. */
@Entity
@Table(name = "complaint_call")
public class Call {

    @Id
    private UUID id;

    private int position;

    private ShownNumber callerNumber;

    private boolean numberUnknown;

    @Enumerated(EnumType.STRING)
    private LineKind callerKind;

    private Instant calledAt;

    /** Null where the time is known, as {@code latestAt}. */
    @Enumerated(EnumType.STRING)
    private PartOfDay partOfDay;

    private Instant latestAt;

    @Enumerated(EnumType.STRING)
    private CallKind kind;

    protected Call() {}

    /** From a number that was shown, or hidden. @param callerNumber null when the caller hid it */
    public Call(UUID id, int position, ShownNumber callerNumber, CallTime time, CallKind kind) {
        this.id = id;
        this.position = position;
        this.callerNumber = callerNumber;
        this.callerKind = callerNumber == null ? null : NumberingPlan.kindOf(callerNumber);
        this.calledAt = time.earliest();
        this.partOfDay = time.part();
        this.latestAt = time.isExact() ? null : time.latest();
        this.kind = kind;
    }

    /** From a number that the reporter does not know, hidden or not. */
    public static Call fromUnknown(UUID id, int position, CallTime time, CallKind kind) {
        Call call = new Call(id, position, null, time, kind);
        call.numberUnknown = true;
        return call;
    }

    public UUID id() {
        return id;
    }

    public Optional<ShownNumber> callerNumber() {
        return Optional.ofNullable(callerNumber);
    }

    /** What the numbering plan said about the caller's number on the day of filing; empty when there is none. */
    public Optional<LineKind> callerKind() {
        return Optional.ofNullable(callerKind);
    }

    /** The caller hid the number, as the reporter says. */
    public boolean isWithheld() {
        return callerNumber == null && !numberUnknown;
    }

    /** The reporter does not know the number, nor whether it was hidden. */
    public boolean isNumberUnknown() {
        return numberUnknown;
    }

    public CallTime time() {
        return partOfDay == null ? CallTime.at(calledAt) : new CallTime(calledAt, latestAt, partOfDay);
    }

    /** Its time, or the beginning of the part of the day in which it came: for order and for days, and not to be said as its time. */
    public Instant earliest() {
        return calledAt;
    }

    public CallKind kind() {
        return kind;
    }

    /** The numbers that called as written, each once, in the order of the calls; empty when all were withheld. */
    public static List<String> callerNumbers(List<Call> calls) {
        return calls.stream()
                .flatMap(call -> call.callerNumber().stream())
                .map(ShownNumber::written)
                .distinct()
                .toList();
    }

    /** When the earliest of them came. */
    public static CallTime first(List<Call> calls) {
        return calls.stream()
                .min(Comparator.comparing(Call::earliest))
                .orElseThrow()
                .time();
    }

    /** When the latest of them came. */
    public static CallTime last(List<Call> calls) {
        return calls.stream()
                .max(Comparator.comparing(Call::earliest))
                .orElseThrow()
                .time();
    }
}
