package it.opposizioni.portal.letters;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of e-mails, text messages and the message box. Subjects carry no personal data. */
@MessageBundle("personletters")
public interface PersonLetterTexts {

    @Message("Protocollo")
    String protocol();

    @Message("Registrata")
    String recordedAt();

    @Message("La tua iscrizione al registro delle opposizioni")
    String recordedTitle();

    @Message(
            "Abbiamo registrato la tua iscrizione. Da subito i tuoi numeri sono tolti da ogni lista che un operatore confronta.")
    String recorded1();

    @Message(
            "Sarà attiva da {active}: da quel giorno nessuno può chiamarti per pubblicità. Fino ad allora può ancora farlo chi ha confrontato la sua lista prima.")
    String recorded2(String active);

    @Message(
            "Per la posta sarà attiva da {active}: da quel giorno nessuno può mandarti pubblicità all’indirizzo che hai negli elenchi telefonici.")
    String recordedPost(String active);

    @Message("È già attiva, da {active}: nessuno può chiamarti per pubblicità.")
    String recordedActive(String active);

    @Message(
            "Per la posta è già attiva, da {active}: nessuno può mandarti pubblicità all’indirizzo che hai negli elenchi telefonici.")
    String recordedPostActive(String active);

    @Message("{active} (dopo {days} giorni pieni)")
    String afterDays(String active, long days);

    @Message("Ciò che avevi già iscritto resta com’era, con le stesse date.")
    String recordedKept();

    @Message(
            "L’iscrizione non scade mai. Non può fermare i tuoi fornitori, chi ha un tuo consenso più recente e chi non rispetta la legge.")
    String recorded3();

    @Message("telefonate")
    String calls();

    @Message("posta")
    String post();

    @Message("La tua iscrizione è attiva")
    String activatedTitle();

    @Message("Sono passati {days} giorni pieni: nessuna lista confrontata prima della tua iscrizione vale più.")
    String activated1(int days);

    @Message("Se qualcuno ti chiama per pubblicità, segnalalo dall’area personale.")
    String activated2();

    @Message("La tua iscrizione per la posta è attiva")
    String postActivatedTitle();

    @Message(
            "Sono passati {days} giorni pieni: nessun elenco di indirizzi confrontato prima della tua iscrizione vale più.")
    String postActivated1(int days);

    @Message(
            "Se ricevi ancora pubblicità all’indirizzo che hai negli elenchi telefonici, puoi rivolgerti al Garante per la protezione dei dati personali.")
    String postActivated2();

    @Message("Hai cambiato l’iscrizione di un tuo numero")
    String mediaChangedTitle();

    @Message("Da {date} il numero non è più iscritto per le telefonate. Per la posta non cambia nulla.")
    String callsDropped(String date);

    @Message("Da {date} il numero non è più iscritto per la posta. Per le telefonate non cambia nulla.")
    String postDropped(String date);

    @Message("I consensi dati finora non valgono più")
    String renewedTitle();

    @Message(
            "I consensi alla pubblicità che hai dato su questo numero prima di {when}, non valgono più, chiunque li abbia.")
    String renewed1(String when);

    @Message("Le date della tua iscrizione non cambiano, e l’iscrizione non scade.")
    String renewed2();

    @Message("Hai chiesto di togliere un numero dal registro")
    String withdrawalAskedTitle();

    @Message("Il numero resta protetto fino a {due}, poi esce dal registro.")
    String withdrawalAsked1(String due);

    @Message(
            "Se hai cambiato idea, o non sei stato tu, annulla la richiesta prima di allora dalla pagina del numero nell’area personale.")
    String withdrawalAsked2();

    @Message(
            "Registro delle opposizioni: è stato chiesto di togliere questa linea dal registro. Se non sei stato tu, annulla entro {due}: sul sito, o chiamandoci da questa linea.")
    String withdrawalAskedToLine(String due);

    @Message("Hai chiesto di togliere la protezione dalle telefonate")
    String callsWithdrawalAskedTitle();

    @Message("Hai chiesto di togliere la protezione dalla posta")
    String postWithdrawalAskedTitle();

    @Message(
            "Il numero resta protetto dalle chiamate pubblicitarie fino a {due}, poi non più. Per la posta non cambia nulla.")
    String callsWithdrawalAsked1(String due);

    @Message("Sei protetto dalla pubblicità per posta fino a {due}, poi non più. Per le telefonate non cambia nulla.")
    String postWithdrawalAsked1(String due);

    @Message(
            "Registro delle opposizioni: è stato chiesto di non proteggere più questa linea dalle chiamate pubblicitarie. Se non sei stato tu, annulla entro {due}: sul sito, o chiamandoci da questa linea.")
    String callsWithdrawalAskedToLine(String due);

    @Message("Il tuo numero resta nel registro")
    String withdrawalUndoneTitle();

    @Message("La richiesta è annullata. Le date della tua iscrizione non cambiano.")
    String withdrawalUndone1();

    @Message("Un tuo numero non è più nel registro")
    String withdrawnTitle();

    @Message("Il tuo numero è passato a un’altra persona")
    String passedOnTitle();

    @Message("Hai tolto il numero dal registro {date}.")
    String withdrawnByHolder(String date);

    @Message("La linea è passata a un’altra persona {date}, e la tua iscrizione è finita.")
    String withdrawnByLine(String date);

    @Message("La compagnia telefonica ci ha comunicato che la linea è cessata {date}: la tua iscrizione è finita.")
    String withdrawnByCompany(String date);

    @Message("Se avevi dato ad aziende il permesso di farti pubblicità su questo numero, è finito anche quello.")
    String withdrawnPermissions();

    @Message("Se non sei stato tu, scrivici subito.")
    String withdrawn2();

    @Message(
            "Se la linea è ancora tua, c’è un errore: verificala e iscrivila di nuovo, e il numero torna a te. Se ti serve aiuto, scrivici.")
    String withdrawnByMistake();

    @Message("{count} numeri")
    String manyNumbers(String count);

    @Message("È arrivata una richiesta di togliere un tuo numero dal registro")
    String deskReceivedTitle();

    @Message("È arrivata una richiesta di togliere a un tuo numero la protezione dalle telefonate")
    String deskCallsReceivedTitle();

    @Message("È arrivata una richiesta di togliere a un tuo numero la protezione dalla posta")
    String deskPostReceivedTitle();

    @Message(
            "La richiesta è arrivata {day}. Una seconda persona del gestore la controlla: fino ad allora non cambia nulla.")
    String deskReceived1(String day);

    @Message("Il tuo numero resta nel registro")
    String deskRejectedTitle();

    @Message("La richiesta di toglierlo, arrivata {day}, non è stata accolta.")
    String deskRejected1(String day);

    @Message("Il tuo numero resta protetto come prima")
    String deskMediumRejectedTitle();

    @Message("La richiesta di togliergli una protezione, arrivata {day}, non è stata accolta.")
    String deskMediumRejected1(String day);

    @Message("Il permesso per un’azienda non è stato dato")
    String deskExemptionRejectedTitle();

    @Message("La tua richiesta, arrivata {day}, non è stata accolta: l’azienda resta esclusa come le altre.")
    String deskExemptionRejected1(String day);

    @Message("Puoi chiederlo di nuovo quando vuoi.")
    String deskExemptionRejected3();

    @Message("Il motivo: {reason}")
    String deskRejected2(String reason);

    @Message("Il numero è protetto come prima. Puoi chiederlo di nuovo quando vuoi.")
    String deskRejected3();

    @Message("Novità sulla tua segnalazione")
    String complaintTitle();

    @Message("L’autorità ti ha fatto una domanda")
    String questionTitle();

    @Message(
            "L’autorità ha una domanda sulla tua segnalazione. Leggila e rispondi nella pagina della segnalazione entro {by}.")
    String questionOnPage(String by);

    @Message("L’autorità ha una domanda sulla tua segnalazione:")
    String questionAtDesk();

    @Message(
            "Chiamaci e di’ il codice, oppure accedi con SPID o CIE: rispondi entro {by}. Dopo, l’autorità decide con quello che ha.")
    String answerAtDesk(String by);

    @Message("L’autorità ha una domanda.")
    String questionAbout();

    @Message("Risposta entro")
    String answerBy();

    @Message("Segnalazione")
    String complaint();

    @Message("{code}, chiamata di {day}, {caller}. {what}")
    String aboutComplaint(String code, String day, String caller, String what);

    @Message("Ultima chiamata")
    String lastCall();

    @Message("{day}, {caller}")
    String callBy(String day, String caller);

    @Message("numero nascosto o non noto")
    String hiddenNumber();

    @Message("Aggiornata")
    String changedAt();

    @Message("Abbiamo ricevuto la tua segnalazione. Ora raccogliamo le prove.")
    String complaintFiled();

    @Message("Abbiamo raccolto le prove. Le trovi nella pagina della segnalazione.")
    String complaintEvidence();

    @Message("Le prove sulla tua segnalazione ora dicono qualcosa di diverso. Nella pagina trovi che cosa è cambiato.")
    String complaintEvidenceChanged();

    @Message("L’operatore ha risposto all’autorità. Nella pagina della segnalazione trovi la parte che è per te.")
    String complaintOperatorReplied();

    @Message(
            "L’autorità ha chiesto informazioni sulle chiamate che hai segnalato. Nella pagina della segnalazione vedi a chi.")
    String complaintOperatorAsked();

    @Message("L’autorità ha fissato un’audizione sulle chiamate che hai segnalato: tu non devi fare nulla.")
    String complaintHearingSet();

    @Message("L’autorità ha archiviato senza una decisione il fascicolo con la tua segnalazione, che resta aperta.")
    String complaintCaseArchived();

    @Message("L’autorità ha preso in carico la tua segnalazione.")
    String complaintTaken();

    @Message("L’autorità ha aperto un’istruttoria.")
    String complaintInvestigated();

    @Message("L’autorità ti ha dato ragione. Nella pagina della segnalazione trovi il motivo.")
    String complaintUpheld();

    @Message("L’autorità ha chiuso la segnalazione senza trovare una violazione. Nella pagina trovi il motivo.")
    String complaintNotUpheld();

    @Message("L’autorità ha chiuso la segnalazione perché non rientra nei suoi compiti. Nella pagina trovi il motivo.")
    String complaintOutside();

    @Message("Hai ritirato la segnalazione.")
    String complaintWithdrawn();

    @Message("C’è una novità sul ricorso al giudice contro la decisione. Nella pagina trovi com’è finito.")
    String complaintAppealEnded();

    @Message("La segnalazione è passata a un’altra fase.")
    String complaintMoved();

    @Message(
            "A che punto siamo, chi deve fare il prossimo passo ed entro quando: lo vedi nella pagina della segnalazione.")
    String complaint2();

    @Message("Il motivo, con le parole dell’autorità:")
    String reasonAtDesk();

    @Message(
            "Per sapere a che punto siamo, o per cambiare qualcosa, chiamaci e di’ il codice. Oppure accedi con SPID o CIE: la trovi fra le tue segnalazioni.")
    String complaintAtDesk();
}
