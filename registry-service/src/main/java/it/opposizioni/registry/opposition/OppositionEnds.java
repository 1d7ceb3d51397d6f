package it.opposizioni.registry.opposition;

import it.opposizioni.registry.history.Change;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;

/** Records the end of an opposition, and ends what cannot be without it. */
@ApplicationScoped
class OppositionEnds {

    private final OppositionRepository oppositions;
    private final OppositionJournal journal;
    private final Instance<OppositionEnding> alsoEnding;

    OppositionEnds(OppositionRepository oppositions, OppositionJournal journal, Instance<OppositionEnding> alsoEnding) {
        this.oppositions = oppositions;
        this.journal = journal;
        this.alsoEnding = alsoEnding;
    }

    /** @param event of the verb that has ended it */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(String event, Change change, Opposition opposition) {
        // at once: Hibernate writes new rows before changed ones, and two standing rows of one number are refused
        oppositions.flush();
        journal.ended(event, change, opposition);
        alsoEnding.forEach(other -> other.ended(opposition));
    }
}
