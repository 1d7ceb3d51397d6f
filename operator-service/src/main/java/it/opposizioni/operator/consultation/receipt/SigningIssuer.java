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
    private final RandomGenerator random;

    SigningIssuer(ReceiptRepository receipts, ReceiptConfig config, ReceiptJws jws, RandomGenerator random) {
        this.receipts = receipts;
        this.config = config;
        this.jws = jws;
        this.random = random;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Receipt issue(ReceiptFacts facts) {
        StoredReceipt unsigned = unsigned(facts);
        Receipt receipt = new Receipt(jws.sign(unsigned.payload()), unsigned.code());
        receipts.insert(List.of(StoredReceipt.of(facts, receipt.code(), null, receipt.jws())));
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
        ReceiptClaims claims = ReceiptClaims.of(facts, config.issuer().toString(), code);
        return StoredReceipt.of(facts, code, ReceiptJws.payload(claims), null);
    }
}
