package it.opposizioni.portal.caller;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of "Who called me?". */
@MessageBundle("caller")
public interface CallerTexts {

    @Message("Chi mi ha chiamato?")
    String title();

    @Message(
            "Scrivi il numero apparso sul telefono. Ti diciamo chi ha dichiarato di usarlo e che cosa puoi fare. Non serve accedere.")
    String lead();

    @Message("Come lo vedi sul telefono, anche estero o breve")
    String hint();

    @Message("Cerca")
    String button();

    @Message("Scrivi il numero che ti ha chiamato.")
    String missing();

    @Message("Questo non è un numero di telefono. Scrivi solo cifre, per esempio 02 1234 5678.")
    String notANumber();

    @Message("Questo è troppo lungo per essere un numero di telefono. Controlla le cifre.")
    String tooLong();

    @Message("Hai cercato molti numeri in poco tempo. Aspetta {seconds} secondi e cerca di nuovo.")
    String tooManyWait(long seconds);

    @Message("Hai cercato molti numeri in poco tempo. Aspetta qualche minuto e cerca di nuovo.")
    String tooMany();

    @Message("Nessuna risposta per ora")
    String noAnswer();

    @Message("Il servizio che conosce i numeri non risponde. Non dipende da te: riprova tra qualche minuto.")
    String later();

    @Message("{caller}, per conto di {principals}")
    String onBehalfOf(String caller, String principals);

    @Message("{first} e {last}")
    String oneAndTheOther(String first, String last);

    @Message("{first} oppure {last}")
    String oneOrTheOther(String first, String last);

    @Message("{first} e altri {number}")
    String andOthers(String first, int number);

    @Message("Nessun operatore ha dichiarato questo numero")
    String notDeclared();

    @Message("Quel giorno nessun operatore aveva dichiarato questo numero")
    String notDeclaredThen();

    @Message("Prefisso 0844: nessun operatore ha dichiarato questo numero")
    String notDeclaredMarketing();

    @Message("Prefisso 0843: nessun operatore ha dichiarato questo numero")
    String notDeclaredStatistics();

    @Message("È un numero estero: {country}")
    String foreign(String country);

    @Message("Questo numero non esiste")
    String impossible();

    @Message("È un numero breve")
    String shortCode();

    @Message("È un numero di emergenza")
    String emergency();

    @Message("Risposta per {day}")
    String answerFor(String day);

    @Message("Numero {declared}.")
    String declaredNumber(String declared);

    @Message("{name}: numero {declared}.")
    String declaredBy(String name, String declared);

    @Message("dichiarato da {day}")
    String declaredSince(String day);

    @Message("dichiarato da {day} e verificato {verified}")
    String declaredAndVerified(String day, String verified);

    @Message("dichiarato da {day}, non verificato")
    String declaredNotVerified(String day);

    @Message("dichiarato da {first} a {last}")
    String declaredFromTo(String first, String last);

    @Message("Un altro operatore dice che il numero è suo: il gestore sta decidendo.")
    String disputed();

    @Message("Può essere di una persona qualunque, di chi viola le regole, oppure falsificato.")
    String notDeclaredMeans();

    @Message(
            "Chi svolge attività di call center deve iscriversi al ROC e dichiarare i suoi numeri. Se non si iscrive, la sanzione è di {amount} euro.")
    String notDeclaredCosts(String amount);

    @Message("Il prefisso 0844 serve solo a pubblicità, vendita e ricerche di mercato.")
    String marketingMeans();

    @Message("Il prefisso 0843 serve solo alle indagini statistiche.")
    String statisticsMeans();

    @Message("I numeri esteri non si dichiarano nel ROC. Le regole italiane valgono anche per chi chiama dall’estero.")
    String foreignMeans();

    @Message("Nessuna linea può averlo. Se le cifre sono giuste, è probabilmente falsificato.")
    String impossibleMeans();

    @Message("Un numero di tre cifre può apparire come chiamante. Nessun operatore ha dichiarato questo.")
    String shortCodeMeans();

    @Message("Tipo di numero")
    String kind();

    @Message("Linea fissa")
    String kindFixed();

    @Message("Linea fissa di {area}")
    String kindFixedOf(String area);

    @Message("Linea fissa di {area}, {region}")
    String kindFixedIn(String area, String region);

    @Message("Cellulare")
    String kindMobile();

    @Message("Prefisso 0843: statistiche")
    String kindStatistics();

    @Message("Prefisso 0844: pubblicità e vendita")
    String kindMarketing();

    @Message("Numero di servizio")
    String kindService();

    @Message("Numero breve")
    String kindShort();

    @Message("Numero di emergenza")
    String kindEmergency();

    @Message("Numero estero: {country}")
    String kindForeign(String country);

    @Message("Numero inesistente")
    String kindUnassigned();

    @Message("Chi ha dichiarato il numero")
    String whoIs();

    @Message("Ruolo")
    String role();

    @Message("Call center, chiama per altri")
    String outsourcer();

    @Message("Chiama per sé")
    String principal();

    @Message("Chiama da questo numero per")
    String principals();

    @Message("Non ha dichiarato per chi chiama da questo numero.")
    String noPrincipals();

    @Message("Iscrizione al ROC")
    String rocEntry();

    @Message("Nessuna iscrizione indicata")
    String rocNone();

    @Message("Sospeso: ora non può chiamare per vendere")
    String operatorSuspended();

    @Message("Non più abilitato: non può chiamare per vendere")
    String operatorNoLonger();

    @Message("Segnalato negli ultimi 12 mesi da")
    String reports();

    @Message("meno di 5 persone")
    String reportsFew();

    @Message("5-19 persone")
    String reportsSome();

    @Message("20-99 persone")
    String reportsMany();

    @Message("100 persone o più")
    String reportsVeryMany();

    @Message("Il mese con più segnalazioni è {month}: {people}.")
    String mostReportsIn(String month, String people);

    @Message("Le segnalazioni mese per mese")
    String reportsByMonth();

    @Message("Mese")
    String month();

    @Message("Persone")
    String people();

    @Message("Segnala una chiamata")
    String reportLink();

    @Message("Chiedi di non essere più chiamato")
    String objectionLink();

    @Message("Opposizione alle chiamate commerciali")
    String objectionSubject();

    @Message(
            "Mi avete chiamato dal numero {number}. Mi oppongo alle chiamate commerciali (articolo 21 GDPR) e revoco ogni consenso. Il mio numero è: ")
    String objectionBody(String number);

    @Message("Che cosa puoi fare")
    String actions();

    @Message("Se il tuo numero è iscritto da più di {days} giorni pieni, segnala la chiamata.")
    String doReport(int days);

    @Message("Se non l’hai ancora fatto, iscrivi il tuo numero: è gratis e non scade mai.")
    String doRegister();

    @Message("Scrivi a chi ti ha chiamato di non chiamarti più. Deve rispettare la tua richiesta.")
    String doAsk();

    @Message(
            "Non richiamare e non dare dati o codici: il numero che appare può essere falso, e dietro può esserci una truffa.")
    String doNotCallBack();

    @Message("Nessun servizio di emergenza chiama per vendere. Se non hai chiesto aiuto, chiudi la chiamata.")
    String doHangUp();

    @Message("Chi mostrava questo numero un altro giorno?")
    String otherDay();

    @Message("Giorno della chiamata")
    String otherDayLabel();

    @Message("Cerca quel giorno")
    String otherDayButton();

    @Message("Chi lo mostra oggi")
    String now();

    @Message("Il numero può essere falsificato")
    String canBeFalse();

    @Message("Chi chiama può far apparire un numero non suo: chi lo ha dichiarato può non c’entrare.")
    String falsified();

    @Message("Da {day} le reti bloccano le chiamate dall’estero con un numero fisso italiano (AGCOM 106/25/CONS).")
    String landlinesBlocked(String day);

    @Message("Da {day} bloccano anche quelle con un cellulare italiano, se il telefono non è davvero all’estero.")
    String mobilesBlocked(String day);

    @Message("La delibera 271/25/CONS, di {day}, aggiunge numeri mobili speciali, satellitari e tra macchine.")
    String specialNumbersBlocked(String day);

    @Message(
            "Una chiamata che mostra un numero italiano, ricevuta dopo l’inizio dei blocchi, è più facile da rintracciare.")
    String traceable();

    @Message("Cerca un altro numero")
    String another();

    @Message("Che cosa puoi fare")
    String more();

    @Message("(si apre in un’altra finestra)")
    String newWindow();
}
