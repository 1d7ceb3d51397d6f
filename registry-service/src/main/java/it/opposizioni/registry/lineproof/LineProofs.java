package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
     * A code that a person asked for.
     *
     * @param usedAt when something was done with it; null while nothing was
     */
    @Schema(name = "AskedCode")
    public record Asked(PhoneNumber number, Channel channel, Instant askedAt, Instant usedAt) {}

    /** All that this person asked for and that are still kept, newest first. */
    @Transactional
    public List<Asked> of(String person) {
        return proofs.of(person).stream()
                .map(proof -> new Asked(proof.number(), proof.channel(), proof.askedAt(), proof.usedAt()))
                .toList();
    }

    /**
     * @return when the line was proved; empty when there is no confirmed, unused proof in time with that id, for that very number, of that very person; which
     *     of these it was is not revealed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Instant> use(UUID id, String person, PhoneNumber number) {
        return proofs.lockOwn(id, person)
                .filter(proof -> proof.number().equals(number))
                .filter(proof -> proof.use(now.get()))
                .map(LineProof::confirmedAt);
    }
}
