package it.opposizioni.portal.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what has happened to a case. */
@MessageBundle("casehistory")
public interface CaseHistoryTexts {

    @Message("{act} – {who}")
    String stepBy(String act, String who);

    @Message("il registro, da solo")
    String byItself();

    @Message("Ogni impronta è calcolata sul passo e sull’impronta del passo precedente.")
    String lead();

    @Message("Chi cambia un passo nel database deve cambiare anche tutte le impronte che seguono.")
    String why();

    @Message("Quella dell’approvazione è sull’atto stampato.")
    String onTheAct();

    @Message("Impronta")
    String digest();

    @Message("Non corrisponde: questo passo o quello precedente è stato cambiato, oppure ne manca uno prima.")
    String wrong();

    @Message("Senza impronta: è di una versione precedente del servizio.")
    String undigested();

    @Message("La storia di questo fascicolo è stata cambiata nel database.")
    String altered();

    @Message("Non decidere prima di aver avvisato chi gestisce il registro.")
    String whatToDo();

    @Message("Vedi la storia")
    String seeSteps();

    @Message("Mancano uno o più passi.")
    String lacking();

    @Message("Aperto il fascicolo")
    String didOpen();

    @Message("Aggiunte segnalazioni")
    String didGather();

    @Message("Assegnato il fascicolo")
    String didAssign();

    @Message("Chieste informazioni all’operatore")
    String didRequest();

    @Message("Registrata la risposta dell’operatore")
    String didReply();

    @Message("Registrata una memoria o il verbale dell’audizione")
    String didRecordHearing();

    @Message("Fissata l’audizione")
    String didHear();

    @Message("Proposta una decisione")
    String didPropose();

    @Message("Approvata la decisione")
    String didApprove();

    @Message("Restituita la proposta")
    String didReturn();

    @Message("Separate alcune segnalazioni")
    String didSplit();

    @Message("Unito a un altro fascicolo")
    String didMerge();

    @Message("Archiviato il fascicolo")
    String didArchive();

    @Message("Segnalazioni uscite perché contraddicono la decisione")
    String didLeave();

    @Message(
            "Ciò che si è scoperto dopo l’approvazione contraddice la decisione. Chi le ha fatte avrà un esito a parte.")
    String whyLeft();
}
