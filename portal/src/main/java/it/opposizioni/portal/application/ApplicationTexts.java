package it.opposizioni.portal.application;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of an operator's application: its task list and the page of each task. */
@MessageBundle("application")
public interface ApplicationTexts {

    @Message("Domanda di iscrizione")
    String title();

    @Message("Sei parti, nell’ordine che vuoi. Salviamo ogni parte: puoi fermarti e riprendere.")
    String lead();

    @Message("Con la domanda la tua azienda chiede di consultare il registro.")
    String startLead();

    @Message("Che cosa ti serve")
    String startNeed();

    @Message("la partita IVA e la sede legale")
    String startNeed1();

    @Message("il codice fiscale e l’e-mail del rappresentante legale")
    String startNeed2();

    @Message("un indirizzo PEC")
    String startNeed3();

    @Message("il numero di iscrizione al ROC, se fai chiamate, per te o per altri")
    String startNeed4();

    @Message("Ci vogliono circa 10 minuti. Il gestore risponde entro {days} giorni.")
    String startTime(int days);

    @Message(
            "Chi comincia la domanda diventa responsabile dell’operatore. Quando è approvata, può invitare altre persone.")
    String startOwner();

    @Message("Comincia")
    String start();

    @Message("{done} parti su {all} complete")
    String progress(int done, int all);

    @Message("Le parti della domanda")
    String tasks();

    @Message("Azienda")
    String COMPANY();

    @Message("Rappresentante legale")
    String REPRESENTATIVE();

    @Message("Indirizzo PEC")
    String PEC();

    @Message("Numero ROC")
    String ROC();

    @Message("Chi fa le chiamate")
    String ACTIVITY();

    @Message("Dichiarazione")
    String DECLARATION();

    @Message("Da fare")
    String NOT_STARTED();

    @Message("Cominciata")
    String IN_PROGRESS();

    @Message("In esame")
    String IN_REVIEW();

    @Message("Da correggere")
    String RETURNED();

    @Message("Fatta")
    String DONE();

    @Message("Il gestore scrive: {reason}")
    String returnedBecause(String reason);

    @Message("Controlla e invia")
    String toSummary();

    @Message("Per inviare la domanda completa prima tutte le parti.")
    String notReady();

    @Message("Domanda inviata {when}.")
    String sent(String when);

    @Message("Il gestore risponde entro {date}.")
    String answerBy(String date);

    @Message("Salva e torna alle parti")
    String save();

    @Message("Torna alle parti")
    String backToTasks();

    @Message("La domanda è in esame: adesso non si può cambiare.")
    String locked();

    @Message(
            "Se cambiano la sede, il contatto, il rappresentante legale, la PEC o il numero ROC, scrivilo qui subito. Gli altri dati li cambia il gestore: scrivigli.")
    String keepUp();

    @Message("Il nome e la partita IVA sono quelli dell’iscrizione: li cambia il gestore.")
    String registeredCompany();

    @Message("Fatto: il dato è aggiornato.")
    String kept();

    @Message("Solo un responsabile può cambiare la domanda.")
    String ownersOnly();

    @Message("Controlla la domanda")
    String summaryTitle();

    @Message("Guarda le risposte. Dopo l’invio non si cambiano finché il gestore non risponde.")
    String summaryLead();

    @Message("Invia la domanda")
    String submit();

    @Message("Non indicato")
    String none();

    @Message("Domanda inviata")
    String doneTitle();

    @Message("L’abbiamo ricevuta {when}.")
    String doneText(String when);

    @Message("Che cosa succede ora")
    String next();

    @Message("Il gestore controlla la domanda e risponde entro {date}.")
    String next1(String date);

    @Message("Ti scriviamo all’e-mail {email} e nei messaggi dell’area operatori.")
    String next2(String email);

    @Message("Intanto puoi preparare i numeri da cui chiami. Con la domanda approvata potrai invitare altre persone.")
    String next3();

    @Message("Vai all’area operatori")
    String toArea();
}
