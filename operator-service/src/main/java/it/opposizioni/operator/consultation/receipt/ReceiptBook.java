package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.problem.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** The receipts that were issued. One that waits for its signature gets it here. */
@ApplicationScoped
class ReceiptBook {

    private final ReceiptRepository receipts;
    private final ReceiptJws jws;

    ReceiptBook(ReceiptRepository receipts, ReceiptJws jws) {
        this.receipts = receipts;
        this.jws = jws;
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
    Optional<StoredReceipt> byCode(String code) {
        return receipts.byCode(code).map(this::signed);
    }

    @Transactional
    Optional<StoredReceipt> ofConsultation(UUID consultationId) {
        return receipts.ofConsultation(consultationId);
    }

    @Transactional
    boolean isSuperseded(StoredReceipt receipt) {
        return receipts.isSuperseded(receipt);
    }

    private StoredReceipt signed(StoredReceipt receipt) {
        if (receipt.jws() != null) {
            return receipt;
        }
        receipts.keepSignature(receipt.consultationId(), jws.sign(receipt.payload()));
        return receipts.ofConsultation(receipt.consultationId()).orElseThrow();
    }
}
