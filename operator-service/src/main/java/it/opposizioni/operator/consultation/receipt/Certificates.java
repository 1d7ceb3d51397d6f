package it.opposizioni.operator.consultation.receipt;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.CompactJws.Checked;
import it.opposizioni.kit.signature.CompactJws.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What the receipts say of consultations, for those who rely on them later. */
@ApplicationScoped
public class Certificates {

    private static final String POST = "POST";

    /** Some 2 kB each: those of the lists that most complaints are about. */
    private static final int REMEMBERED = 4_000;

    private static final Duration KEPT = Duration.ofMinutes(10);

    private final IssuedReceipts book;
    private final CompactJws<ReceiptClaims> jws;

    /**
     * By the whole signed text, so that one that was changed is checked by itself. A check takes a quarter of a millisecond, and a complaint may be
     * about fifty consultations.
     */
    private final Cache<String, Certificate> genuine = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(KEPT)
            .build();

    Certificates(IssuedReceipts book, CompactJws<ReceiptClaims> jws) {
        this.book = book;
        this.jws = jws;
    }

    /**
     * What is signed of one consultation.
     *
     * @param principalId whom an outsourcer consulted for; null when it consulted for itself
     * @param forPost whether it is for paper mail, and not for calls
     * @param register what it was compared with
     */
    public record Certificate(
            UUID consultationId,
            String code,
            UUID operatorId,
            UUID principalId,
            boolean forPost,
            ReceiptFacts.Register register,
            Instant sealedAt,
            Instant validUntil) {}

    /** @return by consultation; without those that have no receipt, or one that is not what was signed */
    public Map<UUID, Certificate> of(Collection<UUID> consultationIds) {
        Map<UUID, Certificate> certificates = new HashMap<>();
        if (consultationIds.isEmpty()) {
            return certificates;
        }
        for (StoredReceipt receipt : book.signedOf(consultationIds)) {
            Certificate certificate = genuine.get(receipt.jws(), this::check);
            if (certificate != null && certificate.consultationId().equals(receipt.consultationId())) {
                certificates.put(receipt.consultationId(), certificate);
            }
        }
        return certificates;
    }

    /** @return null, which is not remembered, when it is not what was signed */
    private Certificate check(String shown) {
        Checked<ReceiptClaims> checked = jws.check(shown);
        return checked.finding() == Finding.GENUINE ? certificate(checked.claims()) : null;
    }

    private static Certificate certificate(ReceiptClaims claims) {
        return new Certificate(
                claims.jti(),
                claims.code(),
                claims.operator().id(),
                claims.principal() == null ? null : claims.principal().id(),
                POST.equals(claims.campaign().medium()),
                claims.register(),
                claims.sealedAt(),
                claims.validUntil());
    }
}
