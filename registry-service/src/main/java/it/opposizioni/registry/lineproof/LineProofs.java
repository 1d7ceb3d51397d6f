package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the other features know of proofs: using one up, in the transaction of what it is needed for. */
@ApplicationScoped
public class LineProofs {

    private final LineProofRepository proofs;
    private final Now now;

    LineProofs(LineProofRepository proofs, Now now) {
        this.proofs = proofs;
        this.now = now;
    }

    /**
     * @return false when there is no confirmed, unused proof in time with that id, for that very number, of that very person; which
     *     of these it was is not revealed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean use(UUID id, String person, PhoneNumber number) {
        return proofs.lockOwn(id, person)
                .filter(proof -> proof.number().equals(number))
                .map(proof -> proof.use(now.get()))
                .orElse(false);
    }
}
