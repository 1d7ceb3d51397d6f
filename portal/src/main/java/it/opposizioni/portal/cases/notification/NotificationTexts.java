package it.opposizioni.portal.cases.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about how the act of a decision is served. */
@MessageBundle("actnotification")
public interface NotificationTexts {

    @Message("Notifica dell’atto")
    String title();

    @Message("L’atto non è ancora stato notificato.")
    String none();

    @Message("Notifica l’atto")
    String doServe();

    @Message("Vedi o annota la notifica")
    String open();

    @Message("Atto notificato {day}.")
    String servedOn(String day);

    @Message("Il termine per opporsi conta da questo giorno, che è quello della comunicazione.")
    String termCounts();

    @Message("Il termine per opporsi non conta finché l’atto non è comunicato.")
    String termAwaits();

    @Message("L’atto si notifica quando il fascicolo è deciso.")
    String notDecided();

    @Message("Ora non riusciamo a sapere a che punto è la notifica. Riprova fra poco.")
    String unknown();

    @Message("Manda l’atto per PEC")
    String byMail();

    @Message("L’atto in PDF/A va all’indirizzo PEC che l’operatore ha nel registro degli operatori: {address}.")
    String goesTo(String address);

    @Message("L’invio è già preparato: l’atto va all’indirizzo PEC che l’operatore aveva allora, {address}.")
    String goesOnTo(String address);

    @Message("L’atto che parte non ha una firma digitale.")
    String unsigned();

    @Message("L’operatore non ha un indirizzo PEC nel registro degli operatori. Notifica l’atto in un altro modo.")
    String noAddress();

    @Message("Questa installazione non ha una PEC. Notifica l’atto in un altro modo e annota qui il giorno.")
    String notOffered();

    @Message(
            "La PEC precedente non risulta arrivata. Controlla l’indirizzo nel registro degli operatori e mandala di nuovo.")
    String again();

    @Message("Manda per PEC")
    String send();

    @Message("Annota una notifica fatta in un altro modo")
    String byHand();

    @Message("Come è stato notificato")
    String way();

    @Message("Giorno della notifica")
    String day();

    @Message("Quello in cui l’operatore ha ricevuto l’atto.")
    String dayHint();

    @Message("Come e a chi (facoltativo)")
    String note();

    @Message("Come e a chi")
    String noted();

    @Message("Serve se scegli «in un altro modo di legge».")
    String noteHint();

    @Message("Annota la notifica")
    String doRecord();

    @Message(
            "Il giorno è già annotato. Se è sbagliato, annotalo di nuovo: vale l’ultima annotazione, a meno che una PEC sia arrivata prima.")
    String correctsTheDay();

    @Message("Scegli come l’atto è stato notificato.")
    String noWay();

    @Message("Indica il giorno della notifica, per esempio 25/11/2026.")
    String noDay();

    @Message("L’atto firmato")
    String signedTitle();

    @Message("Qui non si firma: scarica l’atto, firmalo con la tua firma digitale e aggiungilo.")
    String signedLead();

    @Message("Parte allora il file firmato.")
    String signedWillLeave();

    @Message("Resta nel fascicolo.")
    String signedWillStay();

    @Message("Scarica l’atto da firmare (PDF)")
    String toSign();

    @Message("File firmato")
    String signedFile();

    @Message("Un PDF con la firma dentro (PAdES) o un .p7m, fino a 10 MB. La firma non viene controllata.")
    String signedHint();

    @Message("Aggiungi il file firmato")
    String addSigned();

    @Message("Il file firmato è stato aggiunto {when}.")
    String signedThere(String when);

    @Message("È quello che parte.")
    String signedLeaves();

    @Message("Scarica il file firmato")
    String downloadSigned();

    @Message("Tentativi, dal più recente")
    String attempts();

    @Message("Indirizzo PEC")
    String address();

    @Message("Chi l’ha fatto")
    String by();

    @Message("Atto con firma digitale")
    String signed();

    @Message("Atto in PDF/A, senza firma digitale")
    String notSigned();

    @Message("La PEC sta partendo")
    String prepared();

    @Message("PEC partita")
    String sent();

    @Message("Ricevuta di accettazione")
    String accepted();

    @Message("L’indirizzo non è di una PEC: nessuna ricevuta dirà se l’atto è arrivato")
    String notCertified();

    @Message("Dopo 12 ore la PEC non è ancora arrivata: la posta certificata prova ancora")
    String delayed();

    @Message("Ricevuta di avvenuta consegna")
    String delivered();

    @Message("Non consegnata")
    String failed();

    @Message("In 24 ore nessuna ricevuta ha detto se è arrivata")
    String noReceipt();

    @Message("L’indirizzo non esiste.")
    String noAddressee();

    @Message("Il dominio dell’indirizzo non esiste.")
    String noDomain();

    @Message("La posta certificata vi ha visto un virus.")
    String virus();

    @Message("La PEC non è partita.")
    String notSent();

    @Message("Notificato: {way}")
    String served(String way);

    @Message("per PEC")
    String certifiedMail();

    @Message("con raccomandata e avviso di ricevimento")
    String registeredLetter();

    @Message("consegnato a mano")
    String inPerson();

    @Message("in un altro modo di legge")
    String otherWay();

    @Message("La notifica dell’atto a te")
    String ownTitle();

    @Message("Scarica l’atto firmato (PDF)")
    String downloadServed();

    @Message("Scarica l’atto firmato (.p7m)")
    String downloadServedEnvelope();

    @Message("È il file con la firma digitale, come l’autorità l’ha aggiunto. Qui la firma non viene controllata.")
    String servedHint();

    @Message("Notifica di una decisione dell’autorità")
    String letterTitle();

    @Message("In allegato c’è l’atto con cui l’autorità ha deciso un fascicolo che ti riguarda.")
    String letterAct();

    @Message(
            "Questa PEC te lo notifica: i termini contano dal giorno in cui arriva nella tua casella, se non ti è stato notificato prima.")
    String letterCounts();

    @Message("Fascicolo")
    String letterCase();
}
