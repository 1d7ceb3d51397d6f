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

    @Message("Qui vedi i fascicoli più recenti: ce ne sono altri.")
    String moreCases();

    @Message("Tutti quelli aperti")
    String openCases();

    @Message("Tutti quelli decisi")
    String decidedCases();

    @Message("Tutti quelli archiviati")
    String archivedCases();

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

    @Message("Numeri dichiarati da un operatore")
    String numbersTitle();

    @Message(
            "I numeri che l’operatore mostra a chi chiama: quelli di oggi, e quelli ritirati. La tua visita viene annotata.")
    String numbersLead();

    @Message("Torna all’operatore")
    String toOperator();

    @Message("Filtra i numeri")
    String numberFilters();

    @Message("Prime cifre")
    String prefix();

    @Message("Al massimo 6 cifre, oltre al prefisso del paese. Per esempio 02 94, +39 02 94 oppure 13")
    String prefixHint();

    @Message("Tutti")
    String everyState();

    @Message("Nessun numero con questi filtri.")
    String noNumbers();

    @Message("Non ha mai dichiarato un numero.")
    String noNumbersAtAll();

    @Message(
            "Per chi chiama: lo dicono i mandati di oggi. Se la dichiarazione è finita, valgono i mandati di quel giorno.")
    String principalsNote();

    @Message("Dal")
    String since();

    @Message("Al")
    String until();

    @Message("Per chi chiama")
    String principals();

    @Message("Quali numeri ha dichiarato")
    String whichNumbers();

    @Message("Le segnalazioni che lo riguardano")
    String itsComplaints();

    @Message("I suoi tabulati controllati")
    String itsCallLogs();
}
