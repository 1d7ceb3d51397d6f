package it.opposizioni.portal.signin;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words for people who could not sign in. */
@MessageBundle("signin")
public interface SignInTexts {

    @Message("Non è stato possibile farti accedere")
    String title();

    @Message("L’accesso è stato annullato o non è andato a buon fine. Puoi riprovare.")
    String failed();

    @Message("Se non riesci, prova un altro modo di accedere, o guarda se c’è un guasto:")
    String again();

    @Message("Hai annullato l’accesso. Puoi riprovare, o accedere in un altro modo.")
    String cancelled();

    @Message("È passato troppo tempo e l’accesso è scaduto. Puoi ricominciare.")
    String expired();

    @Message(
            "La tua identità digitale non ha il livello che serve. Riprova con un livello più alto: di solito chiede anche una conferma nell’app.")
    String levelTooLow();

    @Message(
            "Non ritroviamo il tuo accesso: è passato troppo tempo, o il browser non accetta i cookie. Puoi riprovare.")
    String lost();

    @Message(
            "In questo momento il sistema di accesso non risponde. Il guasto non dipende da te: riprova fra qualche minuto.")
    String away();

    @Message(
            "Il sistema di accesso ha dato una risposta che non possiamo accettare. Il guasto non dipende da te: riprova fra qualche minuto.")
    String rejected();
}
