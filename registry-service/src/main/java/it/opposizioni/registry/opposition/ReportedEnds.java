package it.opposizioni.registry.opposition;

import it.opposizioni.registry.history.Change;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * Ends what somebody holds, or has registered without an account, because a telco reports that the line has ended. That person is written to, as
 * at every end.
 */
@ApplicationScoped
public class ReportedEnds {

    private final OppositionRepository oppositions;
    private final OppositionEnds ends;

    ReportedEnds(OppositionRepository oppositions, OppositionEnds ends) {
        this.oppositions = oppositions;
        this.ends = ends;
    }

    /**
     * @param change what was reported
     * @param at when it was true; what has happened to the opposition since must not be later
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(UUID id, Change change, Instant at) {
        Opposition opposition = oppositions.findById(id, LockModeType.PESSIMISTIC_WRITE);
        ends.end(opposition.endWithLine(EndReason.of(change), at), change, opposition);
    }
}
