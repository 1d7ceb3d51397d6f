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

    @Message("Messaggi di {name}")
    String boxOf(String name);

    @Message("Qui trovi quello che abbiamo scritto all’organizzazione negli ultimi 12 mesi.")
    String boxLeadOf();

    @Message("All’organizzazione non abbiamo ancora scritto.")
    String boxEmptyOf();

    @Message("Scegli in che lingua e dove scriviamo all’organizzazione")
    String whereOf();

    @Message("Non ti abbiamo ancora scritto.")
    String boxEmpty();

    @Message("da leggere")
    String unread();

    @Message("Messaggi da leggere: {n}")
    String unreadOf(String n);

    @Message("Segna tutti come letti")
    String markRead();

    @Message("Hai segnato tutti i messaggi come letti.")
    String markedRead();

    @Message("Cerca un messaggio con il suo codice")
    String find();

    @Message("Codice del messaggio")
    String code();

    @Message("Otto lettere e cifre, per esempio 7F3K-92QD. È scritto alla fine di ogni messaggio.")
    String codeHint();

    @Message("Cerca")
    String search();

    @Message("Un codice ha otto lettere e cifre, senza 0, 1, I e O. Controlla di averlo copiato bene.")
    String notACode();

    @Message(
            "Qui non c’è nessun messaggio con questo codice. Può essere di un’altra persona, di più di 12 mesi fa, o falso.")
    String codeUnknown();

    @Message("Controlla se è un nostro messaggio")
    String checkIt();

    @Message("L’e-mail è tornata indietro: controlla il tuo indirizzo.")
    String stateReturned();

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

    @Message("L’SMS che lo annuncia sta partendo.")
    String smsPending();

    @Message("Annunciato anche con un SMS.")
    String smsSent();

    @Message("L’SMS che lo annuncia non è arrivato.")
    String smsFailed();

    @Message("La PEC sta partendo.")
    String pecPending();

    @Message("La PEC è partita: aspettiamo la ricevuta.")
    String pecSent();

    @Message("La posta certificata l’ha accettata {when}.")
    String pecAccepted(String when);

    @Message(
            "La posta certificata l’ha accettata {when}, ma l’indirizzo non è di una PEC: nessuna ricevuta dirà se è arrivata.")
    String pecNotCertified(String when);

    @Message("Dopo 12 ore la PEC non è ancora arrivata: la posta certificata prova ancora.")
    String pecDelayed();

    @Message("Consegnato per PEC {when}.")
    String pecDelivered(String when);

    @Message("La PEC è partita {when}. In 24 ore nessuna ricevuta ha detto se è arrivata.")
    String pecNoReceipt(String when);

    @Message("La PEC non è arrivata: l’indirizzo non esiste.")
    String pecNoAddressee();

    @Message("La PEC non è arrivata: il dominio dell’indirizzo non esiste.")
    String pecNoDomain();

    @Message("La PEC non è arrivata: la posta certificata vi ha visto un virus.")
    String pecVirus();

    @Message("La PEC non è arrivata.")
    String pecRefused();

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
