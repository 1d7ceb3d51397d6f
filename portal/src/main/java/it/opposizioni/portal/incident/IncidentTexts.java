package it.opposizioni.portal.incident;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words around the notices of incidents; those of the notices themselves the registrar writes. */
@MessageBundle("incident")
public interface IncidentTexts {

    @Message("Avvisi sul servizio")
    String title();

    @Message(
            "Racconta alle persone che cosa non va e quando passa. Gli avvisi si leggono nella pagina dello stato del servizio.")
    String lead();

    @Message("Non c’è nessun avviso.")
    String none();

    @Message("Scrivi un avviso")
    String start();

    @Message("Scrivi in italiano e in inglese. L’avviso esce subito, e ciò che scrivi resta.")
    String newLead();

    @Message("Annuncia lavori")
    String startPlanned();

    @Message("Scrivi quando cominciano e quando finiscono. L’annuncio esce subito, anche nella pagina iniziale.")
    String plannedLead();

    @Message("Giorno in cui cominciano")
    String fromDay();

    @Message("Ora in cui cominciano")
    String fromTime();

    @Message("Giorno in cui finiscono")
    String untilDay();

    @Message("Ora in cui finiscono")
    String untilTime();

    @Message("Per esempio 24/11/2026.")
    String dayHint();

    @Message("Per esempio 22:30, ora di Roma.")
    String timeHint();

    @Message("Scrivi il giorno.")
    String dayMissing();

    @Message("Scrivi l’ora.")
    String timeMissing();

    @Message("Quest’ora non c’è: quella notte gli orologi passano dalle 2 alle 3. Correggi l’ora.")
    String timeLeftOut();

    @Message("Questi lavori sarebbero già finiti. Controlla il giorno e l’ora.")
    String windowOver();

    @Message("La fine deve venire dopo l’inizio.")
    String windowBackwards();

    @Message("I lavori possono durare al massimo {days} giorni.")
    String windowTooLong(long days);

    @Message("Che parti riguarda?")
    String parts();

    @Message("Se non ne scegli nessuna, riguarda tutto il servizio.")
    String partsHint();

    @Message("Tutto il servizio")
    String wholeService();

    @Message("Una parte del servizio")
    String partOfService();

    @Message("Una parte che avevi scelto qui non c’è: scegli di nuovo.")
    String partUnknown();

    @Message("Riguarda: {parts}")
    String concerns(String parts);

    @Message("Da {from} a {until}.")
    String window(String from, String until);

    @Message("In programma")
    String isPlanned();

    @Message("Lavori in programma")
    String planned();

    @Message("Titolo in italiano")
    String titleIt();

    @Message("Titolo in inglese")
    String titleEn();

    @Message("Che cosa non funziona, in poche parole.")
    String titleHint();

    @Message("Testo in italiano")
    String textIt();

    @Message("Testo in inglese")
    String textEn();

    @Message("Che cosa succede, che cosa si può fare intanto, quando dai altre notizie.")
    String textHint();

    @Message("Scrivi il titolo in italiano.")
    String titleMissing();

    @Message("Scrivi il titolo in inglese.")
    String englishTitleMissing();

    @Message("Scrivi il testo in italiano.")
    String textMissing();

    @Message("Scrivi il testo in inglese.")
    String englishTextMissing();

    @Message("Scrivi al massimo {most} caratteri.")
    String tooLong(String most);

    @Message("Pubblica")
    String publish();

    @Message("Pubblica e chiudi")
    String publishAndClose();

    @Message("L’avviso è pubblicato.")
    String published();

    @Message("Aggiungi una notizia")
    String more();

    @Message("Questo avviso è già chiuso. Se il problema è tornato, scrivine uno nuovo.")
    String isClosed();

    @Message("Avviso")
    String incident();

    @Message("Aperto")
    String opened();

    @Message("Stato")
    String state();

    @Message("In corso")
    String goesOn();

    @Message("Chiuso")
    String closed();

    @Message("Che cosa è stato scritto")
    String written();

    @Message("Tutti gli avvisi")
    String all();

    @Message("Problemi in corso")
    String now();

    @Message("Problemi degli ultimi {days} giorni")
    String before(int days);

    @Message("Ricevi gli avvisi nel tuo lettore di notizie (Atom)")
    String follow();

    @Message("Registro delle opposizioni: stato del servizio")
    String feedTitle();

    @Message("Risolto: {title}")
    String feedClosed(String title);
}
