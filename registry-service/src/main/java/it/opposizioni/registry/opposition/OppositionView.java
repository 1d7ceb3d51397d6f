package it.opposizioni.registry.opposition;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.medium.ActivationPeriod;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.MediumDates;
import it.opposizioni.registry.medium.OppositionStatus;
import it.opposizioni.registry.medium.PendingWithdrawal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An opposition as its holder sees it. Status, dates and days of the opposition are those of calls where they are opposed, else those
 * of post; {@code dates} has each.
 *
 * @param effectiveFrom since when consultations leave the number out
 * @param activeFrom since when every marketing call is a violation
 * @param dates of each medium in {@code media}; each counts for itself
 * @param daysLeft of the period, today included: 15 on the day of the registration, 1 on the last day, 0 when active or ended
 * @param consentsRevokedAsOf consents given before no longer count; absent when they do
 * @param protocol of the registration; absent while nobody has claimed an imported number
 * @param withdrawal what its holder has asked for and can still undo; absent otherwise
 * @param mediumWithdrawal the same, where one of two media is to go and the other stays; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Opposition")
public record OppositionView(
        UUID id,
        PhoneNumber number,
        Origin origin,
        List<Medium> media,
        OppositionStatus status,
        Instant effectiveFrom,
        Instant activeFrom,
        long daysLeft,
        List<OpposedMedium> dates,
        Instant consentsRevokedAsOf,
        String protocol,
        Withdrawal withdrawal,
        MediumWithdrawal mediumWithdrawal,
        Instant endedAt,
        long version) {

    /** One medium of an opposition. */
    @Schema(name = "OpposedMedium")
    public record OpposedMedium(
            Medium medium, OppositionStatus status, Instant effectiveFrom, Instant activeFrom, long daysLeft) {

        static OpposedMedium of(Opposition o, MediumDates dates, Instant now) {
            OppositionStatus status = o.endedAt() == null ? dates.status(now) : o.status(now);
            long left = OppositionView.daysLeft(status, dates.effectiveFrom(), dates.activeFrom(), now);
            return new OpposedMedium(dates.medium(), status, dates.effectiveFrom(), dates.activeFrom(), left);
        }
    }

    /**
     * An end that was asked for.
     *
     * @param dueAt when it takes effect; until then the number is opposed as before
     */
    @Schema(name = "PendingWithdrawal")
    public record Withdrawal(Instant askedAt, Instant dueAt) {}

    /**
     * The end of one of two media that was asked for.
     *
     * @param dueAt when it takes effect; until then both are opposed as before
     */
    @Schema(name = "PendingMediumWithdrawal")
    public record MediumWithdrawal(Medium medium, Instant askedAt, Instant dueAt) {}

    public static OppositionView of(Opposition o, Instant now) {
        OppositionStatus status = o.status(now);
        return new OppositionView(
                o.id(),
                o.number(),
                o.origin(),
                o.media(),
                status,
                o.leading().effectiveFrom(),
                o.leading().activeFrom(),
                daysLeft(status, o.leading().effectiveFrom(), o.leading().activeFrom(), now),
                o.dates().stream().map(dates -> OpposedMedium.of(o, dates, now)).toList(),
                o.consentsRevokedAsOf(),
                o.protocol(),
                pending(o),
                pendingOfMedium(o),
                o.endedAt(),
                o.version());
    }

    /** Null unless its end was asked for. */
    public static Withdrawal pending(Opposition o) {
        return o.withdrawal()
                .filter(PendingWithdrawal::isOfEverything)
                .map(pending -> new Withdrawal(pending.askedAt(), pending.dueAt()))
                .orElse(null);
    }

    private static MediumWithdrawal pendingOfMedium(Opposition o) {
        return o.withdrawal()
                .filter(pending -> !pending.isOfEverything())
                .map(pending -> new MediumWithdrawal(pending.medium(), pending.askedAt(), pending.dueAt()))
                .orElse(null);
    }

    private static long daysLeft(OppositionStatus status, Instant effectiveFrom, Instant activeFrom, Instant now) {
        return status == OppositionStatus.REGISTERED ? ActivationPeriod.daysLeft(effectiveFrom, activeFrom, now) : 0;
    }
}
