package it.opposizioni.portal.oversight;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the authority's page about one calling number. */
@MessageBundle("numberpage")
public interface NumberPageTexts {

    @Message("Cerca un numero")
    String title();

    @Message("Numeri")
    String nav();

    @Message("Che cosa si sa di un numero che chiama: chi lo ha dichiarato, quando, e le segnalazioni.")
    String lead();

    @Message("Numero che ha chiamato")
    String number();

    @Message("A che cosa serve")
    String purpose();

    @Message("Scegli")
    String choose();

    @Message("Senza uno scopo il numero resta coperto. Lo scopo viene annotato con il tuo nome.")
    String purposeNote();

    @Message("Cerca")
    String search();

    @Message("Mostra il numero")
    String show();

    @Message("Scrivi il numero.")
    String noNumber();

    @Message("Scegli a che cosa serve.")
    String noPurpose();

    @Message("esame di una segnalazione")
    String forComplaint();

    @Message("lavoro su un fascicolo")
    String forCase();

    @Message("ispezione")
    String forInspection();

    @Message("richiesta di un giudice o di un’altra autorità")
    String forRequest();

    @Message("Chiamate segnalate per mese")
    String calls();

    @Message("Negli ultimi dodici mesi: {complaints} segnalazioni, {calls} chiamate.")
    String sentence(String complaints, String calls);

    @Message("Mese")
    String month();

    @Message("Chiamate")
    String callsOf();

    @Message("Chi lo ha dichiarato")
    String declared();

    @Message("Nessun operatore lo ha mai dichiarato.")
    String nobody();

    @Message("Operatore")
    String operator();

    @Message("Dal")
    String from();

    @Message("Al")
    String until();

    @Message("ancora oggi")
    String still();

    @Message("Tipo di numero: {kind}")
    String kind(String kind);

    @Message("I fascicoli sul numero")
    String cases();

    @Message(
            "Nessun fascicolo su questo numero. Di chi lo ha dichiarato, i fascicoli sono sulla pagina dell’operatore.")
    String noCases();

    @Message("Ultime segnalazioni")
    String newest();

    @Message("Vedi tutte quelle con questo numero, con i filtri")
    String allComplaints();

    @Message("Nessuna segnalazione.")
    String none();

    @Message("Un numero mostrato si può falsificare: le segnalazioni non provano chi ha chiamato.")
    String falsified();

    @Message("Cerca un altro numero")
    String another();

    @Message("Scopo: {purpose}")
    String lookedFor(String purpose);
}
