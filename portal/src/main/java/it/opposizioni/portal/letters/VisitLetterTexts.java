package it.opposizioni.portal.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the letters to people without an account. Subjects carry no personal data. */
@MessageBundle("visitletters")
public interface VisitLetterTexts {

    @Message("Il codice per confermare la tua e-mail")
    String emailCodeTitle();

    @Message("Qualcuno sta iscrivendo un numero al registro delle opposizioni e ha indicato questo indirizzo.")
    String emailCode1();

    @Message(
            "Se sei tu, scrivi il codice nella pagina che hai aperto, e in nessun altro posto. Se non sei tu, non fare nulla.")
    String emailCode2();

    @Message("Codice")
    String code();

    @Message("Scadenza")
    String validUntil();

    @Message("La tua iscrizione al registro delle opposizioni")
    String registeredTitle();

    @Message(
            "Abbiamo registrato la tua iscrizione. Da subito il tuo numero è tolto da ogni lista che un operatore confronta.")
    String registered1();

    @Message(
            "Con il codice di gestione qui sotto e il telefono della linea vedi le date e chi ha chiesto del tuo numero. Puoi anche scaricare il certificato, dare il permesso a un’azienda, annullare i consensi o togliere il numero.")
    String registered2();

    @Message(
            "L’iscrizione non scade mai. Non può fermare i tuoi fornitori, chi ha un tuo consenso più recente e chi non rispetta la legge.")
    String registered3();

    @Message("Conserva il codice e non darlo a nessuno: noi non te lo chiediamo mai per telefono o per e-mail.")
    String keep();

    @Message("Il nuovo codice per gestire il tuo numero")
    String againTitle();

    @Message("Hai chiesto un altro codice per gestire il tuo numero. Quello di prima non vale più.")
    String again1();

    @Message(
            "Se non l’hai chiesto tu, il numero resta protetto: senza il telefono della linea il codice non serve a nulla.")
    String again2();

    @Message("Se qualcuno ti chiama per pubblicità, puoi segnalarlo. Per la segnalazione serve accedere.")
    String report();

    @Message(
            "Se hai cambiato idea, o non sei stato tu, annulla la richiesta prima di allora. Puoi farlo sul sito con il codice di gestione, o chiamandoci da quella linea.")
    String undo();

    @Message(
            "Se cambi idea, togli il permesso quando vuoi dalla pagina del numero, con il codice di gestione. Se non sei stato tu, fallo subito e scrivici.")
    String takeBack();

    @Message(
            "Se cambi idea, puoi dare il permesso di nuovo dalla pagina del numero, con il codice di gestione. Se non sei stato tu, scrivici subito.")
    String giveAgain();

    @Message("Se vuoi, puoi dare il permesso di nuovo dalla pagina del numero, con il codice di gestione.")
    String giveOnceMore();

    @Message("Il codice di gestione di questo numero non vale più.")
    String codeEnded();

    @Message("Per iscriverlo di nuovo:")
    String registerAgain();

    @Message("Il tuo numero ora è iscritto a nome di una persona")
    String claimedTitle();

    @Message(
            "Qualcuno l’ha iscritto a suo nome, con un account o allo sportello. La protezione resta, con le stesse date.")
    String claimed1();

    @Message("Se sei stato tu, va tutto bene. Se no, accedi e verifica la linea: il numero passa a te.")
    String claimed2();

    @Message("Per accedere:")
    String signIn();

    @Message("Numero")
    String number();

    @Message("Protocollo")
    String protocol();

    @Message("Iscritto poco prima, con un altro codice")
    String together();

    @Message("Per le telefonate, protezione piena da")
    String callsFrom();

    @Message("Per la posta, protezione piena da")
    String postFrom();

    @Message("Codice di gestione")
    String managementCode();

    @Message("Gestisci il numero con il codice:")
    String openPage();
}
