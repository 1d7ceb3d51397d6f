package it.opposizioni.registry.opposition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.recovery.RecoveryGate;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.LockModeType;
import java.time.Instant;

/**
 * What was recorded at the desk for somebody with a tax code is that person's own from the first sign-in with it. The identity provider
 * vouches for the tax code (SPID, CIE): nobody can enter one.
 */
@ApplicationScoped
public class HolderRecognition {

    private final Instance<EarlierHolders> earlier;
    private final OppositionRepository oppositions;
    private final OppositionJournal journal;
    private final RecoveryGate recovery;
    private final Now clock;

    HolderRecognition(
            Instance<EarlierHolders> earlier,
            OppositionRepository oppositions,
            OppositionJournal journal,
            RecoveryGate recovery,
            Now clock) {
        this.earlier = earlier;
        this.oppositions = oppositions;
        this.journal = journal;
        this.recovery = recovery;
        this.clock = clock;
    }

    /** Before a person's own oppositions are looked for; it changes something once at most. */
    public void recognise(Caller person) {
        // while the register is restored nothing changes, and the next visit is soon enough
        if (person.taxCode().isPresent() && !recovery.isOpen()) {
            earlier.stream()
                    .filter(known -> known.mayHaveKey(person))
                    .forEach(known -> QuarkusTransaction.joiningExisting().run(() -> recogniseBy(known, person)));
        }
    }

    private void recogniseBy(EarlierHolders known, Caller person) {
        known.keyOf(person).ifPresent(key -> recognise(key, person.subject()));
    }

    private void recognise(String key, String subject) {
        for (Opposition opposition : oppositions.standingOf(key)) {
            oppositions.queueUp(opposition.number());
            oppositions.getEntityManager().refresh(opposition, LockModeType.PESSIMISTIC_WRITE);
            if (opposition.endedAt() == null && key.equals(opposition.holder())) {
                Instant at = opposition.notBeforeItBegan(clock.get());
                journal.recognised(opposition.recognise(subject), opposition, at);
            }
        }
    }
}
