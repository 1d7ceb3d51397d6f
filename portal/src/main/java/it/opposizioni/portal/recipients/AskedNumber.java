package it.opposizioni.portal.recipients;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.recipients.RecipientClient.Recipients;

/** A number about which somebody asks: its holder, signed in, or somebody who has opened it by its code. */
public interface AskedNumber {

    /** The portal's own path of the number's page, without language. */
    String path();

    /** Whether the number was opened by its code, and is in no personal area. */
    boolean isByCode();

    PhoneNumber number();

    /** What was answered until now. */
    Recipients known();

    /** Within an hour of an answer nothing is asked. */
    Recipients ask(String key);

    /** Whether the number is no longer open here, so that there is no form to correct. */
    boolean isShutOut(UpstreamException refusal);
}
