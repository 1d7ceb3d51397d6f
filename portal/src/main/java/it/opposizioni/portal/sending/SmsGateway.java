package it.opposizioni.portal.sending;

import it.opposizioni.kit.phone.PhoneNumber;

/** Sends text messages and calls. The body that runs a portal provides its own; the local run's ends in the message inbox. */
public interface SmsGateway {

    /** @throws RuntimeException when the message was not accepted; it will be sent again */
    void text(PhoneNumber to, String words);

    /** Reads {@code words} aloud to the person who answers. */
    void call(PhoneNumber to, String words);
}
