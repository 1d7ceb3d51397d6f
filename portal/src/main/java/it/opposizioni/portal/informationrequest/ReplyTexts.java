package it.opposizioni.portal.informationrequest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which an operator writes its reply, or asks for more time. */
@MessageBundle("requestreply")
public interface ReplyTexts {

    @Message("Rispondi all’autorità")
    String replyTitle();

    @Message("Una risposta inviata non si può cambiare. Nella prossima pagina la rileggi prima di inviarla.")
    String replyLead();

    @Message("La tua risposta")
    String publicLabel();

    @Message(
            "La legge anche chi ha segnalato. Non scrivere nomi, numeri di telefono o altri dati di persone. Al massimo 4.000 caratteri.")
    String publicHint();

    @Message("Parte riservata all’autorità (facoltativa)")
    String officialLabel();

    @Message("La legge solo l’autorità. Al massimo 4.000 caratteri.")
    String officialHint();

    @Message("Rileggi la risposta")
    String toCheck();

    @Message("Rileggi e invia")
    String checkTitle();

    @Message("Niente")
    String nothing();

    @Message("Invia la risposta")
    String send();

    @Message("Correggi")
    String correct();

    @Message("Scrivi la risposta.")
    String replyMissing();

    @Message("Scrivi al massimo 4.000 caratteri.")
    String tooLong();

    @Message("Allegati alla risposta")
    String attachmentsTitle();

    @Message(
            "Aggiungi documenti, registrazioni e immagini che provano quello che scrivi. Li inviamo insieme alla risposta.")
    String attachmentsLead();

    @Message("Li legge solo l’autorità, come la parte riservata della risposta. Chi ha segnalato non li vede mai.")
    String attachmentsForAuthority();

    @Message("L’autorità non aspetta una risposta. Questi allegati non sono stati inviati: puoi toglierli.")
    String attachmentsUnsent();

    @Message("Aggiungili prima di scrivere: se lasci questa pagina, quello che hai scritto va perso.")
    String attachmentsFirst();

    @Message("Allegati: li legge solo l’autorità")
    String attachmentsTerm();

    @Message("Chiedi più tempo per rispondere")
    String extensionTitle();

    @Message(
            "Puoi chiederlo una volta sola per questa richiesta. Finché l’autorità non decide vale il termine di {day}.")
    String extensionLead(String day);

    @Message("Perché ti serve più tempo?")
    String reason();

    @Message("Di’ anche per quale giorno pensi di essere pronto.")
    String reasonHint();

    @Message("Chiedi la proroga")
    String sendExtension();
}
