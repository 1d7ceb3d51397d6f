package it.opposizioni.portal.messages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the message boxes of people and of operators. */
@MessageBundle("messages")
public interface MessageBoxTexts {

    @Message("Messaggi")
    String box();

    @Message("Qui trovi quello che ti abbiamo scritto negli ultimi 12 mesi.")
    String boxLead();

    @Message("Non ti abbiamo ancora scritto.")
    String boxEmpty();

    @Message("da leggere")
    String unread();

    @Message("Inviato anche per e-mail.")
    String stateSent();

    @Message("L’e-mail sta partendo.")
    String statePending();

    @Message("Non siamo riusciti a mandarlo per e-mail: controlla il tuo indirizzo.")
    String stateFailed();

    @Message("Si trova solo qui.")
    String stateKept();

    @Message("Il messaggio per App IO sta partendo.")
    String appIoPending();

    @Message("App IO l’ha preso in consegna.")
    String appIoSent();

    @Message("App IO non l’ha preso.")
    String fellBack();

    @Message("L’avviso alla linea sta partendo.")
    String noticePending();

    @Message("Abbiamo mandato un avviso anche alla linea.")
    String noticeSent();

    @Message("L’avviso alla linea è arrivato.")
    String noticeDelivered();

    @Message("Abbiamo mandato un avviso anche alla linea, ma non è arrivato.")
    String noticeUndelivered();

    @Message("Messaggi dell’operatore")
    String operatorBox();

    @Message("Qui trovi quello che abbiamo scritto al tuo operatore negli ultimi 24 mesi.")
    String operatorBoxLead();

    @Message("Apri la pagina")
    String openPage();
}
