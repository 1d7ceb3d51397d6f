package it.opposizioni.portal.hiddennumber;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about numbers in addresses. */
@MessageBundle("hiddennumber")
public interface HiddenNumberTexts {

    @Message("L’indirizzo contiene un numero che non si legge più: scrivilo di nuovo nei filtri dell’elenco.")
    String unreadable();
}
