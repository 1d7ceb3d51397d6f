package it.opposizioni.portal.pec;

/** The way into certified mail. */
public interface Pec {

    /** Whether this deployment has a mailbox there. */
    boolean isOffered();

    /**
     * Hands it to our provider. What became of it is told by receipts ({@link SubmittedMessages}).
     *
     * @return the Message-ID under which it was submitted; the same for the same message
     * @throws PecRefusedException when it will not be taken, now or later
     * @throws PecUnavailableException when it is not known whether it was accepted: it can be submitted again, and may then arrive twice
     */
    String send(PecMessage message);
}
