package it.opposizioni.portal.pec;

/** Keeps what receipts say with the messages that they are about. */
public interface SubmittedMessages {

    /** @return false when no message with this id was submitted */
    boolean record(PecReceipt receipt);
}
