package it.opposizioni.portal.complaint;

import com.fasterxml.jackson.annotation.JsonIgnore;
import it.opposizioni.kit.time.Rome;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/**
 * One call of a complaint that is being written, as typed.
 *
 * @param unknown the person does not know the number; false in drafts of the release before
 * @param season of an hour that came twice when the clocks went back: {@link #SUMMER}, {@link #WINTER}, or empty
 */
public record DraftCall(
        String callerNumber, boolean withheld, boolean unknown, String date, String time, String season, String kind) {

    static final String SUMMER = "SUMMER";
    static final String WINTER = "WINTER";

    /** Where a browser has no field for dates, people write them as they are used to. */
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private static final DateTimeFormatter WRITTEN_TIME = DateTimeFormatter.ofPattern("H[:][.]mm");

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

    Optional<LocalDate> day() {
        try {
            return Optional.of(date.contains("/") ? LocalDate.parse(date, WRITTEN) : LocalDate.parse(date));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    Optional<LocalTime> hour() {
        try {
            return Optional.of(LocalTime.parse(time, WRITTEN_TIME));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** An hour that the clocks left out: none; one that came twice: two, the summer's first. */
    private Optional<List<ZoneOffset>> offsets() {
        return local().map(local -> Rome.ZONE.getRules().getValidOffsets(local));
    }

    private Optional<LocalDateTime> local() {
        return day().flatMap(day -> hour().map(day::atTime));
    }

    boolean wasLeftOut() {
        return offsets().filter(List::isEmpty).isPresent();
    }

    boolean cameTwice() {
        return offsets().filter(offsets -> offsets.size() > 1).isPresent();
    }

    /** Empty also when the hour was left out, or came twice and it is not said which. */
    Optional<OffsetDateTime> at() {
        return offsets().flatMap(this::chosen).flatMap(offset -> local().map(local -> local.atOffset(offset)));
    }

    private Optional<ZoneOffset> chosen(List<ZoneOffset> offsets) {
        if (offsets.size() < 2) {
            return offsets.stream().findFirst();
        }
        return switch (season) {
            case SUMMER -> Optional.of(offsets.getFirst());
            case WINTER -> Optional.of(offsets.getLast());
            default -> Optional.empty();
        };
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
