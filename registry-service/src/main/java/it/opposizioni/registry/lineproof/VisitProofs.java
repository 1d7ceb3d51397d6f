package it.opposizioni.registry.lineproof;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.lineproof.LineProofService.CallIn;
import it.opposizioni.registry.lineproof.LineProofService.Issued;
import it.opposizioni.registry.lineproof.LineProofService.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Proofs for people who have not signed in: they belong to a visit, whose id nobody else knows, with the same codes, tries and times. */
@ApplicationScoped
public class VisitProofs {

    /** How the owner of such a proof begins; no subject of the identity provider does. */
    static final String PREFIX = "visit:";

    private static final Text NO_CALL_YET =
            Text.of("La chiamata da quella linea non è ancora arrivata.", "The call from that line has not come yet.");

    private final LineProofService service;
    private final LineProofs proofs;

    VisitProofs(LineProofService service, LineProofs proofs) {
        this.service = service;
        this.proofs = proofs;
    }

    /**
     * What was asked for.
     *
     * @param callIn what to call from the line; null, as the PIN, when a code is sent
     */
    public record Asked(UUID id, Channel channel, Instant expiresAt, PhoneNumber callIn, String pin) {

        @Override
        public String toString() {
            return "Asked[" + id + "]";
        }
    }

    static boolean isVisit(String person) {
        return person.startsWith(PREFIX);
    }

    /**
     * @param purpose null where it is not said
     * @throws DomainException 422 when that number cannot be proved so, 429 when it is too often
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Asked ask(UUID visit, PhoneNumber number, Channel channel, ProofPurpose purpose, Locale language) {
        Issued issued = service.issue(PREFIX + visit, number, channel, purpose, language);
        LineProof proof = issued.proof();
        CallIn call = issued.callIn();
        return new Asked(
                proof.id(),
                channel,
                proof.expiresAt(),
                call == null ? null : call.number(),
                call == null ? null : call.pin());
    }

    /**
     * Uses the proof up when it is right: it proves the line for this visit, and for nothing else. A wrong guess counts, so the refusal is
     * the return value and not an exception.
     *
     * @param code null where a call from the line is waited for
     * @return empty when the line is proved
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<DomainException> confirm(UUID visit, UUID proof, PhoneNumber number, String code) {
        Seen seen = code == null ? service.own(proof, PREFIX + visit) : service.confirm(proof, PREFIX + visit, code);
        if (code == null && seen.state() == ProofState.PENDING) {
            return Optional.of(new DomainException(RegistryProblems.LINE_CALL_WANTED, NO_CALL_YET));
        }
        Optional<DomainException> refusal =
                ProofRefusals.of(seen.state(), seen.proof().triesLeft());
        if (refusal.isEmpty() && proofs.use(proof, PREFIX + visit, number).isEmpty()) {
            return ProofRefusals.of(ProofState.USED, 0);
        }
        return refusal;
    }
}
