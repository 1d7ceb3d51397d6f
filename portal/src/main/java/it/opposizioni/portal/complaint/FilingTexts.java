package it.opposizioni.portal.complaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the pages on which a person writes a complaint. */
@MessageBundle("filing")
public interface FilingTexts {

    @Message("Chiamate")
    String stepCalls();

    @Message("Chi e che cosa")
    String stepDetails();

    @Message("Controllo")
    String stepCheck();

    @Message("Quali chiamate vuoi segnalare?")
    String callsTitle();

    @Message(
            "Una segnalazione riguarda un solo chiamante e può contenere fino a 10 chiamate. Data e ora precise aiutano a trovarlo.")
    String callsLead();

    @Message("Il tuo numero, quello chiamato")
    String calledNumber();

    @Message("Il numero su cui ti hanno chiamato.")
    String calledHint();

    @Message("Un altro numero")
    String otherNumber();

    @Message("L’altro numero")
    String otherNumberField();

    @Message("Scrivi il numero su cui ti hanno chiamato.")
    String calledMissing();

    @Message("Il registro vale per le linee italiane, fisse o mobili: scrivi il tuo numero italiano.")
    String calledForeign();

    @Message("Come appariva sul telefono. Anche estero o breve.")
    String callerHint();

    @Message("Da quale numero?")
    String caller();

    @Message("Ho il numero e lo scrivo qui sotto")
    String shown();

    @Message("Era nascosto")
    String withheld();

    @Message("Non lo so")
    String numberUnknown();

    @Message("Scrivi il numero che ti ha chiamato, oppure indica perché manca.")
    String callerMissing();

    @Message("Hai scritto un numero e indicato che manca: lascia una sola risposta.")
    String callerBoth();

    @Message("Questo non è un numero di telefono. Scrivi le cifre apparse sul telefono.")
    String callerUnreadable();

    @Message("Questo è il tuo numero: scrivi quello di chi ha chiamato.")
    String callerOwn();

    @Message("Quando?")
    String when();

    @Message("Oggi, {day}")
    String today(String day);

    @Message("Ieri, {day}")
    String yesterday(String day);

    @Message("Un altro giorno")
    String otherDay();

    @Message("Se è un altro giorno, per esempio 24/11/2026. Al massimo due anni fa.")
    String dateHint();

    @Message("Ora")
    String time();

    @Message("Per esempio 18:30. Se non la ricordi, lascia vuoto e scegli qui sotto la parte del giorno.")
    String timeHint();

    @Message("Hai scelto un giorno e ne hai scritto un altro: lascia una sola risposta.")
    String dateTwice();

    @Message("Scegli o scrivi il giorno della chiamata.")
    String dateMissing();

    @Message("Questa non è una data. Scrivi per esempio 24/11/2026.")
    String dateUnreadable();

    @Message("Scrivi l’ora della chiamata, oppure scegli la parte del giorno.")
    String timeMissing();

    @Message("Se non ricordi l’ora: la parte del giorno")
    String part();

    @Message("So l’ora")
    String partNone();

    @Message("Hai scritto l’ora e scelto la parte del giorno: lascia una sola risposta.")
    String timeAndPart();

    @Message("Questa parte del giorno deve ancora cominciare.")
    String partInFuture();

    @Message("Questa non è un’ora. Scrivi per esempio 18:30.")
    String timeUnreadable();

    @Message("Quest’ora non c’è stata: quella notte gli orologi sono passati dalle 2 alle 3. Correggi l’ora.")
    String timeLeftOut();

    @Message("Quella notte quest’ora c’è stata due volte: scegli quale.")
    String timeTwice();

    @Message("Quale delle due?")
    String season();

    @Message("La prima, con l’ora legale")
    String firstOfTwo();

    @Message("La seconda, con l’ora solare")
    String secondOfTwo();

    @Message("Quest’ora deve ancora venire.")
    String timeInFuture();

    @Message("Questa chiamata c’è già: cambia quando è arrivata, o toglila.")
    String duplicate();

    @Message("Questa data deve ancora venire.")
    String inFuture();

    @Message("Chi parlava")
    String kind();

    @Message("Indica chi parlava.")
    String kindMissing();

    @Message("Aggiungi un’altra chiamata")
    String addCall();

    @Message("Togli questa chiamata")
    String removeCall();

    @Message("Chi era e che cosa voleva?")
    String detailsTitle();

    @Message("Per chi diceva di chiamare (facoltativo)")
    String company();

    @Message("Il nome dell’azienda, se l’hai capito. Se non lo sai, lascia vuoto.")
    String companyHint();

    @Message("Al massimo {n} caratteri.")
    String tooLong(int n);

    @Message("Scegli")
    String choose();

    @Message("Scegli che cosa proponeva, anche «non so».")
    String productMissing();

    @Message("Avevi dato il consenso a queste chiamate?")
    String consent();

    @Message("Hai chiesto di non essere più chiamato?")
    String asked();

    @Message("Che cosa è successo (facoltativo)")
    String words();

    @Message("Con parole tue. Non scrivere dati di altre persone.")
    String wordsHint();

    @Message("Controlla e invia la segnalazione")
    String checkTitle();

    @Message("Che cosa sappiamo già")
    String knownTitle();

    @Message("Di chi è il numero")
    String knownCallers();

    @Message("Il tuo numero quel giorno")
    String knownProtection();

    @Message("Chiamata di {when}")
    String callOf(String when);

    @Message("Il tuo numero era protetto: la tua opposizione era attiva da {date}.")
    String wasActive(String date);

    @Message(
            "Il tuo numero era iscritto da {date}, da meno di {days} giorni pieni. Chi ha chiamato poteva avere ancora una lista controllata prima. Puoi segnalare lo stesso.")
    String wasInActivation(String date, int days);

    @Message(
            "Quel giorno non c’era un’opposizione a tuo nome su questo numero. Puoi segnalare lo stesso, per esempio se non avevi dato il consenso.")
    String wasNotRegistered();

    @Message(
            "In quella parte del giorno l’opposizione sul tuo numero è cambiata. Senza l’ora non si sa se la chiamata è arrivata prima o dopo. Puoi segnalare lo stesso.")
    String protectionChanged();

    @Message("Aziende che avevi scelto di tenere")
    String knownExempt();

    @Message(
            "Quel giorno {company} poteva chiamare questo numero: lo avevi permesso tu. Se la chiamata era per questa azienda, probabilmente era permessa. Puoi segnalare lo stesso.")
    String wasExempt(String company);

    @Message(
            "Quel giorno {companies} potevano chiamare questo numero: lo avevi permesso tu. Se la chiamata era per una di queste aziende, probabilmente era permessa. Puoi segnalare lo stesso.")
    String wereExempt(String companies);

    @Message(
            "Fino a {date} {company} poteva chiamare questo numero, col tuo permesso. Una lista controllata prima vale al massimo {days} giorni: la chiamata può essere stata permessa. Puoi segnalare lo stesso.")
    String exemptBefore(String company, String date, int days);

    @Message("un’azienda non più in elenco")
    String unnamedCompany();

    @Message("Il numero era nascosto: non possiamo sapere di chi è. Chi chiama per vendere deve mostrarlo.")
    String allHidden();

    @Message("Non conosci il numero: non possiamo sapere di chi è. Puoi segnalare lo stesso.")
    String noneKnown();

    @Message("Oggi, {day}, lo dichiara {operators}.")
    String todayDeclared(String day, String operators);

    @Message("Oggi, {day}: {explanation}")
    String todayElse(String day, String explanation);

    @Message("Di chi era {day}, il giorno della chiamata, lo diranno le prove, dopo l’invio.")
    String earlierOwner(String day);

    @Message("Il giorno della chiamata, {day}, lo aveva dichiarato {operators}.")
    String thenDeclared(String day, String operators);

    @Message("Il giorno della chiamata, {day}, non lo aveva dichiarato nessuno.")
    String thenNobody(String day);

    @Message("Confermo che quello che ho scritto è vero.")
    String declaration();

    @Message("Una segnalazione falsa è un reato.")
    String declarationHint();

    @Message("Per inviare devi confermare che quello che hai scritto è vero.")
    String declarationMissing();

    @Message("Invia la segnalazione")
    String submit();

    @Message("Invia una nuova segnalazione")
    String submitNew();

    @Message("Hai già segnalato questo numero")
    String similarTitle();

    @Message("Se è la stessa vicenda, aggiungi le chiamate alla segnalazione che c’è già: le prove restano insieme.")
    String similarText();

    @Message(
            "Con le chiamate va anche quello che hai scritto in «Che cosa è successo». L’autorità lo legge come un tuo messaggio; l’operatore non lo vede.")
    String joinWithWords();

    @Message(
            "Le altre risposte (azienda, che cosa proponeva, consenso, richiesta di non chiamare) restano quelle della segnalazione che c’è già. Se ora sono diverse, scrivilo in «Che cosa è successo» o invia una nuova segnalazione.")
    String joinLeavesOut();

    @Message("Qualcuno lavora già a quella segnalazione: invia queste chiamate come una nuova.")
    String joinedTooLate();

    @Message(
            "A quella segnalazione non si possono aggiungere altri messaggi. Togli quello che hai scritto in «Che cosa è successo», o invia queste chiamate come una nuova.")
    String joinedWithoutRoom();

    @Message("Aggiungi le chiamate a {code}")
    String join(String code);

    @Message("La segnalazione è cambiata in un’altra finestra. Controllala e invia di nuovo.")
    String changedMeanwhile();

    @Message(
            "Avevi già iniziato una segnalazione in un’altra finestra: eccola, con la chiamata che hai appena scritto. Controlla e prosegui da qui.")
    String begunInAnotherWindow();

    @Message(
            "Il servizio che riceve le segnalazioni non ha risposto: non sappiamo se la tua è arrivata. Le tue risposte sono salve: riprova tra qualche minuto con lo stesso pulsante. Non partirà due volte.")
    String noAnswer();
}
