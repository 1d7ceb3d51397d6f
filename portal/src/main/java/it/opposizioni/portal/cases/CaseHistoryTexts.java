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
}
