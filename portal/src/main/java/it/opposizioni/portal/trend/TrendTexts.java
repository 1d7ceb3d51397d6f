package it.opposizioni.portal.trend;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the figures of the authority's desk. */
@MessageBundle("trend")
public interface TrendTexts {

    @Message("Andamento")
    String title();

    @Message("Da {from} a {to}: {complaints} segnalazioni ricevute e {calls} chiamate segnalate.")
    String sentence(String from, String to, String complaints, String calls);

    @Message("Scegli i giorni")
    String filters();

    @Message("Un punto per")
    String by();

    @Message("settimana")
    String week();

    @Message("mese")
    String month();

    @Message("Confronta con")
    String compare();

    @Message("nessun altro periodo")
    String noComparison();

    @Message("altrettanti giorni prima")
    String daysBefore();

    @Message("gli stessi giorni di un anno prima")
    String yearBefore();

    @Message("Confronto con un altro periodo")
    String comparison();

    @Message("Da {from} a {to} le segnalazioni erano {complaints}.")
    String comparedSentence(String from, String to, String complaints);

    @Message("In questi giorni")
    String theseDays();

    @Message("Nell’altro periodo")
    String otherDays();

    @Message("Differenza")
    String difference();

    @Message("Segnalazioni nel tempo")
    String complaintsOverTime();

    @Message("Il primo e l’ultimo punto possono comprendere solo una parte dei loro giorni.")
    String partial();

    @Message("Per settore")
    String byProduct();

    @Message("Per tipo di numero che ha chiamato")
    String byCaller();

    @Message("Per esito")
    String byOutcome();

    @Message("Per regione della linea chiamata")
    String byArea();

    @Message("Settore")
    String product();

    @Message("Tipo di numero")
    String caller();

    @Message("Esito")
    String outcome();

    @Message("Regione")
    String area();

    @Message("Rete fissa senza regione")
    String noRegion();

    @Message("In tutto")
    String all();

    @Message("Andamento nel periodo")
    String course();

    @Message("Quando chiamano")
    String hours();

    @Message("Più scuro è il campo, più chiamate ci sono state in quell’ora di quel giorno.")
    String hoursText();

    @Message("Chiamate di cui si sa solo la parte del giorno: {n}. Qui non sono contate.")
    String callsWithoutHour(String n);

    @Message(
            "Conta il giorno della chiamata. Il bordo tratteggiato segna le ore che il codice di condotta esclude: la notte e tutta la domenica.")
    String hoursNote();

    @Message("Ora")
    String hour();

    @Message("ore {hour}")
    String oClock(int hour);

    @Message("Operatori più segnalati")
    String operators();

    @Message("Operatore")
    String operator();

    @Message("Committenti più segnalati")
    String principals();

    @Message(
            "Per conto di chi ha chiamato l’operatore. La stessa segnalazione conta anche per l’operatore che ha chiamato.")
    String principalsNote();

    @Message("Committente")
    String principal();

    @Message("Operatore senza nome")
    String unnamed();

    @Message("Numeri che nessun operatore aveva dichiarato")
    String undeclared();

    @Message("Numeri più segnalati")
    String numbers();

    @Message(
            "Conta il giorno della chiamata. Un numero mostrato si può falsificare. È coperto finché non dici a che cosa serve.")
    String numbersNote();

    @Message("Numero")
    String number();

    @Message("Chiamate")
    String calls();

    @Message("Segnalazioni")
    String complaints();

    @Message("Nessuna in questi giorni.")
    String none();

    @Message("Tutte le cifre")
    String figures();

    @Message("Scarica (CSV)")
    String download();

    @Message("Conta il giorno della segnalazione. Le cifre sono esatte, anche quelle piccole.")
    String exact();

    @Message("Ancora aperta")
    String open();

    @Message("Rete fissa")
    String fixed();

    @Message("Cellulare")
    String mobile();

    @Message("Prefisso 0843, statistiche")
    String statisticsPrefix();

    @Message("Prefisso 0844, vendite")
    String marketingPrefix();

    @Message("Numero di servizio")
    String serviceNumber();

    @Message("Numero breve")
    String shortCode();

    @Message("Numero di emergenza")
    String emergency();

    @Message("Estero")
    String foreign();

    @Message("Numero che non esiste")
    String unassigned();

    @Message("Numero nascosto")
    String withheld();

    @Message("Numero che chi segnala non conosce")
    String notKnown();
}
