package it.opposizioni.portal.assistance;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which people ask for help, and of the letter that it becomes. */
@MessageBundle("assistance")
public interface AssistanceTexts {

    @Message("Chiedi assistenza")
    String title();

    @Message("Scrivi che cosa non riesci a fare. Ti rispondiamo per e-mail.")
    String lead();

    @Message("Argomento")
    String topic();

    @Message("Iscrivere o togliere un numero")
    String aboutRegistration();

    @Message("Una segnalazione")
    String aboutComplaint();

    @Message("I miei dati personali")
    String aboutMyData();

    @Message("Il sito non funziona")
    String aboutSite();

    @Message("Altro")
    String aboutOther();

    @Message("Scegli un argomento.")
    String topicMissing();

    @Message("Che cosa ti serve")
    String words();

    @Message("Non scrivere codici o password.")
    String wordsHint();

    @Message("Scrivi che cosa ti serve.")
    String wordsMissing();

    @Message("Scrivi al massimo {most} caratteri.")
    String wordsTooLong(String most);

    @Message("Nome")
    String name();

    @Message("E-mail per la risposta")
    String email();

    @Message("Scrivi un indirizzo e-mail, per esempio nome@esempio.it.")
    String emailWrong();

    @Message("Invia la richiesta")
    String send();

    @Message("Abbiamo ricevuto la tua richiesta. Ti risponderemo per e-mail.")
    String sent();

    @Message("Richiesta di assistenza")
    String letterTitle();

    @Message("Lingua")
    String language();
}
