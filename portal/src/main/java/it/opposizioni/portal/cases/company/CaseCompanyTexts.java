package it.opposizioni.portal.cases.company;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the company outside the register that used the number of a case. */
@MessageBundle("casecompany")
public interface CaseCompanyTexts {

    @Message("Azienda")
    String part();

    @Message("L’azienda che usava il numero")
    String title();

    @Message("{company} (numero {number})")
    String behind(String company, String number);

    @Message(
            "Se sai quale azienda usava il numero, indicala qui: il fascicolo va avanti contro di lei, anche se nessuno ha dichiarato il numero.")
    String lead();

    @Message("Non è ancora indicata nessuna azienda.")
    String nothing();

    @Message("Indica l’azienda")
    String nameIt();

    @Message("Correggi i dati")
    String correct();

    @Message(
            "I dati di prima restano nella storia. Con un altro codice fiscale è un’altra azienda: gli atti già arrivati non valgono per lei.")
    String correctHint();

    @Message("Chi ha indicato o corretto")
    String findings();

    @Message(
            "Non si può cambiare: la decisione è proposta, il fascicolo è chiuso o riguarda un operatore, oppure una segnalazione è tua.")
    String closed();

    @Message("Nome")
    String name();

    @Message("Il nome intero, come nel registro delle imprese. Per una ditta individuale il nome della persona.")
    String nameHint();

    @Message("Codice fiscale o partita IVA")
    String taxCode();

    @Message("16 caratteri, oppure 11 cifre.")
    String taxCodeHint();

    @Message("Sede")
    String seat();

    @Message("Via, numero, CAP, città e provincia.")
    String seatHint();

    @Message("PEC")
    String pec();

    @Message("Se la conosci.")
    String pecHint();

    @Message("Chi lo ha detto")
    String source();

    @Message("Il gestore telefonico")
    String network();

    @Message("Un’ispezione")
    String inspection();

    @Message("La polizia")
    String police();

    @Message("Riferimento")
    String reference();

    @Message("Chi ha risposto e dove sta la risposta, per esempio: TIM S.p.A., protocollo 1234/2026")
    String referenceHint();

    @Message("Giorno in cui è risultato")
    String foundOn();

    @Message("Registra l’azienda")
    String doName();

    @Message("Chi l’ha registrato")
    String by();

    @Message("{who}, {when}")
    String recordedBy(String who, String when);

    @Message("Gli atti per l’azienda")
    String acts();

    @Message(
            "L’azienda non si può raggiungere da questo sito. Stampa ogni atto, spediscilo e registra il giorno in cui è arrivato: da quel giorno ha tempo per rispondere o per prepararsi.")
    String actsLead();

    @Message("Non le è ancora stato chiesto nulla.")
    String noActs();

    @Message("Richiesta di informazioni")
    String question();

    @Message("Convocazione all’audizione")
    String summons();

    @Message("Scarica l’atto da stampare")
    String download();

    @Message("Arrivato: {day}")
    String arrived(String day);

    @Message("Il giorno di arrivo non è registrato.")
    String notArrived();

    @Message("Registra quando è arrivato l’ultimo atto")
    String recordService();

    @Message("Correggi quando è arrivato l’ultimo atto")
    String correctService();

    @Message("Giorno in cui è arrivato")
    String servedOn();

    @Message("Come l’hai spedito e dove sta la prova")
    String proof();

    @Message("Per esempio: raccomandata n. 15000000000-1, avviso di ricevimento nel fascicolo")
    String proofHint();

    @Message("Registra l’arrivo")
    String doServe();

    @Message("Altre decisioni sulla stessa azienda")
    String earlier();

    @Message("Se c’è una violazione, può essere ripetuta (L. 5/2018 art. 1 c. 10).")
    String earlierHint();

    @Message(
            "Questa azienda non si può raggiungere da questo sito: gli atti si stampano e si spediscono a parte, e qui si registra quando arrivano.")
    String onPaper();

    @Message("La domanda va nell’atto da stampare. L’azienda ha tempo per rispondere dal giorno in cui lo riceve.")
    String questionHint();

    @Message(
            "La convocazione deve arrivare con il preavviso previsto: scegli un giorno lavorativo che lasci il tempo di spedirla.")
    String hearingDayHint();

    @Message("Si leggono nella convocazione. Per esempio: ore 10.30, piazza Venezia 11, Roma.")
    String hearingPlaceHint();

    @Message("Prepara la richiesta")
    String sendRequest();

    @Message("Scrivi il nome dell’azienda.")
    String noName();

    @Message("Scrivi il codice fiscale o la partita IVA.")
    String noTaxCode();

    @Message("Scrivi la sede.")
    String noSeat();

    @Message("Scegli chi lo ha detto.")
    String noSource();

    @Message("Scrivi chi ha risposto e dove sta la risposta.")
    String noReference();

    @Message("Indica il giorno in cui è risultato.")
    String noFoundOn();

    @Message("Indica il giorno in cui è arrivato.")
    String noServedOn();

    @Message("Scrivi come l’hai spedito e dove sta la prova.")
    String noProof();
}
