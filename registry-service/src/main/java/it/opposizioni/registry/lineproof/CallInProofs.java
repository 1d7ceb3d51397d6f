package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The proofs that wait for a call from their line, for the feature that takes such calls. */
@ApplicationScoped
public class CallInProofs {

    private final LineProofRepository proofs;
    private final LineProofConfig config;
    private final CodeDigests digests;

    CallInProofs(LineProofRepository proofs, LineProofConfig config, CodeDigests digests) {
        this.proofs = proofs;
        this.config = config;
        this.digests = digests;
    }

    /** What a PIN was. */
    public enum Verdict {
        /** That of a proof, which is confirmed now or was before: the person who asked for it has the line. */
        CONFIRMED,
        WRONG,
        /** Wrong, and no more PIN of that line is worth a try; or right, and too late for that. */
        EXHAUSTED,
        /** Nobody has asked for a call from that line, or too long ago. */
        NOT_WAITED_FOR
    }

    /** @param triesLeft after a wrong one, of the proof that has most */
    public record Answer(Verdict verdict, int triesLeft) {}

    /**
     * A call from the line on which a PIN was keyed. A wrong one counts as a try of every proof that waits for that line: only calls from
     * the line itself use tries up. That counts too, so it is the return value and not an exception.
     *
     * @param at when the call was made
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Answer call(PhoneNumber line, String pin, Instant at) {
        List<LineProof> waiting = proofs.lockCalledFor(line, at).stream()
                .filter(proof -> proof.state(at) != ProofState.USED)
                .toList();
        if (waiting.isEmpty()) {
            return new Answer(Verdict.NOT_WAITED_FOR, 0);
        }
        Optional<LineProof> meant = waiting.stream()
                .filter(proof -> proof.hasCode(digests.of(proof.id(), pin)))
                .findFirst();
        if (meant.isPresent()) {
            ProofState state = guess(meant.get(), pin, at);
            return new Answer(state == ProofState.CONFIRMED ? Verdict.CONFIRMED : Verdict.EXHAUSTED, 0);
        }
        waiting.forEach(proof -> guess(proof, pin, at));
        int left = waiting.stream()
                .filter(proof -> proof.state(at) == ProofState.PENDING)
                .mapToInt(LineProof::triesLeft)
                .max()
                .orElse(0);
        return new Answer(left == 0 ? Verdict.EXHAUSTED : Verdict.WRONG, left);
    }

    private ProofState guess(LineProof proof, String pin, Instant at) {
        return proof.guess(digests.of(proof.id(), pin), at, config.proofLife());
    }
}
