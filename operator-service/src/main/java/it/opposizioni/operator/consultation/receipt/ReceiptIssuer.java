package it.opposizioni.operator.consultation.receipt;

import java.util.List;

/** Signs receipts and keeps them, in the transaction of the seal: there is no sealed consultation without its receipt. */
public interface ReceiptIssuer {

    /**
     * Takes part in the caller's transaction, and refuses to run without one.
     *
     * @return one receipt for each of the facts, in their order; many at once cost one round trip
     */
    List<Receipt> issue(List<ReceiptFacts> facts);

    default Receipt issue(ReceiptFacts facts) {
        return issue(List.of(facts)).getFirst();
    }
}
