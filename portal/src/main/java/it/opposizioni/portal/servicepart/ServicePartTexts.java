package it.opposizioni.portal.servicepart;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the parts of the service are called, and what one does with each. */
@MessageBundle("servicepart")
public interface ServicePartTexts {

    @Message("Numeri e iscrizioni")
    String numbers();

    @Message("Iscrivere un numero, vedere com’è iscritto, toglierlo.")
    String numbersText();

    @Message("Chiamate e segnalazioni")
    String complaints();

    @Message("Scoprire chi ti ha chiamato, segnalare, seguire le tue segnalazioni.")
    String complaintsText();

    @Message("Liste degli operatori")
    String lists();

    @Message("Le aziende confrontano le liste con il registro e verificano le ricevute.")
    String listsText();

    @Message("Accesso")
    String signIn();

    @Message("Entrare nella tua area.")
    String signInText();
}
