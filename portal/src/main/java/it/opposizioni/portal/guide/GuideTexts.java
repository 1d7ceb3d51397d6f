package it.opposizioni.portal.guide;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Headings of the pages of services, in the words and the order of the Comuni model. */
@MessageBundle("guide")
public interface GuideTexts {

    @Message("Servizi")
    String services();

    @Message("Che cosa puoi fare qui, che cosa ti serve e che cosa succede dopo. Leggi prima, accedi quando vuoi.")
    String servicesLead();

    @Message("Iscrivi e gestisci i tuoi numeri")
    String registerTitle();

    @Message(
            "Chiedi che nessuno ti chiami per pubblicità. Qui vedi da quando sei protetto e scegli chi può chiamarti lo stesso.")
    String registerText();

    @Message("Annulla i consensi dati dopo l’iscrizione")
    String consentsTitle();

    @Message("Hai detto sì a qualcuno e non lo vuoi più? Annulla in un minuto i consensi dati finora.")
    String consentsText();

    @Message("Lascia che ti contatti un’azienda sola")
    String companyTitle();

    @Message("Vuoi le offerte di un’azienda sola? Quella può contattarti, le altre no.")
    String companyText();

    @Message("Togli un numero dal registro")
    String leaveTitle();

    @Message("Non vuoi più la protezione? Togli il numero: hai tempo per ripensarci.")
    String leaveText();

    @Message("Segnala una chiamata pubblicitaria")
    String reportTitle();

    @Message("Ti hanno chiamato anche se sei iscritto? Raccogliamo noi le prove e le diamo all’autorità.")
    String reportText();

    @Message("Scopri chi ti ha chiamato")
    String callerTitle();

    @Message("Scrivi il numero che ti ha chiamato: ti diciamo se un’azienda l’ha dichiarato, e quale.")
    String callerText();

    @Message("Consulta il registro per la tua azienda")
    String consultTitle();

    @Message("Togli dalle tue liste chi non vuole pubblicità, prima di ogni campagna. Ricevi una ricevuta firmata.")
    String consultText();

    @Message("Argomento:")
    String topic();

    @Message("Protezione dei consumatori")
    String consumers();

    @Message("Indice della pagina")
    String index();

    @Message("A chi è rivolto")
    String forWhom();

    @Message("Come fare")
    String how();

    @Message("Cosa serve")
    String needed();

    @Message("Cosa si ottiene")
    String achieved();

    @Message("Tempi e scadenze")
    String times();

    @Message("Quanto costa")
    String costs();

    @Message("Accedi al servizio")
    String access();

    @Message("Condizioni di servizio")
    String conditions();

    @Message("Contatti")
    String contacts();

    @Message("Accedi e comincia")
    String signInAndBegin();

    @Message("Comincia")
    String begin();

    @Message("Dopo l’accesso arrivi subito alla pagina giusta. Se non hai un account, lo crei nella stessa pagina.")
    String afterSignIn();

    @Message("Non serve un account: la pagina è aperta a tutti.")
    String openToAll();

    @Message("Hai già fatto l’accesso: vai subito alla pagina giusta.")
    String signedIn();

    @Message("Prima di usare il servizio puoi leggere le condizioni:")
    String conditionsText();

    @Message("Il servizio è di:")
    String runBy();

    @Message("Pagina aggiornata {date}")
    String updated(String date);
}
