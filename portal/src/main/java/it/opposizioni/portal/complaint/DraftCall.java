package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.kit.time.PartOfDay;
import it.opposizioni.portal.moment.TypedMoment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One call of a complaint that is being written, as typed.
 *
 * @param unknown the person does not know the number; false in drafts of the release before
 * @param season of an hour that came twice when the clocks went back, as {@link TypedMoment} calls it; else empty
 * @param part of the day, where the time is not known; else empty
 */
public record DraftCall(
        String callerNumber,
        boolean withheld,
        boolean unknown,
        String date,
        String time,
        String season,
        String part,
        String kind) {

    public DraftCall {
        season = season == null ? "" : season;
        part = part == null ? "" : part;
    }

    static DraftCall by(String callerNumber) {
        return new DraftCall(callerNumber, false, false, "", "", "", "", "");
    }

    /** One more by the same caller, of the same kind. */
    DraftCall again() {
        return new DraftCall(callerNumber, withheld, unknown, "", "", "", "", kind);
    }

    /** Nothing about the call itself: at most who called, which the page may have filled in. */
    @JsonIgnore
    boolean isBlank() {
        return date.isEmpty() && time.isEmpty() && part.isEmpty() && kind.isEmpty();
    }

    /** Either a number, or why there is none. */
    boolean saysWho() {
        boolean without = withheld || unknown;
        return without == callerNumber.isEmpty() && !(withheld && unknown);
    }

    boolean showedNumber() {
        return !withheld && !unknown && !callerNumber.isEmpty();
    }

    private TypedMoment moment() {
        return new TypedMoment(date, time, season);
    }

    Optional<LocalDate> day() {
        return moment().day();
    }

    Optional<LocalTime> hour() {
        return moment().hour();
    }

    boolean wasLeftOut() {
        return moment().wasLeftOut();
    }

    boolean cameTwice() {
        return moment().cameTwice();
    }

    /** Empty also when the hour was left out, or came twice and it is not said which. */
    Optional<OffsetDateTime> at() {
        return moment().at();
    }

    /** Where it is all that is said of the time. */
    private Optional<PartOfDay> partOfDay() {
        return time.isEmpty() ? PartOfDay.named(part) : Optional.empty();
    }

    /** Either a time, or a part of the day. */
    boolean saysWhen() {
        return part.isEmpty() ? at().isPresent() : earliest().isPresent();
    }

    /** The first instant at which it can have come: its time, where that is known. */
    Optional<Instant> earliest() {
        return part.isEmpty()
                ? at().map(OffsetDateTime::toInstant)
                : partOfDay().flatMap(of -> day().map(of::startOn));
    }

    /** The last one. */
    Optional<Instant> latest() {
        return part.isEmpty()
                ? earliest()
                : partOfDay().flatMap(of -> day().map(on -> of.endOn(on).minusNanos(1)));
    }

    public ComplaintClient.NewCall asCall() {
        boolean exact = part.isEmpty();
        return new ComplaintClient.NewCall(
                showedNumber() ? callerNumber : null,
                withheld,
                unknown ? Boolean.TRUE : null,
                exact ? at().orElseThrow() : null,
                exact ? null : day().orElseThrow(),
                exact ? null : part,
                kind);
    }
}
