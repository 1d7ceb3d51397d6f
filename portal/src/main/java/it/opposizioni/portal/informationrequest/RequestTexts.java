package it.opposizioni.portal.informationrequest;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about what the authority asks of an operator, and what came of it; the decision has its own. */
@MessageBundle("requests")
public interface RequestTexts {

    @Message("Segnalazioni")
    String title();

    @Message(
            "Qui trovi i fascicoli in cui l’autorità ti ha chiesto informazioni, ti ha convocato in audizione o ha deciso.")
    String lead();

    @Message("Non vedi chi ha segnalato né il numero chiamato: vedi quando e da quale numero è arrivata la chiamata.")
    String noPerson();

    @Message("Mostra")
    String show();

    @Message("Tutti")
    String all();

    @Message("Come committente")
    String asPrincipal();

    @Message(
            "Questo fascicolo ti riguarda come committente: le chiamate le ha fatte chi chiama per te. Il committente risponde in solido (L. 5/2018 art. 1 c. 11).")
    String asPrincipalText();

    @Message("Serve una risposta")
    String toAnswer();

    @Message("In ritardo")
    String late();

    @Message("Con risposta")
    String answered();

    @Message("Chiusi")
    String closed();

    @Message("Nessuna risposta attesa")
    String stateAnswered();

    @Message("Chiuso")
    String stateClosed();

    @Message("Rispondi entro")
    String dueTerm();

    @Message("Fascicolo")
    String file();

    @Message("A che punto è")
    String state();

    @Message("Avviso del")
    String asked();

    @Message("Segnalazioni")
    String complaints();

    @Message("Nessun fascicolo: l’autorità non ti ha chiesto nulla.")
    String none();

    @Message("Nessun fascicolo con questo stato.")
    String noneOfState();

    @Message("oggi")
    String today();

    @Message("domani")
    String tomorrow();

    @Message("fra {days} giorni")
    String inDays(long days);

    @Message("ieri")
    String yesterday();

    @Message("{days} giorni fa")
    String daysAgo(long days);

    @Message("{day} ({when})")
    String dayAndWhen(String day, String when);

    @Message("Fascicolo {code}")
    String one(String code);

    @Message("Che cosa devi fare")
    String next();

    @Message("Rispondi entro {day}.")
    String replyBy(String day);

    @Message("Il termine per rispondere è passato")
    String lateTitle();

    @Message(
            "L’ultimo giorno era {day}. Puoi ancora rispondere finché l’autorità non va avanti: la risposta risulterà in ritardo.")
    String lateText(String day);

    @Message("Adesso non devi fare nulla. L’autorità ti avvisa quando serve altro.")
    String nothingToDo();

    @Message("Il fascicolo è chiuso.")
    String over();

    @Message("Il fascicolo è chiuso. Esito: {outcome}.")
    String overWith(String outcome);

    @Message("Il fascicolo è chiuso: l’autorità lo ha archiviato senza decidere.")
    String archived();

    @Message("L’autorità ha unito questo fascicolo al fascicolo {code}. Ti avvisa quando serve altro.")
    String continued(String code);

    @Message(
            "L’autorità ha unito questo fascicolo al fascicolo {code}: le tue risposte valgono anche lì. Ti avvisa quando serve altro.")
    String continuedWithReplies(String code);

    @Message("Il fascicolo è confluito nel fascicolo {code}, che l’autorità ha archiviato senza decidere.")
    String continuedAndArchived(String code);

    @Message("Il fascicolo è confluito nel fascicolo {code}, che l’autorità ha deciso. Esito: {outcome}.")
    String continuedAndDecided(String code, String outcome);

    @Message("violazione accertata")
    String upheld();

    @Message("nessuna violazione")
    String notUpheld();

    @Message("fuori competenza")
    String outside();

    @Message("Audizione fissata")
    String summoned();

    @Message("Presentati all’audizione con l’autorità {day}.")
    String hearingAhead(String day);

    @Message("L’audizione con l’autorità era fissata per {day}.")
    String hearingPast(String day);

    @Message("L’audizione fissata per {day} non si tiene: il fascicolo è chiuso.")
    String hearingDropped(String day);

    @Message("Scrivi la risposta")
    String reply();

    @Message("Scrivi all’autorità")
    String defend();

    @Message("Puoi mandare per iscritto le tue ragioni, con documenti, fino a {day}.")
    String defendUntil(String day);

    @Message("Chiedi una proroga")
    String extend();

    @Message("Per rispondere serve il ruolo «Conformità» o «Responsabile».")
    String mayNot();

    @Message("Che cosa chiede l’autorità")
    String questions();

    @Message("Nessuna domanda: c’è solo la convocazione in audizione.")
    String noQuestions();

    @Message("Domanda")
    String question();

    @Message("Le tue risposte")
    String replies();

    @Message("Risposta di {name}")
    String replyOf(String name);

    @Message("Risposta")
    String aReply();

    @Message("{time}, in ritardo")
    String sentLate(String time);

    @Message("La legge anche chi ha segnalato")
    String publicPart();

    @Message("La legge solo l’autorità")
    String officialPart();

    @Message("Proroga chiesta")
    String extensionAsked();

    @Message("In attesa: fino alla decisione vale il termine di {day}.")
    String extensionWaits(String day);

    @Message("Concessa: puoi rispondere fino a {day}.")
    String extensionGranted(String day);

    @Message("Non concessa: resta il termine di {day}.")
    String extensionRefused(String day);

    @Message("Non serve più: la risposta è arrivata, oppure l’autorità è andata avanti.")
    String extensionLapsed();

    @Message("L’autorità scrive: {answer}")
    String extensionAnswer(String answer);

    @Message("Le chiamate segnalate")
    String calls();

    @Message("Segnalazione")
    String complaint();

    @Message("Chiamate")
    String callColumn();

    @Message("Argomento")
    String product();

    @Message("Prove")
    String evidence();

    @Message("Numero dichiarato, e il numero chiamato era in una tua lista")
    String listed();

    @Message("L’autorità ha accertato che la chiamata è partita da una tua linea")
    String originConfirmed();

    @Message("Solo il numero mostrato, che si può falsificare")
    String numberOnly();

    @Message("Ancora in raccolta")
    String evidenceOpen();

    @Message("{time}, da {number}: {kind}")
    String call(String time, String number, String kind);

    @Message("numero nascosto o non noto")
    String hidden();

    @Message("Nessuna segnalazione da mostrare.")
    String noComplaints();

    @Message("Hai inviato la risposta. La legge l’autorità, che ti avvisa se serve altro.")
    String doneReply();

    @Message("Hai chiesto la proroga. L’autorità decide, e qui vedi la risposta.")
    String doneExtension();

    @Message("Fascicolo {code}: rispondi all’autorità entro {day}.")
    String dashboardDue(String code, String day);

    @Message("Fascicolo {code}: il termine per rispondere è passato, era {day}.")
    String dashboardLate(String code, String day);

    @Message("Rispondi")
    String dashboardReply();

    @Message("Fascicolo {code}: presentati all’audizione con l’autorità {day}.")
    String dashboardHearing(String code, String day);

    @Message("Vedi il fascicolo")
    String dashboardSee();

    @Message("Ci sono altri fascicoli che ti aspettano.")
    String dashboardMore();

    @Message("Fascicoli che ti aspettano")
    String dashboardCount();

    @Message("più di {number}")
    String dashboardMoreThan(String number);

    @Message("Adesso non riusciamo a leggere le richieste dell’autorità.")
    String away();

    @Message("Vedi le segnalazioni")
    String seeAll();
}
