package it.opposizioni.registry.organisation;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.delegation.GivenDelegations;
import it.opposizioni.registry.desk.DeskHolders;
import it.opposizioni.registry.opposition.EarlierHolders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/**
 * Ends that somebody represents an organisation. Who was given a delegation in its name acts no longer when nobody is left who represents it; and
 * not when a registrar ended it either, who cannot know which of the delegations were meant well.
 */
@ApplicationScoped
class RepresentationEndings {

    private final RepresentationRepository representations;
    private final RepresentationHistory history;
    private final DeskHolders holders;
    private final GivenDelegations delegations;
    private final Outbox outbox;
    private final Now clock;

    RepresentationEndings(
            RepresentationRepository representations,
            RepresentationHistory history,
            DeskHolders holders,
            GivenDelegations delegations,
            Outbox outbox,
            Now clock) {
        this.representations = representations;
        this.history = history;
        this.holders = holders;
        this.delegations = delegations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * While it is locked.
     *
     * @param reason of a registrar; null for the representative
     * @throws it.opposizioni.kit.problem.DomainException 409 when it is closed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(Representation representation, String by, String reason) {
        Instant now = clock.get();
        representation.end(by, reason, now).ifPresent(event -> {
            String holder = holders.organisation(representation.holderId()).key();
            outbox.append(RepresentationEvents.of(event, representation, holder, now));
            endDelegations(representation, holder, !representation.isOf(by));
        });
        history.append(representation, RepresentationAct.END, by, now);
    }

    private void endDelegations(Representation representation, String holder, boolean byRegistrar) {
        // two who end at one moment would each see the other
        holders.hold(representation.holderId());
        // a sole trader's delegations are the person's own
        if (holder.startsWith(EarlierHolders.DESK)
                && (byRegistrar || !representations.isRepresented(representation.holderId()))) {
            delegations.endAll(holder);
        }
    }
}
