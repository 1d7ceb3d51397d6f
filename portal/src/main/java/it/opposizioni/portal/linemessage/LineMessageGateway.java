package it.opposizioni.portal.linemessage;

/** The way out for text messages and spoken calls. */
public interface LineMessageGateway {

    /** Whether somebody brings them in this deployment. */
    boolean isOffered();

    /** @throws NotAcceptedException when nobody has accepted it: it can be sent again, under the same id */
    void send(LineMessage message);
}
