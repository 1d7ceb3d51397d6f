package it.opposizioni.portal.cases.release;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about whole cases, which leave by two persons. */
@MessageBundle("caserelease")
public interface ReleaseTexts {

    @Message("Fascicolo completo")
    String title();

    @Message(
            "Il file contiene i dati di chi ha segnalato: per questo servono due persone. Una lo chiede con uno scopo, un’altra lo autorizza.")
    String lead();

    @Message(
            "Chi lo ha chiesto può scaricarlo fino alla fine del giorno lavorativo dopo. Ogni download è contato e annotato.")
    String howLong();

    @Message("Puoi scaricarlo fino al {until}.")
    String ready(String until);

    @Message("Scarica il fascicolo completo (ZIP)")
    String download();

    @Message("Hai chiesto il file {at}. Ora deve autorizzarlo un’altra persona.")
    String waiting(String at);

    @Message("Ritira la richiesta")
    String takeBack();

    @Message("Richieste da autorizzare")
    String toAnswer();

    @Message("Quale richiesta")
    String which();

    @Message("Lo chiede {name}, {at}")
    String askedFor(String name, String at);

    @Message("Perché neghi il file")
    String why();

    @Message("Serve solo per negarlo. I tuoi colleghi lo leggono.")
    String whyHint();

    @Message("Autorizza")
    String allow();

    @Message("Nega")
    String deny();

    @Message("Chiedi il fascicolo completo")
    String ask();

    @Message("Chiedi l’autorizzazione")
    String doAsk();

    @Message("Scegli una richiesta.")
    String choose();

    @Message("Hai scritto perché lo neghi: per negarlo scegli «Nega», per autorizzarlo cancella il motivo.")
    String reasonToRelease();

    @Message("Scrivi a che cosa serve il file.")
    String noPurpose();

    @Message("Hai fatto tu una delle segnalazioni: il file lo chiede un collega e lo autorizza un altro.")
    String ownComplaint();

    @Message("Richieste di questo fascicolo")
    String history();

    @Message("Nessuno ha ancora chiesto il fascicolo completo.")
    String none();

    @Message("Fascicoli completi: chi li ha chiesti")
    String allTitle();

    @Message(
            "Chi ha chiesto quale fascicolo completo, chi lo ha autorizzato e quante volte è stato scaricato. La nota resta per dodici mesi.")
    String allLead();

    @Message("Nessuno ha ancora chiesto un fascicolo completo.")
    String noneAtAll();

    @Message("Chi lo ha chiesto")
    String askedBy();

    @Message("Chi ha risposto")
    String answeredBy();

    @Message("Fino al")
    String until();

    @Message("Volte")
    String times();

    @Message("Stato")
    String state();

    @Message("da autorizzare")
    String requested();

    @Message("autorizzato")
    String released();

    @Message("scaduto")
    String expired();

    @Message("negato")
    String refused();

    @Message("ritirato")
    String takenBack();
}
