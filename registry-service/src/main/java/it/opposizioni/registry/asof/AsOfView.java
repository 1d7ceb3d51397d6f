package it.opposizioni.registry.asof;

import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.opposition.Origin;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether that operator had to leave the number alone.
 *
 * @param oppositionId also where the operator was exempted from it; null without one
 * @param origin as it was then
 * @param citation of the norm that gives the right; empty without one
 * @param consentsRevokedAsOf only consents given since then count; null when all do
 */
@Schema(name = "AsOfAnswer")
record AsOfView(
        Instant at,
        Instant knownAt,
        Medium medium,
        boolean opposed,
        Right right,
        String citation,
        UUID oppositionId,
        Origin origin,
        Instant consentsRevokedAsOf) {

    static AsOfView of(NumberAsOf number, AsOfTimes times, UUID operatorId) {
        NumberAsOf.Answer then = number.at(times.at(), times.known(), operatorId, times.medium());
        return new AsOfView(
                times.at(),
                times.known(),
                times.medium(),
                then.opposed(),
                then.right(),
                then.right().citation(),
                then.oppositionId(),
                then.origin(),
                then.consentsRevokedAsOf());
    }
}
