package it.opposizioni.registry.withoutaccount;

import it.opposizioni.kit.time.Now;
import it.opposizioni.registry.opposition.Opposition;
import it.opposizioni.registry.opposition.OppositionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Tells people who registered a number without an account that it has become active, as a holder is told: once for each medium. */
@ApplicationScoped
public class CorrespondentAnnouncements {

    private final CorrespondentRepository correspondents;
    private final OppositionService oppositions;
    private final Now clock;

    CorrespondentAnnouncements(CorrespondentRepository correspondents, OppositionService oppositions, Now clock) {
        this.correspondents = correspondents;
        this.oppositions = oppositions;
        this.clock = clock;
    }

    /** @param limit of how many numbers at most */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announce(int limit) {
        Instant now = clock.get();
        List<Opposition> due = correspondents.lockToTell(now, limit);
        for (Opposition opposition : due) {
            oppositions.announceActivation(opposition);
            correspondents.findById(opposition.id()).toldUntil(now, opposition.dates());
        }
    }
}
