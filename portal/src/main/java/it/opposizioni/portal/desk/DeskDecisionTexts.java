package it.opposizioni.portal.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the desk about what a second registrar decides: what follows, why it cannot be approved, and what was decided. */
@MessageBundle("deskdecision")
public interface DeskDecisionTexts {

    @Message("Decidi")
    String decision();

    @Message(
            "Avvisiamo la linea e la persona. Il numero esce dal registro dopo un giorno; fino ad allora si può annullare.")
    String approveText();

    @Message("Approva l’uscita")
    String approve();

    @Message(
            "Avvisiamo la persona. Questa protezione finisce dopo un giorno, e fino ad allora si può annullare. L’altra resta.")
    String approveMediumText();

    @Message("Approva la richiesta")
    String approveMedium();

    @Message("Il numero resta nel registro. La persona legge il motivo.")
    String rejectText();

    @Message("Il numero resta protetto come prima. La persona legge il motivo.")
    String rejectMediumText();

    @Message("Scrivilo per la persona: che cosa manca e che cosa può fare")
    String reasonHint();

    @Message("Scrivi il motivo.")
    String reasonMissing();

    @Message("Respingi")
    String reject();

    @Message("Questa richiesta l’hai inserita tu: la decide un’altra persona del gestore.")
    String obstacleSecondPerson();

    @Message("Non si può approvare: il numero non è nel registro.")
    String obstacleNotRegistered();

    @Message("Non si può approvare: nessuno ha ancora iscritto questo numero a proprio nome. Prima va iscritto.")
    String obstacleNotClaimed();

    @Message("Non si può approvare: il numero è iscritto da un’altra persona.")
    String obstacleNotTheHolder();

    @Message("Non serve approvarla: l’uscita è già stata chiesta.")
    String obstacleLeaving();

    @Message("Non si può approvare: è già stato chiesto di togliere una protezione.")
    String obstacleMediumLeaving();

    @Message("Non si può approvare: il numero non ha questa protezione.")
    String obstacleMediumNotOpposed();

    @Message("Approvata: il numero esce dal registro fra un giorno.")
    String saidApproved();

    @Message("Respinta: il numero resta nel registro.")
    String saidRejected();

    @Message("Approvata: questa protezione finisce fra un giorno.")
    String saidMediumApproved();

    @Message("Respinta: il numero resta protetto come prima.")
    String saidMediumRejected();
}
