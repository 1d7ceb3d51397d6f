package it.opposizioni.portal.assistance;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page on which people report a problem of the site, of the letter that thanks them, and of the registrar's list. */
@MessageBundle("siteproblem")
public interface SiteProblemTexts {

    @Message("Segnala un problema del sito")
    String title();

    @Message("Dicci che cosa non funziona, o che cosa ti ostacola. Non serve l’accesso.")
    String lead();

    @Message("Quale pagina (facoltativo)")
    String place();

    @Message("Il titolo o l’indirizzo della pagina.")
    String placeHint();

    @Message("Che cosa è successo")
    String words();

    @Message(
            "Scrivi che cosa volevi fare e che cosa hai visto. Se la pagina mostrava un riferimento, copialo. Non scrivere codici, password o numeri di telefono.")
    String wordsHint();

    @Message("Scrivi che cosa è successo.")
    String wordsMissing();

    @Message("Scrivi al massimo {most} caratteri.")
    String tooLong(String most);

    @Message("E-mail (facoltativa)")
    String email();

    @Message("Solo se vuoi una risposta.")
    String emailHint();

    @Message("Scrivi un indirizzo e-mail, per esempio nome@esempio.it, oppure lascia vuoto.")
    String emailWrong();

    @Message("Invia")
    String send();

    @Message("Grazie, abbiamo ricevuto la segnalazione. Se hai lasciato un’e-mail, ti abbiamo scritto.")
    String sent();

    @Message("Prima guarda se è un guasto che conosciamo già:")
    String status();

    @Message("Ti serve aiuto con un numero o una segnalazione?")
    String otherHelp();

    @Message("Abbiamo ricevuto la tua segnalazione sul sito")
    String letterTitle();

    @Message("Grazie di averci scritto che cosa non funziona. Ti rispondiamo qui, entro 30 giorni.")
    String letterThanks();

    @Message("Se non sei stato tu, ignora questo messaggio: qualcuno ha scritto per errore il tuo indirizzo.")
    String letterNotYou();

    @Message("Guarda come va il servizio")
    String letterStatus();

    @Message("Problemi del sito")
    String list();

    @Message("Che cosa le persone dicono che non funziona. A chi ha lasciato un’e-mail si risponde entro 30 giorni.")
    String listLead();

    @Message("Non c’è nessun problema aperto.")
    String none();

    @Message("Ce ne sono altri {count}, più vecchi.")
    String more(String count);

    @Message("Quando")
    String when();

    @Message("Pagina")
    String where();

    @Message("Risposta")
    String answer();

    @Message("non richiesta")
    String noAnswer();

    @Message("Lingua")
    String language();

    @Message("Azione")
    String act();

    @Message("Risolto")
    String solved();

    @Message("Il problema non è più nell’elenco.")
    String saidSolved();
}
