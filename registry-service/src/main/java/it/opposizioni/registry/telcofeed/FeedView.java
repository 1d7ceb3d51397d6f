package it.opposizioni.registry.telcofeed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One feed, as its telco and the registrar see it.
 *
 * @param telco short name of the telco
 * @param feedId what the telco calls it
 * @param sha256 of the signed text
 * @param received lines, without header and empty ones
 * @param remaining valid lines that are still to be looked at, or then to be applied
 * @param begun numbers that came into the register by default so far
 * @param ended oppositions that ended so far
 * @param outlook what it would change; absent before all of it was looked at
 * @param releasedAt when the first of two registrars let it pass
 * @param releasedByMe whether that was the one who asks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TelcoFeed")
record FeedView(
        UUID id,
        String telco,
        String feedId,
        FeedState state,
        Instant receivedAt,
        String sha256,
        long bytes,
        long received,
        long invalidLines,
        long remaining,
        long begun,
        long ended,
        Outlook outlook,

        @Schema(description = "Lines that were dealt with in a second of work; absent before the first")
        Long perSecond,

        Instant startedAt,
        Instant endedAt,
        Instant releasedAt,
        Boolean releasedByMe,
        String rejectionReason) {

    /**
     * What a feed would change, counted before anything was.
     *
     * @param standing unlisted lines of the telco that stood in the register then
     */
    @Schema(name = "TelcoFeedOutlook")
    record Outlook(long wouldBegin, long wouldEnd, long standing) {

        private static Outlook of(FeedOutlook outlook) {
            return new Outlook(outlook.wouldBegin(), outlook.wouldEnd(), outlook.standing());
        }
    }

    /**
     * What feeds have changed on one day.
     *
     * @param day in Rome
     * @param begun numbers that came into the register by default
     * @param ended oppositions that ended
     */
    @Schema(name = "TelcoFeedDay")
    record Day(LocalDate day, long feeds, long begun, long ended, long invalidLines) {}

    /** @param reader who asks */
    static FeedView of(TelcoFeed feed, String reader) {
        FeedFile file = feed.file();
        boolean wasLookedAt = feed.state() != FeedState.RECEIVED && !feed.isLooking();
        return new FeedView(
                feed.id(),
                file.telco(),
                file.feedId(),
                feed.state(),
                feed.receivedAt(),
                file.sha256(),
                file.bytes(),
                file.received(),
                file.invalidLines(),
                file.validLines() - feed.dealtWith(),
                feed.begun(),
                feed.ended(),
                wasLookedAt ? Outlook.of(feed.outlook()) : null,
                feed.lease().perSecond(feed.linesOfWork()),
                feed.lease().startedAt().orElse(null),
                feed.endedAt(),
                feed.releasedAt(),
                feed.releasedBy().map(reader::equals).orElse(null),
                feed.rejectionReason());
    }
}
