package it.opposizioni.operator.consultation.receipt;

import java.util.List;

/** Makes and stores receipts, in the transaction of the seal: there is no sealed consultation without its receipt. */
public interface ReceiptIssuer {

    /** When a receipt is signed, which takes half a millisecond. */
    enum Signing {
        AT_ONCE,
        /**
         * What will be signed is stored, and signed when somebody first asks for it: for quick checks, whose signatures would be a
         * whole core at 2,000 a second.
         */
        ON_REQUEST
    }

    /**
     * Takes part in the caller's transaction, and refuses to run without one. Many at once cost one round trip.
     *
     * @return the codes, in the order of the facts: 16 characters of Crockford's alphabet, without dashes, to be typed or scanned on
     *     the verification page
     */
    List<String> issue(List<ReceiptFacts> facts, Signing signing);
}
