package it.opposizioni.registry.opposition;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An opposition as its holder sees it.
 *
 * @param effectiveFrom since when consultations leave the number out
 * @param activeFrom since when every marketing call is a violation
 * @param daysLeft of the period, today included: 15 on the day of the registration, 1 on the last day, 0 when active or ended
 * @param consentsRevokedAsOf consents given before no longer count; absent when they do
 * @param protocol of the registration; absent while nobody has claimed an imported number
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
        Instant consentsRevokedAsOf,
        String protocol,
        Instant endedAt,
        long version) {

    public static OppositionView of(Opposition o, Instant now) {
        OppositionStatus status = o.status(now);
        return new OppositionView(
                o.id(),
                o.number(),
                o.origin(),
                o.media(),
                status,
                o.effectiveFrom(),
                o.activeFrom(),
                status == OppositionStatus.REGISTERED
                        ? ActivationPeriod.daysLeft(o.effectiveFrom(), o.activeFrom(), now)
                        : 0,
                o.consentsRevokedAsOf(),
                o.protocol(),
                o.endedAt(),
                o.version());
    }
}
