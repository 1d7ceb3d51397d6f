package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.signature.CompactJws;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The receipts that were issued. One that waits for its signature gets it here. */
@ApplicationScoped
public class IssuedReceipts {

    private static final Logger LOG = Logger.getLogger(IssuedReceipts.class);

    private final ReceiptRepository receipts;
    private final CompactJws<ReceiptClaims> jws;
    private final PendingPayloads payloads;

    IssuedReceipts(ReceiptRepository receipts, CompactJws<ReceiptClaims> jws, PendingPayloads payloads) {
        this.receipts = receipts;
        this.jws = jws;
        this.payloads = payloads;
    }

    /** @throws DomainException 404 when there is none, or it belongs neither to the one who consulted nor to its principal */
    @Transactional
    StoredReceipt require(UUID consultationId, UUID operatorId) {
        return receipts.ofConsultation(consultationId)
                .filter(receipt -> operatorId.equals(receipt.operatorId()) || operatorId.equals(receipt.principalId()))
                .map(this::signed)
                .orElseThrow(DomainException::notFound);
    }

    @Transactional
    public Optional<StoredReceipt> byCode(String code) {
        return receipts.byCode(code).map(this::signed);
    }

    @Transactional
    public Optional<StoredReceipt> ofConsultation(UUID consultationId) {
        return receipts.ofConsultation(consultationId);
    }

    @Transactional
    List<StoredReceipt> signedOf(Collection<UUID> consultationIds) {
        return receipts.ofConsultations(consultationIds).stream()
                .map(this::signed)
                .toList();
    }

    @Transactional
    public boolean isSuperseded(StoredReceipt receipt) {
        return receipts.isSuperseded(receipt);
    }

    private StoredReceipt signed(StoredReceipt receipt) {
        if (receipt.jws() != null) {
            return receipt;
        }
        Optional<String> payload = payloads.open(receipt.consultationId(), receipt.unsigned());
        if (payload.isEmpty()) {
            LOG.errorf(
                    "What was to be signed for consultation %s was changed in the database", receipt.consultationId());
            return receipt.withoutSignature();
        }
        receipts.keepSignature(receipt.consultationId(), jws.sign(payload.get()));
        return receipts.ofConsultation(receipt.consultationId()).orElseThrow();
    }
}
