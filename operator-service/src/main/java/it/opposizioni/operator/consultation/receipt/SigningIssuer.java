package it.opposizioni.operator.consultation.receipt;

import it.opposizioni.kit.signature.CompactJws;
import it.opposizioni.kit.signature.VerificationCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.random.RandomGenerator;

/** Issues with the configured keys. */
@ApplicationScoped
class SigningIssuer implements ReceiptIssuer {

    private final ReceiptRepository receipts;
    private final ReceiptConfig config;
    private final CompactJws<ReceiptClaims> jws;
    private final PendingPayloads payloads;
    private final RandomGenerator random;

    SigningIssuer(
            ReceiptRepository receipts,
            ReceiptConfig config,
            CompactJws<ReceiptClaims> jws,
            PendingPayloads payloads,
            RandomGenerator random) {
        this.receipts = receipts;
        this.config = config;
        this.jws = jws;
        this.payloads = payloads;
        this.random = random;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> issue(List<ReceiptFacts> facts, Signing signing) {
        List<StoredReceipt> issued =
                facts.stream().map(of -> receipt(of, signing)).toList();
        receipts.insert(issued);
        return issued.stream().map(StoredReceipt::code).toList();
    }

    private StoredReceipt receipt(ReceiptFacts facts, Signing signing) {
        String code = VerificationCode.next(random);
        String payload = jws.payload(ReceiptClaims.of(facts, config.issuer().toString(), code));
        return switch (signing) {
            case AT_ONCE -> StoredReceipt.of(facts, code, null, jws.sign(payload));
            case ON_REQUEST -> StoredReceipt.of(facts, code, payloads.close(facts.consultationId(), payload), null);
        };
    }
}
