package it.opposizioni.operator.consultation.receipt;

import java.util.List;

/** Makes receipts and keeps them, in the transaction of the seal: there is no sealed consultation without its receipt. */
public interface ReceiptIssuer {

    /** Signs at once, which takes half a millisecond. Takes part in the caller's transaction, and refuses to run without one. */
    Receipt issue(ReceiptFacts facts);

    /**
     * For quick checks: writes down for good what will be signed, and signs it when somebody first asks for it; half a
     * millisecond each would be a whole core at 2,000 a second. Many at once cost one round trip.
     *
     * @return the codes, in the order of the facts
     */
    List<String> issueUnsigned(List<ReceiptFacts> facts);
}
