package it.opposizioni.portal.servicestatus;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page that says whether the service works. */
@MessageBundle("servicestatus")
public interface ServiceStatusTexts {

    @Message("Funziona tutto")
    String allWell();

    @Message("In questo momento non rispondono: {parts}")
    String notAll(String parts);

    @Message("I controlli vanno bene, ma c’è un problema in corso")
    String notices();

    @Message("Servizio attivo")
    String active();

    @Message("Servizio attivo, con limiti")
    String limited();

    @Message("Servizio non disponibile in questo momento")
    String suspended();

    @Message("Non sappiamo se il servizio è attivo")
    String stateUnknown();

    @Message("L’ultimo controllo non è recente.")
    String notChecked();

    @Message("In programma: {title}")
    String planned(String title);

    @Message("Non sappiamo come va in questo momento")
    String unknown();

    @Message("Ultimo controllo: {when}. Ne facciamo uno al minuto.")
    String checked(String when);

    @Message("L’ultimo controllo è di {when}. Forse anche questo sito è rimasto fermo.")
    String lastCheck(String when);

    @Message("Non c’è ancora stato nessun controllo.")
    String never();

    @Message("Questo sito non raggiunge i suoi dati: ci stiamo lavorando. Quello che vedi qui sotto è di {when}.")
    String unreachable(String when);

    @Message(
            "Questo sito non raggiunge i suoi dati: ci stiamo lavorando. I controlli fatti finora torneranno in questa pagina.")
    String unreachableWithout();

    @Message("Le parti del servizio")
    String parts();

    @Message("Funziona")
    String works();

    @Message("Non risponde dalle {time}")
    String downSince(String time);

    @Message("Nessun controllo")
    String noChecks();

    @Message("Ha risposto a {percent} controlli su 100 negli ultimi {days} giorni.")
    String share(String percent, int days);

    @Message("{part}: gli ultimi {days} giorni")
    String stripTitle(String part, int days);

    @Message("Ogni lineetta è un giorno, oggi è l’ultima a destra. La parte scura è il tempo in cui non rispondeva.")
    String howToRead();

    @Message("Giorni con interruzioni")
    String badDays();

    @Message("Giorno")
    String day();

    @Message("Senza risposta per circa")
    String failedFor();

    @Message("Interruzioni degli ultimi {days} giorni")
    String outages(int days);

    @Message("Nessuna interruzione.")
    String noOutages();

    @Message("Parte")
    String part();

    @Message("Dal")
    String from();

    @Message("Al")
    String until();

    @Message("Durata")
    String length();

    @Message("è in corso")
    String goesOn();

    @Message("{minutes} min")
    String minutes(long minutes);

    @Message("{hours} h {minutes} min")
    String hours(long hours, long minutes);

    @Message("Che cosa succede quando una parte non risponde")
    String meanwhile();

    @Message("Le bozze che hai salvato restano, per 30 giorni.")
    String meanwhileDrafts();

    @Message("Quello che è già registrato vale: un numero iscritto resta fuori dalle liste.")
    String meanwhileRegistered();

    @Message("Puoi scriverci: leggiamo tutto anche dopo.")
    String meanwhileWrite();
}
