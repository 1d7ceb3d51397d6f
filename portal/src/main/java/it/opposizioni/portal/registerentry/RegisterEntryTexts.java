package it.opposizioni.portal.registerentry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what the register stated of a called number. */
@MessageBundle("registerentry")
public interface RegisterEntryTexts {

    @Message("Il numero chiamato nel registro")
    String title();

    @Message("Che cosa c’era nel registro alle chiamate segnalate, come il registro lo ha dichiarato.")
    String lead();

    @Message("Qui c’è solo ciò che serve a giudicare queste chiamate, non tutta la storia del numero.")
    String onlyThis();

    @Message("Chi ha segnalato vede che l’autorità ha guardato.")
    String noted();

    @Message("Dichiarato dal registro")
    String stated();

    @Message("Il registro non ha ancora risposto.")
    String notYet();

    @Message("Il numero era nel registro")
    String entry();

    @Message("Il numero non era nel registro")
    String noEntry();

    @Message("Il numero entra nel registro.")
    String registered();

    @Message("Il registro annota che il numero non si può chiamare.")
    String recorded();

    @Message("Modifica numero {sequence} del registro, serie {epoch} di {stream}.")
    String position(String sequence, String epoch, String stream);

    @Message("I consensi dati prima non valgono più.")
    String consentsRevoked();

    @Message("L’opposizione è rinnovata: i consensi dati prima non valgono più.")
    String renewed();

    @Message("Questa iscrizione non ha revocato nessun consenso.")
    String noConsentsRevoked();

    @Message("L’opposizione è attiva: ogni lista confrontata prima è scaduta.")
    String active();

    @Message("L’opposizione sarà attiva.")
    String activeLater();

    @Message("Deroga per {operator}: comincia.")
    String exemptionBegins(String operator);

    @Message("Deroga per {operator}: finisce.")
    String exemptionEnds(String operator);

    @Message("Deroga per {operator}: finirà.")
    String exemptionWillEnd(String operator);

    @Message("un operatore del registro")
    String unnamed();

    @Message("La pagina di questo operatore")
    String toOperator();

    @Message("Chiamata, con l’opposizione attiva.")
    String callActive();

    @Message("Chiamata, con il numero iscritto da poco: una lista di prima poteva valere ancora.")
    String callRecent();

    @Message("Chiamata, senza un’opposizione nel registro.")
    String callNotOpposed();

    @Message("Chiamata segnalata.")
    String call();

    @Message("Il numero era entrato nel registro lo stesso giorno.")
    String enteredSameDay();

    @Message("Il numero era entrato nel registro il giorno prima.")
    String enteredDayBefore();

    @Message("Il numero era entrato nel registro {days} giorni prima.")
    String enteredBefore(int days);

    @Message("L’opposizione vale solo da {day}.")
    String activeSince(String day);

    @Message("Il numero è entrato nel registro lo stesso giorno, ma dopo questa chiamata.")
    String enteredLaterThatDay();

    @Message("Il numero è entrato nel registro il giorno dopo.")
    String enteredDayAfter();

    @Message("Il numero è entrato nel registro {days} giorni dopo: {day}.")
    String enteredAfter(int days, String day);

    @Message(
            "Il numero era nel registro a una chiamata di {day} e ne è uscito prima di questa. Il registro non ha dichiarato in che giorno.")
    String leftSince(String day);

    @Message("Il registro non ha dichiarato se il numero ne era uscito prima o se vi è entrato dopo.")
    String nothingAround();

    @Message(
            "Il registro dichiara anche che cosa è cambiato da {from} a {until}. Dopo l’ultima chiamata arriva solo fino alla prima entrata o uscita del numero.")
    String changesStated(String from, String until);

    @Message("Il registro non ha dichiarato che cosa è cambiato prima e dopo le chiamate.")
    String changesNotStated();

    @Message("Il numero esce dal registro: lo ha chiesto chi ha la linea.")
    String withdrawn();

    @Message("L’opposizione alle telefonate finisce: resta quella alla posta.")
    String callsWithdrawn();

    @Message("Il numero esce dal registro: la linea passa a un’altra persona.")
    String linePassed();

    @Message("Il numero esce dal registro: la linea è cessata.")
    String lineCeased();

    @Message("Il numero esce dal registro: la linea è ora negli elenchi.")
    String lineListed();

    @Message("Il numero esce dal registro.")
    String left();

    @Message("L’iscrizione cambia.")
    String changed();

    @Message("Il registro lo ha annotato {day}.")
    String recordedLater(String day);

    @Message("L’opposizione alle telefonate era finita lo stesso giorno.")
    String leftSameDay();

    @Message("L’opposizione alle telefonate era finita il giorno prima.")
    String leftDayBefore();

    @Message("L’opposizione alle telefonate era finita {days} giorni prima: {day}.")
    String leftBefore(int days, String day);

    @Message("Da {from} a {until} il numero non è entrato nel registro e non ne è uscito.")
    String nothingChanged(String from, String until);
}
