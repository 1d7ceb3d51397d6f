package it.opposizioni.complaint.cases.history;

import it.opposizioni.complaint.ComplaintProblems;
import it.opposizioni.kit.crypto.Sha256;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * The steps of a case, each with the SHA-256 digest of what it says and of the digest of the step before it. Anyone who changes a step in the database,
 * takes one out or puts one in, must also change the digests of all that follow, and one of those stands on the act that was printed. Digests are
 * in hexadecimal; they are to be stored encrypted, since one of few words could be guessed.
 */
public final class DigestChain {

    private static final Text CHANGED = Text.of(
            "La storia di questo fascicolo è stata cambiata nel database: avvisa chi gestisce il registro.",
            "The history of this case was changed in the database: tell those who run the register.");

    private final String start;
    private final List<Link> links;

    /** @param links from the first on, in their order */
    public DigestChain(UUID caseId, List<Link> links) {
        this.start = caseId.toString();
        this.links = List.copyOf(links);
    }

    /** The digest of a step that comes after all of these. */
    public String next(List<String> fields) {
        String last = start;
        for (Link link : links) {
            last = link.digest() == null ? digest(last, link.fields()) : link.digest();
        }
        return digest(last, fields);
    }

    /** One for each step. */
    public List<Proof> proofs() {
        List<Proof> proofs = new ArrayList<>();
        String last = start;
        for (Link link : links) {
            String expected = digest(last, link.fields());
            proofs.add(proof(link.digest(), expected));
            last = link.digest() == null ? expected : link.digest();
        }
        return proofs;
    }

    /** @param steps how many there must be: one more, which has come since that was read, is no harm */
    public boolean isAltered(long steps) {
        return proofs().contains(Proof.ALTERED) || links.size() < steps;
    }

    /** @throws DomainException 409 when they are altered */
    public void requireIntact(long steps) {
        if (isAltered(steps)) {
            throw new DomainException(ComplaintProblems.CASE_HISTORY_ALTERED, CHANGED);
        }
    }

    private static Proof proof(String stored, String expected) {
        if (stored == null) {
            return Proof.NO_DIGEST;
        }
        return stored.equals(expected) ? Proof.INTACT : Proof.ALTERED;
    }

    private static String digest(String before, List<String> fields) {
        MessageDigest digest = Sha256.digest();
        add(digest, before);
        fields.forEach(field -> add(digest, field));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length before it, so that nothing can be moved from one field to the next. */
    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        int length = field == null ? -1 : bytes.length;
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        digest.update(bytes);
    }
}
