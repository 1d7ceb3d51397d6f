package it.opposizioni.portal.sending;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of e-mails and text messages around what they say: codes, links, the note at the end. */
@MessageBundle("sending")
public interface SendingTexts {

    @Message("Codice di verifica")
    String codeSubject();

    @Message("Registro delle opposizioni: il tuo codice è {code}. Vale 10 minuti. Non darlo a nessuno.")
    String codeWritten(String code);

    @Message(
            "Registro delle opposizioni. Il tuo codice è: {code}. Ripeto: {code}. Vale 10 minuti. Non darlo a nessuno.")
    String codeSpoken(String code);

    /** {@code act} is one of the next four. One text message has room for 160 characters: what is said here is short. */
    @Message("Registro opposizioni: codice {code} {act}. Vale 10 minuti. Non darlo a nessuno.")
    String codeWrittenFor(String code, String act);

    @Message(
            "Registro delle opposizioni. Il tuo codice {act} è: {code}. Ripeto: {code}. Vale 10 minuti. Non darlo a nessuno.")
    String codeSpokenFor(String code, String act);

    @Message("per iscrivere il numero")
    String toRegister();

    @Message("per gestire o togliere il numero")
    String toManage();

    @Message("per uscire dal registro")
    String toLeave();

    @Message("per ricevere qui gli avvisi")
    String toBeWrittenTo();

    @Message(
            "Registro delle opposizioni: un operatore ha dichiarato questo numero. Se sei tu, il codice è {code}. Vale 10 minuti. Se non sei tu, non darlo a nessuno.")
    String declarationCodeWritten(String code);

    @Message(
            "Registro delle opposizioni. Un operatore ha dichiarato questo numero. Se sei tu, il codice è: {code}. Ripeto: {code}. Vale 10 minuti. Se non sei tu, non darlo a nessuno.")
    String declarationCodeSpoken(String code);

    @Message(
            "Registro delle opposizioni: hai un messaggio da leggere nella tua area personale. Codice del messaggio: {code}. Non ti chiediamo mai denaro o password.")
    String letterWaits(String code);

    @Message("Codice del messaggio: {code}.")
    String lineMessageCode(String code);

    @Message("Messaggio {code}")
    String lineMessageShort(String code);

    @Message("Se vuoi controllare che siamo noi, il codice di questo messaggio è: {code}. Ripeto: {code}.")
    String noticeCodeSpoken(String code);

    @Message("Avviso del registro")
    String noticeSubject();

    @Message("Per leggere di più, entra nell’area personale dal sito:")
    String visitPersonalArea();

    @Message("Registro delle opposizioni: {title}")
    String appIoSubject(String title);

    @Message("Organizzazione")
    String organisation();

    @Message("Codice di questo messaggio: {code}")
    String messageCode(String code);

    @Message("Per sapere se è davvero nostro, scrivi il codice su {address}")
    String checkMessage(String address);

    @Message(
            "Non chiediamo mai denaro o password. Non ti chiamiamo e non ti scriviamo mai per chiederti un codice. Ti chiama solo una voce automatica, per dirti un codice che hai chiesto tu o un avviso su una tua linea. Tutto il resto a nostro nome è una truffa.")
    String warning();

    @Message("Per leggere di più, entra nell’area operatori dal sito:")
    String visitOperatorArea();

    @Message("Apri la pagina:")
    String visitPage();
}
