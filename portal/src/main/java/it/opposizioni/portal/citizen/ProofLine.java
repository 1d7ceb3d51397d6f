package it.opposizioni.portal.citizen;

import it.opposizioni.portal.clients.RegistryClient.CallIn;
import it.opposizioni.portal.lineproof.LineCodes;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line on the page of proofs.
 *
 * @param mobile a text message reaches it; a fixed line is called
 * @param awaited its code was asked for last: the cursor is in its field
 * @param lost the code that the person waits for will not come
 * @param expired it came, perhaps, and can be entered no more
 * @param pinOver the PIN can be keyed no more
 * @param lapsed the line was proven, too long ago
 * @param provenUntil until when it is; null where it is not, or that is not known
 * @param callIn what to call and to key; null when the person waits for a code
 */
record ProofLine(
        String number,
        boolean mobile,
        boolean sent,
        boolean proven,
        Instant codeExpiresAt,
        boolean awaited,
        boolean lost,
        boolean expired,
        boolean pinOver,
        boolean lapsed,
        Instant provenUntil,
        CallIn callIn) {

    /**
     * @param wrong something else takes the focus: what is to be corrected
     * @param codes know what has become of them
     */
    static List<ProofLine> of(NumbersDraft answers, boolean wrong, LineCodes codes) {
        List<NumbersDraft.Line> lines = answers.lines();
        int awaited = wrong ? -1 : awaited(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> of(lines.get(i), i == awaited, codes))
                .toList();
    }

    private static ProofLine of(NumbersDraft.Line line, boolean awaited, LineCodes codes) {
        LineCodes.Awaited code = awaited(line, codes);
        return new ProofLine(
                line.number().spaced(),
                line.isMobile(),
                line.isSent(),
                line.proven(),
                line.codeExpiresAt(),
                awaited,
                code.lost(),
                code.expired(),
                code.pinOver(),
                line.isLapsed(),
                line.proven() ? line.provenUntil() : null,
                line.callIn());
    }

    private static LineCodes.Awaited awaited(NumbersDraft.Line line, LineCodes codes) {
        if (line.awaitsCall()) {
            return codes.awaitedCall(line.codeExpiresAt());
        }
        return line.awaitsCode() ? codes.awaited(line.proofId(), line.codeExpiresAt()) : LineCodes.Awaited.NONE;
    }

    private static int awaited(List<NumbersDraft.Line> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).awaitsCode())
                .boxed()
                .max(Comparator.comparing(i -> lines.get(i).codeExpiresAt()))
                .orElse(-1);
    }
}
