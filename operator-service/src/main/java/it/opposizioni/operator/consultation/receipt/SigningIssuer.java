package it.opposizioni.operator.consultation.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.random.RandomGenerator;

/** Issues with the configured keys. */
@ApplicationScoped
class SigningIssuer implements ReceiptIssuer {

    private final ReceiptRepository receipts;
    private final ReceiptConfig config;
    private final ReceiptJws jws;
    private final PendingPayloads payloads;
    private final RandomGenerator random;

    SigningIssuer(
            ReceiptRepository receipts,
            ReceiptConfig config,
            ReceiptJws jws,
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
    public Receipt issue(ReceiptFacts facts) {
        String code = ReceiptCode.next(random);
        Receipt receipt = new Receipt(jws.sign(payload(facts, code)), code);
        receipts.insert(List.of(StoredReceipt.of(facts, code, null, receipt.jws())));
        return receipt;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> issueUnsigned(List<ReceiptFacts> facts) {
        List<StoredReceipt> unsigned = facts.stream().map(this::unsigned).toList();
        receipts.insert(unsigned);
        return unsigned.stream().map(StoredReceipt::code).toList();
    }

    private StoredReceipt unsigned(ReceiptFacts facts) {
        String code = ReceiptCode.next(random);
        byte[] closed = payloads.close(facts.consultationId(), payload(facts, code));
        return StoredReceipt.of(facts, code, closed, null);
    }

    private String payload(ReceiptFacts facts, String code) {
        return ReceiptJws.payload(ReceiptClaims.of(facts, config.issuer().toString(), code));
    }
}
