package it.opposizioni.portal.statistics;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the sets of figures that may be taken, on their page and in the catalogue. */
@MessageBundle("opendata")
public interface OpenDataTexts {

    @Message("I dati del registro si possono scaricare e riusare liberamente, citando la fonte.")
    String openDataLead();

    @Message("Iscrizioni, uscite e rinnovi giorno per giorno")
    String registrationsTitle();

    @Message("Per linee fisse e mobili e, per le fisse, per regione. Gli ultimi 24 mesi, fino a ieri.")
    String registrationsText();

    @Message("Il registro oggi")
    String registerTitle();

    @Message("I numeri presenti e attivi, per linea e per regione, con gli ultimi 30 giorni e 24 mesi.")
    String registerText();

    @Message("Consultazioni mese per mese")
    String consultationsTitle();

    @Message(
            "Le liste che gli operatori hanno confrontato, i numeri validi e quelli da non chiamare. Gli ultimi 24 mesi.")
    String consultationsText();

    @Message("Segnalazioni settimana per settimana")
    String complaintsTitle();

    @Message("Per esito, tipo di numero chiamante e prodotto offerto. Gli ultimi 24 mesi, fino alla settimana scorsa.")
    String complaintsText();

    @Message("File")
    String files();

    @Message("Aggiornamento: ogni giorno.")
    String frequency();

    @Message("Aggiornamento: ogni settimana.")
    String frequencyWeekly();

    @Message("Chiamate segnalate")
    String reportedCallsTitle();

    @Message(
            "Per settimana, settore, zona, tipo di chiamata, dichiarazione del numero ed esito. Ogni riga riguarda almeno cinque persone.")
    String reportedCallsText();

    @Message("Che cosa significano le colonne (Table Schema)")
    String schema();

    @Message("Per i programmi gli stessi dati, una pagina alla volta e con filtri:")
    String pagesForPrograms();

    @Message("Descrizione OpenAPI di questa interfaccia:")
    String openApi();

    @Message(
            "Anche le pagine di altri siti possono leggere i dati direttamente, senza credenziali: le intestazioni CORS lo permettono.")
    String otherSites();

    @Message("Licenza e descrizioni")
    String terms();

    @Message("Licenza:")
    String licenceIs();

    @Message("Creative Commons Attribuzione 4.0 (CC-BY 4.0)")
    String licence();

    @Message("Una cifra nascosta è una cella vuota.")
    String emptyCells();

    @Message("Descrizione per i cataloghi (DCAT-AP_IT):")
    String catalogueIs();

    @Message("Dati aperti del registro delle opposizioni")
    String catalogueTitle();
}
