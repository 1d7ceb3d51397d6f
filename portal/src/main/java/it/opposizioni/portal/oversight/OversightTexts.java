package it.opposizioni.portal.oversight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the authority's page about one operator. */
@MessageBundle("oversight")
public interface OversightTexts {

    @Message("Segnalazioni e consultazioni")
    String beside();

    @Message("Un operatore con molte segnalazioni e poche liste forse chiama senza consultare il registro.")
    String besideNote();

    @Message("Segnalazioni per mese")
    String complaints();

    @Message("Liste confrontate per mese")
    String lists();

    @Message("Mese")
    String month();

    @Message("Segnalazioni")
    String complaintsOf();

    @Message("Liste")
    String listsOf();

    @Message("Numeri nelle liste")
    String numbersOf();

    @Message("Fascicoli e decisioni")
    String cases();

    @Message("Nessun fascicolo su questo operatore.")
    String noCases();

    @Message("Obblighi")
    String duties();

    @Message("Nessun obbligo negli ultimi sei mesi né nei prossimi trenta giorni.")
    String noDuties();

    @Message("Obbligo")
    String duty();

    @Message("Entro")
    String by();

    @Message("Stato")
    String state();

    @Message("Numeri dichiarati")
    String declared();

    @Message("Dati, storia e sospensione")
    String measures();
}
