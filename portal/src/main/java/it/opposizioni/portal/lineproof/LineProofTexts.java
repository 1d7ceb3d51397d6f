package it.opposizioni.portal.lineproof;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words by which a person proves to have a line: by a code that is sent to it, or by a call from it. */
@MessageBundle("lineproof")
public interface LineProofTexts {

    @Message("Manda il codice con un SMS")
    String sendSms();

    @Message("Manda il codice con una chiamata")
    String sendVoice();

    @Message("Chiama tu da questa linea")
    String callIn();

    @Message("Il codice mandato a {number} è scaduto: chiedine un altro.")
    String codeExpired(String number);

    @Message("La verifica di {number} è scaduta: falla di nuovo.")
    String proofLapsed(String number);

    @Message("Aspettiamo una chiamata da {number}.")
    String callAwaited(String number);

    @Message(
            "Il PIN è scaduto: valeva fino a {when}. Se hai chiamato in tempo, conferma qui sotto. Altrimenti scegli un altro modo, o chiedi un altro PIN.")
    String pinOver(String when);

    @Message("Chiama questo numero da quella linea")
    String callNumber();

    @Message("Quando la voce lo chiede, digita il PIN")
    String callPin();

    @Message("Scegli un altro modo")
    String otherWay();

    @Message("Il codice non arriva?")
    String noCode();

    @Message("Aggiorna la pagina: se il codice non può arrivare, lo diciamo qui")
    String codeCheck();

    @Message("Ho chiamato")
    String called();
}
