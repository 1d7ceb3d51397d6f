package it.opposizioni.portal.letters.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters to organisations, and to those who act for one. Subjects name nobody. */
@MessageBundle("organisationletters")
public interface OrganisationLetterTexts {

    @Message("Puoi agire per un’organizzazione")
    String confirmedTitle();

    @Message("Il gestore ha confermato: ora puoi agire per {name} nel registro.")
    String confirmed1(String name);

    @Message("Scegli l’organizzazione dall’area personale: vedi i suoi numeri e puoi mandare elenchi.")
    String confirmed2();

    @Message("Lì leggi anche i messaggi per l’organizzazione, e scegli a quale indirizzo mandarli.")
    String confirmed3();

    @Message("La tua richiesta è stata rifiutata")
    String refusedTitle();

    @Message("Non puoi agire per {name} nel registro.")
    String refused1(String name);

    @Message("Puoi mandare una nuova richiesta, corretta.")
    String refused2();

    @Message("Non agisci più per un’organizzazione")
    String endedTitle();

    @Message("Non puoi più agire per {name} nel registro.")
    String ended1(String name);

    @Message("Ciò che è stato fatto resta valido.")
    String stays();

    @Message("Il tuo elenco di numeri è registrato")
    String listRecordedTitle();

    @Message("Abbiamo registrato il tuo elenco per {name}; numeri iscritti ora: {recorded} su {lines}.")
    String listRecorded1(String name, String recorded, String lines);

    @Message("Nell’elenco ogni riga ha il suo risultato.")
    String listRecorded2();

    @Message("Il tuo elenco di numeri è stato rifiutato")
    String listRefusedTitle();

    @Message("Nessun numero dell’elenco che hai mandato per {name} è stato iscritto.")
    String listRefused1(String name);

    @Message("I numeri di un elenco sono nel registro")
    String someRecordedTitle();

    @Message("Nessun numero di un elenco era da iscrivere")
    String noneRecordedTitle();

    @Message("Numeri iscritti {day}: {recorded} su {lines}, dall’elenco mandato {sent}.")
    String someRecorded1(String recorded, String lines, String sent, String day);

    @Message(
            "Da subito sono tolti da ogni lista che un operatore confronta. Quando la protezione è piena te lo scriviamo in un altro messaggio.")
    String someRecorded2();

    @Message("Numeri: {recorded}")
    String someNumbers(String recorded);

    @Message("Un elenco di numeri è stato rifiutato")
    String someRefusedTitle();

    @Message("Nessun numero dell’elenco mandato {sent} è stato iscritto.")
    String someRefused1(String sent);

    @Message("È stato chiesto di togliere numeri dal registro")
    String leavingAskedTitle();

    @Message("Abbiamo ricevuto un elenco di numeri da togliere dal registro. Righe: {lines}.")
    String leavingAsked1(String lines);

    @Message("Prima due persone del gestore controllano di chi sono le linee. Fino ad allora non cambia nulla.")
    String leavingAsked2();

    @Message("Se non è giusto, ritira la richiesta dalla pagina dell’elenco, o scrivici subito.")
    String leavingAsked3();

    @Message("I numeri di un elenco restano nel registro")
    String leavingRefusedTitle();

    @Message("Il gestore ha rifiutato la richiesta di togliere i numeri di un elenco: non cambia nulla.")
    String leavingRefused1();

    @Message("Un elenco di numeri non ha cambiato nulla")
    String nothingDoneTitle();

    @Message("Nessuna riga dell’elenco aveva un numero su cui l’organizzazione poteva agire.")
    String nothingDone1();

    @Message("I consensi dati sui numeri di un elenco sono annullati")
    String someRenewedTitle();

    @Message("I consensi alla pubblicità dati finora su questi numeri non valgono più, chiunque li abbia.")
    String someRenewed1();

    @Message("Numeri: {done} su {lines} righe.")
    String someDone(String done, String lines);

    @Message("Un’azienda ha il permesso di contattare i numeri di un elenco")
    String someAllowedTitle();

    @Message("È stato dato a {company} il permesso di contattare questi numeri, anche se sono nel registro.")
    String someAllowed1(String company);

    @Message("Se non è giusto, togli il permesso con un altro elenco, o dalla pagina di ogni numero.")
    String someAllowed2();

    @Message("Un’azienda non può più contattare i numeri di un elenco")
    String someNotAllowedTitle();

    @Message("Per {company} vale di nuovo il registro, come per tutte le altre aziende.")
    String someNotAllowed1(String company);

    @Message("I numeri di un elenco lasciano il registro")
    String someLeaveTitle();

    @Message("Sono protetti fino a {due}. Abbiamo avvisato anche le linee.")
    String someLeave1(String due);

    @Message("Se non è giusto, tienili tutti: fino ad allora basta un pulsante nella pagina dell’elenco.")
    String someLeave2();

    @Message("I numeri di un elenco restano nel registro, come prima")
    String someStayTitle();

    @Message("La richiesta di toglierli è annullata, e le date sono le stesse.")
    String someStay1();

    @Message("Accedi e scegli di agire per l’organizzazione:")
    String actForIt();

    @Message("Protocollo")
    String protocol();

    @Message("Organizzazione")
    String organisation();

    @Message("Motivo")
    String reason();

    @Message("Mandato")
    String sent();

    @Message("Apri «Le persone che segui»:")
    String open();
}
