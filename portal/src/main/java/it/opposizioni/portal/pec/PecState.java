package it.opposizioni.portal.pec;

/** What receipts say of a message, from the beginning to the end: what stands further down says more. */
public enum PecState {
    /** Our provider has taken it, for an address of certified mail. */
    ACCEPTED,
    /** Our provider has taken it, but the address is none of certified mail: no receipt will say whether it arrived. */
    NOT_CERTIFIED,
    /** Not delivered in 12 hours, and still tried. */
    DELAYED,
    /** Not taken by our provider, or not delivered: {@link PecReason} says why. */
    REFUSED,
    /** In the addressee's mailbox. Nothing takes that back. */
    DELIVERED
}
