package it.opposizioni.portal.directory;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the public list of operators. */
@MessageBundle("directory")
public interface DirectoryTexts {

    @Message("Elenco degli operatori")
    String title();

    @Message("Le aziende iscritte, con il loro stato, e i loro call center.")
    String lead();

    @Message("Nome dell’azienda")
    String search();

    @Message("Cerca")
    String searchDo();

    @Message("Tutti gli operatori")
    String all();

    @Message("Nessun operatore con questo nome.")
    String none();

    @Message("Non c’è ancora nessun operatore.")
    String noneAtAll();

    @Message("Operatori")
    String caption();

    @Message("Numeri dichiarati")
    String numbers();

    @Message("Ultima consultazione")
    String lastConsultation();

    @Message("Mai")
    String never();

    @Message("Non iscritto")
    String noRoc();

    @Message("Che cosa vuol dire")
    String lawTitle();

    @Message(
            "Chi è in elenco ha chiesto di consultare il registro e il gestore lo ha approvato. Non vuol dire che ogni sua chiamata sia lecita.")
    String law();

    @Message("Un operatore esce dall’elenco 12 mesi dopo la sua ultima consultazione.")
    String lawLeaves();

    @Message("Ti ha chiamato un numero che non conosci?")
    String whoCalled();

    @Message("Vuoi consultare il registro?")
    String applyTitle();

    @Message("Se la tua azienda vuole chiamare per pubblicità, vendita o ricerche, deve prima iscriversi.")
    String applyText();

    @Message("Comincia la domanda")
    String apply();
}
