package it.opposizioni.portal.letters.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters to an operator about cases against it. */
@MessageBundle("casenotices")
public interface CaseNoticeTexts {

    @Message("L’autorità ti chiede informazioni su alcune segnalazioni")
    String requestedTitle();

    @Message("L’autorità ti fa una domanda su chiamate che ti vengono attribuite. Rispondi entro {day}.")
    String requested(String day);

    @Message("Sei convocato in audizione dall’autorità")
    String hearingTitle();

    @Message("L’audizione è {day} e riguarda chiamate che ti vengono attribuite.")
    String hearing(String day);

    @Message("La proroga è concessa")
    String grantedTitle();

    @Message("L’autorità ti concede più tempo: puoi rispondere fino a {day}.")
    String granted(String day);

    @Message("La proroga non è concessa")
    String refusedTitle();

    @Message("L’autorità non ti concede più tempo. L’ultimo giorno per rispondere resta {day}.")
    String refused(String day);

    @Message("Un fascicolo che ti riguarda continua in un altro")
    String continuedTitle();

    @Message(
            "L’autorità ha unito il fascicolo a un altro che ti riguarda. Se hai già risposto, la risposta vale anche lì.")
    String continued();

    @Message("Continua nel fascicolo")
    String continuedIn();

    @Message("L’autorità ha archiviato un fascicolo che ti riguarda")
    String archivedTitle();

    @Message("Il fascicolo è chiuso senza una decisione. Non devi fare nulla: un’audizione già fissata non si tiene.")
    String archived();

    @Message("Archiviato il")
    String archivedOn();

    @Message("L’autorità ti scrive per alcune segnalazioni")
    String otherTitle();

    @Message("C’è una novità in un fascicolo che ti riguarda.")
    String other();

    @Message("Trovi tutto nell’area operatori, alla voce Segnalazioni.")
    String where();

    @Message("Fascicolo")
    String file();

    @Message("Rispondi entro")
    String replyBy();

    @Message("Giorno dell’audizione")
    String hearingDay();

    @Message("Giorno")
    String day();
}
