package it.opposizioni.portal.systemstate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that says whether all is well. */
@MessageBundle("systemstate")
public interface SystemStateTexts {

    @Message("Stato del sistema")
    String title();

    @Message("Va tutto bene: le copie dei dati sono aggiornate a {age} fa")
    String allWell(String age);

    @Message("Va tutto bene: tutti i servizi rispondono")
    String allAnswer();

    @Message("C’è una cosa da guardare")
    String oneProblem();

    @Message("Ci sono {amount} cose da guardare")
    String problems(String amount);

    @Message("Letto {time}.")
    String asOf(String time);

    @Message("Che cosa fare")
    String look();

    @Message("{service}. {figure}: {value}.")
    String problem(String service, String figure, String value);

    @Message("{service}: il servizio non risponde.")
    String away(String service);

    @Message("Avvisa chi gestisce i server. Se il pubblico se ne accorge, scrivi un avviso.")
    String awayAdvice();

    @Message("Avvisi sul servizio")
    String incidentsLink();

    @Message(
            "Ogni punto è il valore più alto di un’ora, nelle ultime 24 ore. La linea tratteggiata è il limite: sopra, qualcuno deve guardare.")
    String howToRead();

    @Message("Questo servizio non risponde ora. Riprova fra poco.")
    String unavailable();

    @Message("Non c’è ancora nessun dato di queste 24 ore.")
    String noRecord();

    @Message("Ora per ora")
    String hourByHour();

    @Message("Dalle")
    String hour();

    @Message("Valore più alto")
    String most();

    @Message("Valore più alto delle ultime 24 ore: {value}")
    String highest(String value);

    @Message("oggi, {time}")
    String today(String time);

    @Message("ieri, {time}")
    String yesterday(String time);

    @Message("adesso")
    String now();

    @Message("non noto")
    String notKnown();

    @Message("{amount} s")
    String seconds(String amount);

    @Message("{amount} min")
    String minutes(String amount);

    @Message("{amount} ore")
    String hours(String amount);

    @Message("{amount} giorni")
    String days(String amount);

    @Message("{title} ({part})")
    String titleOf(String title, String part);

    @Message("Messaggi da inviare")
    String outbox();

    @Message("Da quanto aspetta il più vecchio fra quelli per gli altri servizi.")
    String outboxText();

    @Message(
            "Il broker non risponde o li rifiuta: avvisa chi lo gestisce. I messaggi sono al sicuro e partono da soli.")
    String outboxAdvice();

    @Message("Messaggi trattenuti")
    String inbox();

    @Message("Da quanto il servizio prova a elaborare lo stesso messaggio.")
    String inboxText();

    @Message(
            "Forse manca una chiave o il database non risponde: avvisa chi gestisce i server. Nessun messaggio va perso.")
    String inboxAdvice();

    @Message("Messaggi non elaborati")
    String deadLetters();

    @Message("Messaggi a cui il servizio ha rinunciato.")
    String deadLettersText();

    @Message("Leggi il motivo, rimuovi la causa e falli elaborare di nuovo.")
    String deadLettersAdvice();

    @Message("Vai ai messaggi non elaborati")
    String deadLettersLink();

    @Message("Età della copia")
    String copyAge();

    @Message("Fino a quanto tempo fa la copia è completa.")
    String copyAgeText();

    @Message(
            "L’originale o il broker non risponde, o un messaggio è trattenuto. Dopo dieci minuti le liste degli operatori attendono.")
    String copyAgeAdvice();

    @Message("Vai alle copie dei dati")
    String copiesLink();

    @Message("Iscrizioni in un minuto")
    String registrations();

    @Message("Numeri iscritti dalle persone nell’ultimo minuto, senza le importazioni.")
    String registrationsText();

    @Message("Liste in lavorazione")
    String consultations();

    @Message("Liste degli operatori in arrivo o a confronto con il registro.")
    String consultationsText();

    @Message("Attesa delle liste")
    String consultationWaiting();

    @Message("Da quanto una lista aspetta una copia recente del registro.")
    String consultationWaitingText();

    @Message("Le liste ripartono da sole quando la copia del registro è aggiornata.")
    String consultationWaitingAdvice();

    @Message("Obblighi mancati")
    String obligationsMissed();

    @Message("Obblighi che gli operatori non hanno rispettato negli ultimi 30 giorni.")
    String obligationsMissedText();

    @Message("Segnalazioni senza prove")
    String evidenceWaiting();

    @Message("Segnalazioni che aspettano le risposte degli altri servizi.")
    String evidenceWaitingText();

    @Message("Attesa delle prove")
    String evidenceAge();

    @Message("Da quanto la più vecchia aspetta.")
    String evidenceAgeText();

    @Message("Le prove vengono chieste di nuovo da sole. Guarda se una risposta è fra i messaggi non elaborati.")
    String evidenceAgeAdvice();

    @Message("Attesa dei messaggi")
    String messagesAge();

    @Message("Da quanto aspetta il primo messaggio da inviare a persone e operatori.")
    String messagesAgeText();

    @Message("I messaggi partono da soli. Se dura, avvisa chi gestisce la posta, la PEC e gli SMS.")
    String messagesAgeAdvice();

    @Message("codici")
    String codes();

    @Message("lettere")
    String letters();

    @Message("atti da notificare")
    String acts();

    @Message("annunci")
    String announcements();
}
