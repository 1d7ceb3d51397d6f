package it.opposizioni.portal.callingnumbers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the numbers that an operator calls from. */
@MessageBundle("numbers")
public interface CallingNumberTexts {

    @Message("Numeri da cui chiami")
    String title();

    @Message("Ogni numero che mostri a chi chiami va dichiarato. Chi riceve la chiamata può così sapere chi sei.")
    String lead();

    @Message("Non hai ancora dichiarato nessun numero.")
    String none();

    @Message("Dichiara numeri")
    String add();

    @Message("Importa da CSV")
    String importFile();

    @Message("Storia di un numero")
    String history();

    @Message("Numeri dichiarati")
    String caption();

    @Message("Tipo")
    String kind();

    @Message("Dichiarato")
    String from();

    @Message("Azioni")
    String actions();

    @Message("Singolo")
    String SINGLE();

    @Message("Intervallo")
    String RANGE();

    @Message("Tre cifre")
    String SHORT_CODE();

    @Message("0844, vendita e ricerche")
    String MARKET_0844();

    @Message("0843, statistica")
    String STATISTICS_0843();

    @Message("Dichiarato")
    String DECLARED();

    @Message("In conflitto")
    String CONFLICT();

    @Message("Ritirato")
    String WITHDRAWN();

    @Message("Sospeso")
    String SUSPENDED();

    @Message("da {first} a {last}")
    String rangeOf(String first, String last);

    @Message("Numeri dichiarati anche da altri")
    String conflictTitle();

    @Message("Decide il gestore. Finché non decide, da questi numeri non puoi chiamare.")
    String conflictText();

    @Message("Anche {name} lo dichiara.")
    String conflictWith(String name);

    @Message("Anche {name} lo dichiara. Decide il gestore; finché non decide, vale la tua dichiarazione.")
    String conflictHeld(String name);

    @Message("Lo dichiara anche un altro operatore.")
    String conflictSomebody();

    @Message("Ritira")
    String withdraw();

    @Message("Dichiara numeri")
    String declareTitle();

    @Message("Che cosa dichiari")
    String declareKind();

    @Message("Un numero")
    String kindSingle();

    @Message("Fisso, mobile, 0843, 0844 o a tre cifre")
    String kindSingleHint();

    @Message("Un intervallo")
    String kindRange();

    @Message("Dal primo all’ultimo, al massimo 10.000 numeri")
    String kindRangeHint();

    @Message("Scegli se dichiari un numero o un intervallo.")
    String kindMissing();

    @Message("Per esempio 02 9475 1001, oppure 130")
    String singleHint();

    @Message("Scrivi il numero.")
    String singleMissing();

    @Message("Primo numero")
    String first();

    @Message("Solo per un intervallo, per esempio 02 9475 2000")
    String firstHint();

    @Message("Scrivi il primo numero dell’intervallo.")
    String firstMissing();

    @Message("Ultimo numero")
    String last();

    @Message("Solo per un intervallo, per esempio 02 9475 2099")
    String lastHint();

    @Message("Scrivi l’ultimo numero dell’intervallo.")
    String lastMissing();

    @Message("Dichiara")
    String declare();

    @Message("Fatto: il numero è dichiarato.")
    String declaredDone();

    @Message("Il numero è dichiarato anche da un altro operatore. Decide il gestore: ti scriviamo.")
    String declaredConflict();

    @Message("Fatto: il numero è ritirato.")
    String withdrawnDone();

    @Message("Torna ai numeri")
    String back();

    @Message("Ritira {number}")
    String withdrawTitle(String number);

    @Message(
            "Da adesso non puoi più chiamare da questo numero. La dichiarazione resta nella storia, per le chiamate già fatte.")
    String withdrawText();

    @Message("I mandati che usano questo numero non valgono più per lui.")
    String withdrawMandates();

    @Message("Sì, ritira")
    String withdrawDo();

    @Message("No, torna ai numeri")
    String keep();

    @Message("Chi ha dichiarato un numero")
    String historyTitle();

    @Message("Scrivi un numero, e se vuoi un giorno: vedi quando il tuo operatore lo ha dichiarato.")
    String historyLead();

    @Message("Facoltativo")
    String historyDayHint();

    @Message("Cerca")
    String historySearch();

    @Message("Nessuna dichiarazione tua per questo numero e questo giorno.")
    String historyNone();

    @Message("Dichiarazioni")
    String historyCaption();

    @Message("ancora in vigore")
    String stillIn();

    @Message("Respinto")
    String REFUSED();

    @Message("verificato {day}")
    String verified(String day);

    @Message("non verificato")
    String notVerified();

    @Message("Verifica")
    String verify();

    @Message("Fatto: il numero è verificato. Chi cerca il numero lo legge.")
    String verifiedDone();

    @Message("Verifica {number}")
    String proofTitle(String number);

    @Message("Mandiamo un codice a questo numero: se lo inserisci, dimostri che la linea è tua.")
    String proofLead();

    @Message("Finché non lo verifichi, chi cerca il numero legge che non è verificato.")
    String proofWhy();

    @Message("Al massimo 3 codici al giorno per numero.")
    String proofLimits();

    @Message("Inserisci il codice")
    String codeTitle();

    @Message("Abbiamo mandato un codice a {number}.")
    String codeSent(String number);

    @Message("Codice di sei cifre")
    String code();

    @Message("Vale 10 minuti, per cinque tentativi")
    String codeHint();

    @Message("Scrivi le sei cifre del codice.")
    String codeMissing();

    @Message("Verifica il numero")
    String confirm();

    @Message("Chiedi un altro codice")
    String anotherCode();
}
