package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.CompactJws.Checked;
import it.opposizioni.kit.signature.CompactJws.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the receipts say of consultations, for those who rely on them later. */
@ApplicationScoped
public class Certificates {

    private static final String POST = "POST";

    private final IssuedReceipts book;
    private final CompactJws<ReceiptClaims> jws;

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
            String code,
            UUID operatorId,
            UUID principalId,
            boolean forPost,
            ReceiptFacts.Register register,
            Instant sealedAt,
            Instant validUntil) {}

    /** @return empty when there is no receipt, or the one that is there is not what was signed */
    public Optional<Certificate> of(UUID consultationId) {
        return book.signedOf(consultationId)
                .map(receipt -> jws.check(receipt.jws()))
                .filter(checked -> checked.finding() == Finding.GENUINE)
                .map(Checked::claims)
                .filter(claims -> claims.jti().equals(consultationId))
                .map(Certificates::certificate);
    }

    private static Certificate certificate(ReceiptClaims claims) {
        return new Certificate(
                claims.code(),
                claims.operator().id(),
                claims.principal() == null ? null : claims.principal().id(),
                POST.equals(claims.campaign().medium()),
                claims.register(),
                claims.sealedAt(),
                claims.validUntil());
    }
}
