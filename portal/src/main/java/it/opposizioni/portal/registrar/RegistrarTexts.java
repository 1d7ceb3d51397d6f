package it.opposizioni.portal.registrar;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the registrar's pages: applications, operators and conflicts of numbers. */
@MessageBundle("registrar")
public interface RegistrarTexts {

    @Message("Gestore")
    String area();

    @Message("Operatori")
    String title();

    @Message("Le domande da esaminare e gli operatori iscritti.")
    String lead();

    @Message("Domande in esame")
    String queue();

    @Message("Liste in attesa del registro")
    String waitingTitle();

    @Message("Una lista aspetta dal {since}: gli aggiornamenti del registro non arrivano.")
    String oneListWaits(String since);

    @Message("{n} liste aspettano, la prima dal {since}: gli aggiornamenti del registro non arrivano.")
    String listsWait(String n, String since);

    @Message("Gli operatori vedono il registro aggiornato al {time}.")
    String registerAsOf(String time);

    @Message("In esame")
    String stateApplied();

    @Message("Attivi")
    String stateActive();

    @Message("Sospesi")
    String stateSuspended();

    @Message("Rimandate")
    String stateReturned();

    @Message("Decaduti")
    String stateLapsed();

    @Message("Revocati")
    String stateRevoked();

    @Message("Mostra")
    String show();

    @Message("Nessun operatore in questo stato.")
    String none();

    @Message("Operatori nello stato scelto")
    String caption();

    @Message("Domanda")
    String appliedAt();

    @Message("Risposta entro")
    String answerBy();

    @Message("Stato attuale")
    String state();

    @Message("scaduta")
    String overdue();

    @Message("Domanda di {name}")
    String application(String name);

    @Message("La domanda, parte per parte")
    String sections();

    @Message("Approva")
    String approveTitle();

    @Message("Da subito l’operatore può consultare il registro e sta nell’elenco pubblico.")
    String approveText();

    @Message("Nota")
    String approveReason();

    @Message("Facoltativa, la legge l’operatore")
    String approveReasonHint();

    @Message("Approva la domanda")
    String approve();

    @Message("Rimanda con i motivi")
    String returnTitle();

    @Message("Scrivi che cosa correggere, parte per parte. L’operatore può correggere e inviare di nuovo.")
    String returnText();

    @Message("{section}: che cosa correggere")
    String returnReason(String section);

    @Message("Scrivi il motivo per almeno una parte.")
    String returnMissing();

    @Message("Rimanda la domanda")
    String sendBack();

    @Message("Provvedimenti")
    String measures();

    @Message("Resta agli atti, e l’operatore lo legge")
    String reasonHint();

    @Message("Scrivi il motivo.")
    String reasonMissing();

    @Message("Sospendi")
    String suspend();

    @Message("Ferma subito l’operatore, anche a metà di un caricamento.")
    String suspendText();

    @Message("Fine della sospensione")
    String reinstate();

    @Message("L’operatore può di nuovo consultare il registro.")
    String reinstateText();

    @Message("Revoca")
    String revoke();

    @Message("L’operatore non può più consultare il registro. La revoca non si annulla: serve una nuova domanda.")
    String revokeText();

    @Message("Provvedimento")
    String measure();

    @Message("Scegli il provvedimento.")
    String measureMissing();

    @Message("Decidi")
    String decide();

    @Message("Fatto: la decisione è registrata.")
    String decided();

    @Message("Qualcun altro ha già deciso: guarda lo stato attuale.")
    String somebodyElse();

    @Message("Storia")
    String history();

    @Message("Nessun passaggio ancora.")
    String historyNone();

    @Message("Domanda cominciata")
    String stepDRAFT();

    @Message("Domanda inviata")
    String stepAPPLIED();

    @Message("Domanda rimandata")
    String stepRETURNED();

    @Message("Operatore attivo")
    String stepACTIVE();

    @Message("Operatore sospeso")
    String stepSUSPENDED();

    @Message("Iscrizione decaduta")
    String stepLAPSED();

    @Message("Iscrizione revocata")
    String stepREVOKED();

    @Message("Dati cambiati: {part}")
    String stepChanged(String part);

    @Message("il gestore")
    String byRegistrar();

    @Message("l’autorità")
    String byRegulator();

    @Message("l’operatore")
    String byOperator();

    @Message("il sistema")
    String bySystem();
}
