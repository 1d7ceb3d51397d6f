package it.opposizioni.portal.letters.operator;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what is written to operators. Subjects name no person and no company. */
@MessageBundle("operatorletters")
public interface OperatorLetterTexts {

    @Message("Abbiamo ricevuto la domanda di iscrizione")
    String appliedTitle();

    @Message("La domanda è arrivata e il gestore la esamina.")
    String applied1();

    @Message("La risposta arriva entro {days} giorni.")
    String applied2(int days);

    @Message("La domanda di iscrizione è da correggere")
    String returnedTitle();

    @Message("Il gestore ha rimandato la domanda: nell’area operatori trovi che cosa correggere.")
    String returned1();

    @Message("Quando hai corretto, inviala di nuovo.")
    String returned2();

    @Message("La domanda di iscrizione è approvata")
    String approvedTitle();

    @Message("Da adesso puoi consultare il registro.")
    String approved1();

    @Message("Ricorda: ogni mese e prima di ogni campagna.")
    String approved2();

    @Message("Il tuo operatore è sospeso")
    String suspendedTitle();

    @Message("Da {date} non puoi consultare il registro né fare campagne.")
    String suspended1(String date);

    @Message("Nell’area operatori trovi il motivo.")
    String suspended2();

    @Message("La sospensione è finita")
    String reinstatedTitle();

    @Message("Da {date} puoi di nuovo consultare il registro.")
    String reinstated1(String date);

    @Message("L’iscrizione del tuo operatore è decaduta")
    String lapsedTitle();

    @Message("Sono passati 12 mesi senza consultazioni: da {date} non puoi più consultare il registro.")
    String lapsed1(String date);

    @Message("Per ricominciare manda di nuovo la domanda.")
    String lapsed2();

    @Message("L’iscrizione del tuo operatore è revocata")
    String revokedTitle();

    @Message("Da {date} non puoi più consultare il registro.")
    String revoked1(String date);

    @Message("I dati del tuo operatore sono cambiati")
    String changedTitle();

    @Message("Qualcuno del tuo operatore ha comunicato una nuova sede, un nuovo contatto o un nuovo numero ROC.")
    String changed1();

    @Message("Se non ne sai nulla, controlla nell’area operatori e scrivici subito.")
    String changed2();

    @Message("Quando")
    String when();

    @Message("Fra {n} giorni scade un obbligo")
    String dutyTitleDays(int n);

    @Message("Domani scade un obbligo")
    String dutyTitleTomorrow();

    @Message("Oggi scade un obbligo")
    String dutyTitleToday();

    @Message("L’aggiornamento mensile delle liste va fatto entro {date}: consulta il registro prima.")
    String dutyMonthly(String date);

    @Message("Una consultazione vale fino a {date}. Per chiamare ancora ne serve una nuova.")
    String dutyValidity(String date);

    @Message("La consultazione di una campagna aperta vale fino a {date}. Fanne un’altra, o chiudi la campagna.")
    String dutyCampaign(String date);

    @Message("Un obbligo è scaduto senza consultazione")
    String missedTitle();

    @Message("L’aggiornamento mensile era da fare entro {date} e non risulta.")
    String missed1(String date);

    @Message("Consulta subito il registro: le chiamate senza consultazione sono una violazione.")
    String missed2();

    @Message("Una campagna aperta è senza consultazione: l’ultima valeva fino a {date}.")
    String missedCampaign(String date);

    @Message("Ferma le chiamate, consulta il registro o chiudi la campagna.")
    String missedCampaign2();

    @Message("Scadenza")
    String due();

    @Message("C’è una proposta di mandato")
    String mandateProposedTitle();

    @Message("{proposer} ti propone un mandato. Guardalo e rispondi.")
    String mandateProposed1(String proposer);

    @Message("Un altro operatore")
    String anotherOperator();

    @Message("Un mandato è stato accettato")
    String mandateAgreedTitle();

    @Message("{parties} sono d’accordo: il mandato vale da {date}.")
    String mandateAgreed1(String parties, String date);

    @Message("{a} e {b}")
    String parties(String a, String b);

    @Message("Tutti e due gli operatori")
    String bothOperators();

    @Message("Un mandato è finito")
    String mandateEndedTitle();

    @Message("Il mandato fra {parties} è finito.")
    String mandateEnded(String parties);

    @Message("In base a questo mandato non si può più chiamare.")
    String mandateEnded1();

    @Message("{n} numeri")
    String manyNumbers(String n);

    @Message("{n} numeri: {list}")
    String fewNumbers(String n, String list);

    @Message("da {date}, senza fine")
    String withoutEnd(String date);

    @Message("Il risultato di una consultazione è pronto")
    String sealedTitle();

    @Message(
            "Abbiamo confrontato la lista con il registro. I file e la ricevuta sono nella pagina della consultazione.")
    String sealed1();

    @Message("Un confronto non è riuscito")
    String failedTitle();

    @Message(
            "La lista non si è potuta confrontare e non c’è nessun risultato. La pagina della consultazione dice perché.")
    String failed1();

    @Message("Una lista aspetta il registro da più di un giorno")
    String delayedTitle();

    @Message(
            "Gli aggiornamenti del registro non arrivano, e una lista non si può confrontare con un registro vecchio. Ci stiamo lavorando.")
    String delayed1();

    @Message(
            "La lista è al sicuro e non va inviata di nuovo: il confronto parte da solo appena il registro è di nuovo aggiornato. Fino ad allora non c’è nessun risultato da usare.")
    String delayed2();

    @Message("In attesa dal")
    String waitingSince();

    @Message("Un numero è conteso")
    String conflictTitle();

    @Message("{parties} dichiarano gli stessi numeri: decide il gestore.")
    String conflict1(String parties);

    @Message("Finché non decide, vale la tua dichiarazione, che è arrivata prima.")
    String conflictHeld();

    @Message("Finché non decide, vale l’altra dichiarazione: da questi numeri non puoi chiamare.")
    String conflictWaits();

    @Message("Li dichiarano")
    String declaredBy();

    @Message("Il gestore ha deciso di un numero conteso")
    String settledTitle();

    @Message("Il gestore ha deciso a tuo favore: la tua dichiarazione vale.")
    String settledWon();

    @Message("Il gestore ha deciso a favore dell’altro operatore: da questi numeri non puoi chiamare.")
    String settledLost();
}
