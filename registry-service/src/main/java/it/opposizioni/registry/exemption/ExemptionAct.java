package it.opposizioni.registry.exemption;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.registry.history.ActChannel;
import it.opposizioni.registry.history.Ground;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * By which way a change of an exemption was asked for.
 *
 * @param channel absent for the holder who has signed in on the site, and for what nobody asked for
 * @param desk what came to the desk, where it was asked for there
 * @param delegation under which somebody asked for it in the holder's place
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ExemptionAct")
public record ExemptionAct(ExemptionChange change, ActChannel channel, Ground desk, UUID delegation) {

    /** @param ground null for the holder who has signed in, and for what nobody asked for */
    static ExemptionAct of(ExemptionChange change, Ground ground) {
        Optional<Ground> asked = Optional.ofNullable(ground).filter(_ -> change.isAskedFor());
        return new ExemptionAct(
                change,
                asked.map(Ground::channel).orElse(null),
                asked.filter(Ground::isOfDesk).orElse(null),
                asked.map(Ground::delegationId).orElse(null));
    }
}
