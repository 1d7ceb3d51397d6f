package it.opposizioni.portal.numbercheck;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the quick check of a few numbers. */
@MessageBundle("quick")
public interface QuickCheckTexts {

    @Message(
            "Scrivi fino a 10 numeri e vedi subito se puoi chiamarli. È registrato, con la stessa scadenza e una ricevuta. Ma non basta per aprire una campagna né per l’aggiornamento mensile: per quelli carica una lista.")
    String lead();

    @Message(
            "Questo controllo non basta per aprire una campagna né per l’aggiornamento mensile: per quelli carica una lista.")
    String notEnough();

    @Message("Uno per riga, fino a 10, scritti come vuoi: 333 123 4567 oppure +39 06 1234 5678.")
    String hint();

    @Message("Scrivi almeno un numero.")
    String missing();

    @Message("Hai scritto {n} numeri: qui se ne controllano al massimo 10. Togline qualcuno, oppure carica una lista.")
    String tooMany(String n);

    @Message("Carica una lista")
    String upload();

    @Message("Controlla")
    String button();

    @Message("Risultato del controllo")
    String result();

    @Message("Queste risposte valgono fino a {date}, giorno compreso.")
    String valid(String date);

    @Message("Puoi contattarlo?")
    String answer();

    @Message("Sì")
    String callable();

    @Message("No: è nel registro delle opposizioni")
    String opposed();

    @Message("Sì: la persona ha autorizzato la tua impresa")
    String exempted();

    @Message("Sì, fino a {date}: la persona ha autorizzato la tua impresa")
    String exemptedUntil(String date);

    @Message("Non è un numero che possiamo controllare")
    String invalid();

    @Message("Controlla altri numeri")
    String more();

    @Message("Vai alla ricevuta")
    String seal();

    @Message("Il servizio non ha risposto. Manda di nuovo il controllo: non viene contato due volte.")
    String noAnswer();
}
