package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the operator area's first page and of its menu. */
@MessageBundle("operator")
public interface OperatorTexts {

    @Message("Pagine dell’area operatori")
    String nav();

    @Message("Panoramica")
    String navOverview();

    @Message("Consultazioni")
    String navConsultations();

    @Message("Campagne")
    String navCampaigns();

    @Message("Controllo rapido")
    String navCheck();

    @Message("Area operatori")
    String title();

    @Message("ROC {roc}")
    String roc(String roc);

    @Message("Attivo da {date}")
    String active(String date);

    @Message("Sospeso da {date}: {reason}")
    String suspended(String date, String reason);

    @Message("In attesa di approvazione")
    String applied();

    @Message("Il tuo operatore non è ancora iscritto")
    String unknownTitle();

    @Message(
            "Per consultare il registro serve una domanda di iscrizione, approvata dal gestore. Oggi si manda con l’interfaccia per programmi; scrivici se ti serve aiuto.")
    String unknownText();

    @Message("Finché non sei attivo puoi leggere quello che è tuo, ma non consultare il registro.")
    String notActive();

    @Message(
            "La legge chiede di consultare il registro ogni mese e prima di ogni campagna. Il risultato vale 15 giorni.")
    String law();
}
