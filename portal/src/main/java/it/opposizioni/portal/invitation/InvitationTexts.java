package it.opposizioni.portal.invitation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which somebody answers an operator's invitation. */
@MessageBundle("invitation")
public interface InvitationTexts {

    @Message("Un operatore ti ha invitato")
    String arrivalTitle();

    @Message("Per sapere chi ti invita e per rispondere, accedi.")
    String arrivalLead();

    @Message("Accedere non vuol dire accettare: decidi dopo aver letto.")
    String arrivalText();

    @Message("Accedi e leggi l’invito")
    String signIn();

    @Message("Non hai un account?")
    String createTitle();

    @Message("Crealo adesso. Quando hai finito, torni a questo invito.")
    String createText();

    @Message("Crea un account")
    String create();

    @Message("{operator} ti invita")
    String title(String operator);

    @Message("{person} ti propone di agire per {operator} nel registro delle opposizioni.")
    String lead(String person, String operator);

    @Message("Questo invito ti propone di agire per {operator} nel registro delle opposizioni.")
    String leadOfNobody(String operator);

    @Message("Chi ti invita")
    String invitedBy();

    @Message("Il tuo ruolo")
    String role();

    @Message("Scadenza")
    String until();

    @Message("Rispondi come")
    String answerAs();

    @Message("Se accetti")
    String consequences();

    @Message("Da subito puoi agire per {operator}, con il ruolo «{role}».")
    String consequence1(String operator, String role);

    @Message("Chi lavora per {operator} vede il tuo nome e l’indirizzo a cui è arrivato l’invito.")
    String consequence2(String operator);

    @Message("Le aree che usi già restano come sono. In alto in ogni pagina vedi per chi agisci.")
    String consequence3();

    @Message("Puoi lasciare l’operatore quando vuoi.")
    String consequence4();

    @Message("Serve un codice")
    String codeTitle();

    @Message("Dobbiamo sapere che leggi la posta dell’indirizzo a cui è arrivato l’invito: mandiamo lì un codice.")
    String codeText();

    @Message("Manda il codice")
    String sendCode();

    @Message("Manda un altro codice")
    String sendAnotherCode();

    @Message("Abbiamo mandato il codice all’indirizzo dell’invito.")
    String codeSent();

    @Message("Codice")
    String code();

    @Message("Sono sei cifre, nell’e-mail arrivata all’indirizzo dell’invito. Il codice vale fino alle {time}.")
    String codeHint(String time);

    @Message("Accetta l’invito")
    String accept();

    @Message("Rifiuta")
    String decline();

    @Message("Se non conosci chi ti invita, rifiuta o chiudi la pagina: non cambia niente.")
    String declineHint();

    @Message("L’invito è già stato accettato")
    String acceptedTitle();

    @Message("Un invito si accetta una volta sola. Se l’hai accettato tu, vai all’area operatori.")
    String acceptedText();

    @Message("L’invito è stato rifiutato")
    String declinedTitle();

    @Message("Il link non vale più. Per cambiare idea, chiedi un nuovo invito a chi ti ha invitato.")
    String declinedText();

    @Message("Hai rifiutato l’invito")
    String declinedNowTitle();

    @Message("Per te non cambia niente. Lo facciamo sapere a chi ti ha invitato.")
    String declinedNowText();

    @Message("L’invito è stato ritirato")
    String withdrawnTitle();

    @Message(
            "L’operatore ha ritirato l’invito. Se pensi che sia un errore, chiedi un nuovo invito a chi ti ha invitato.")
    String withdrawnText();

    @Message("L’invito è scaduto")
    String expiredTitle();

    @Message("Un invito vale sette giorni. Chiedi un nuovo invito a chi ti ha invitato.")
    String expiredText();

    @Message("Questo link non porta a nessun invito")
    String unknownTitle();

    @Message("Forse manca un pezzo: copia il link intero dall’e-mail, o aprilo da lì.")
    String unknownText();

    @Message("Vai all’area operatori")
    String toOperatorArea();
}
