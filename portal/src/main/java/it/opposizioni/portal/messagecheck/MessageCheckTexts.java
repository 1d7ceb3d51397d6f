package it.opposizioni.portal.messagecheck;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which everybody can check whether a message is ours. */
@MessageBundle("messagecheck")
public interface MessageCheckTexts {

    @Message("È un nostro messaggio?")
    String title();

    @Message(
            "Le nostre e-mail e i nostri SMS hanno un codice, scritto alla fine. Copialo qui per sapere se vengono da noi.")
    String lead();

    @Message(
            "Una chiamata automatica che dice un codice chiesto da te non ne ha un altro da controllare qui. Nei nostri SMS non ci sono mai collegamenti da aprire.")
    String others();

    @Message(
            "Le e-mail per accedere (conferma dell’indirizzo, nuova password) non hanno un codice. Sono nostre solo se le hai chieste tu un momento prima.")
    String accountLetters();

    @Message("Codice del messaggio")
    String code();

    @Message("Otto lettere e cifre, per esempio 7F3K-92QD")
    String hint();

    @Message("Controlla")
    String button();

    @Message("Un codice ha otto lettere e cifre, senza 0, 1, I e O. Controlla di averlo copiato bene.")
    String notACode();

    @Message("Sì, è partito da noi")
    String yes();

    @Message("L’abbiamo mandato per e-mail {when}.")
    String sentByEmail(String when);

    @Message("L’abbiamo mandato con App IO {when}.")
    String sentInAppIo(String when);

    @Message("L’abbiamo mandato per PEC {when}.")
    String sentByPec(String when);

    @Message("Lo abbiamo annunciato con un SMS {when}.")
    String sentBySms(String when);

    @Message("L’abbiamo mandato con un SMS {when}.")
    String sentAsSms(String when);

    @Message("L’abbiamo detto con una chiamata automatica {when}.")
    String spoken(String when);

    @Message("È nei messaggi dell’area personale da {when}.")
    String inTheBox(String when);

    @Message(
            "Se il giorno o il modo non sono quelli del tuo messaggio, qualcuno può aver copiato un nostro codice: non fidarti.")
    String yesBut();

    @Message("No, non risulta")
    String no();

    @Message("Se hai copiato bene il codice e il messaggio è degli ultimi {months} mesi, non è nostro.")
    String noText(long months);

    @Message(
            "I messaggi più vecchi li cancelliamo, e così quelli di chi ha cancellato i propri dati: di questi non possiamo più dire se erano nostri.")
    String noLonger();

    @Message("Che cosa fare con un messaggio falso")
    String whatToDo();

    @Message("Non aprire i collegamenti, non rispondere e non pagare.")
    String do1();

    @Message("Se hai dato un codice o una password, cambiala e avvisa la tua banca.")
    String do2();

    @Message("Segnalalo alla Polizia postale, e a noi.")
    String do3();
}
