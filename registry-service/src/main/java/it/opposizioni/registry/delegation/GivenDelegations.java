package it.opposizioni.registry.delegation;

import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What an organisation lets people do ends with its last representative. */
@ApplicationScoped
public class GivenDelegations {

    private final DelegationRepository delegations;
    private final Outbox outbox;
    private final Now clock;

    GivenDelegations(DelegationRepository delegations, Outbox outbox, Now clock) {
        this.delegations = delegations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends what this principal has given, and takes its offers back; both people of each are told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void endAll(String principal) {
        Instant now = clock.get();
        delegations.queueUp(principal);
        for (Delegation each : delegations.open(principal)) {
            if (each.state(now) != DelegationState.EXPIRED) {
                String event = each.end(DelegationSide.GIVEN, now);
                outbox.append(DelegationEvents.of(event, each, each.delegate().subject(), now));
            }
        }
    }
}
