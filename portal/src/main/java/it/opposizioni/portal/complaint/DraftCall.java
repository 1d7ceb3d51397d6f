package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.portal.moment.TypedMoment;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One call of a complaint that is being written, as typed.
 *
 * @param unknown the person does not know the number; false in drafts of the release before
 * @param season of an hour that came twice when the clocks went back, as {@link TypedMoment} calls it; else empty
 */
public record DraftCall(
        String callerNumber, boolean withheld, boolean unknown, String date, String time, String season, String kind) {

    public DraftCall {
        season = season == null ? "" : season;
    }

    static DraftCall by(String callerNumber) {
        return new DraftCall(callerNumber, false, false, "", "", "", "");
    }

    /** One more by the same caller, of the same kind. */
    DraftCall again() {
        return new DraftCall(callerNumber, withheld, unknown, "", "", "", kind);
    }

    /** Nothing about the call itself: at most who called, which the page may have filled in. */
    @JsonIgnore
    boolean isBlank() {
        return date.isEmpty() && time.isEmpty() && kind.isEmpty();
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

    public ComplaintClient.NewCall asCall() {
        return new ComplaintClient.NewCall(
                showedNumber() ? callerNumber : null,
                withheld,
                unknown ? Boolean.TRUE : null,
                at().orElseThrow(),
                kind);
    }
}
