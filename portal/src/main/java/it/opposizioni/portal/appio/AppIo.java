package it.opposizioni.portal.appio;

import it.opposizioni.kit.taxcode.TaxCode;

/** The way into App IO. */
public interface AppIo {

    /** Whether this deployment has a service there. */
    boolean isOffered();

    /**
     * Whether the person has the app and lets us write there.
     *
     * @throws AppIoUnavailableException when App IO does not answer
     */
    boolean allows(TaxCode person);

    /**
     * Sends it to somebody who has the app and lets us write there.
     *
     * @return the id under which it was accepted
     * @throws AppIoRefusedException when it will not be taken, now or later
     * @throws AppIoUnavailableException when it is not known whether it was accepted: it can be sent again, and may then arrive twice
     */
    String send(AppIoMessage message);
}
