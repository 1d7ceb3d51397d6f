package it.opposizioni.portal.ownnumber;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what a holder does with a number of its own: cancel consents, take it off the register, keep it after all. */
@MessageBundle("ownnumber")
public interface OwnNumberTexts {

    @Message("Annulla i consensi dati da {since}")
    String renewalLink(String since);

    @Message("Annulla i consensi dati finora")
    String renewalLinkAll();

    @Message("Annulla i consensi dati finora")
    String renewalTitle();

    @Message(
            "L’iscrizione non scade: non serve rinnovarla. Serve solo se dopo esserti iscritto hai dato un consenso e non lo vuoi più.")
    String renewalLead();

    @Message(
            "I consensi alla pubblicità che hai dato su questo numero da {since} a oggi non varranno più, chiunque li abbia.")
    String renewalSince(String since);

    @Message("I consensi alla pubblicità che hai dato finora su questo numero non varranno più, chiunque li abbia.")
    String renewalEver();

    @Message(
            "Hai già annullato i consensi dati prima di {when}. Serve di nuovo solo se da allora ne hai dato un altro.")
    String renewalShortlyAfter(String when);

    @Message("Le aziende che hai scelto di tenere possono continuare a contattarti.")
    String renewalKept();

    @Message("Non hai scelto nessuna azienda da tenere: non c’è altro da decidere.")
    String renewalNoneKept();

    @Message("Aziende che hai scelto di tenere")
    String renewalCompanies();

    @Message("Continuano a contattarti come prima. Scegli quelle che non vuoi più: il loro permesso finisce subito.")
    String renewalCompaniesHint();

    @Message("Non voglio più {name}")
    String renewalEnd(String name);

    @Message(
            "Ora non possiamo togliere le aziende che hai scelto, e non abbiamo annullato nulla. Riprova tra qualche minuto.")
    String renewalCompaniesUnknown();

    @Message("I tuoi fornitori possono ancora contattarti per i contratti in corso, o finiti da non più di 30 giorni.")
    String renewalContracts();

    @Message("Le date della tua iscrizione non cambiano.")
    String renewalDates();

    @Message("Annulla i consensi")
    String renewalDo();

    @Message("Che cosa succede")
    String whatHappens();

    @Message("Torna al numero")
    String back();

    @Message("Togli il numero dal registro")
    String removalLink();

    @Message("Togli {number} dal registro")
    String removalTitle(String number);

    @Message("Prima di toglierlo, leggi che cosa succede.")
    String removalLead();

    @Message("Chiediamo una prova della linea, con un codice o una chiamata: solo chi la usa può togliere il numero.")
    String removal1();

    @Message("Il numero resta protetto per altre {hours} ore. Fino ad allora puoi ripensarci dalla pagina del numero.")
    String removal2(int hours);

    @Message("Poi le aziende potranno di nuovo contattarti, se ne hanno il diritto.")
    String removal3();

    @Message("Se vorrai iscriverlo di nuovo, l’attesa della protezione piena ricomincerà da capo.")
    String removal4();

    @Message("I consensi che hai annullato restano annullati.")
    String removal5();

    @Message("Vuoi solo ricevere le chiamate di un’azienda? Puoi tenere quella e lasciare fuori tutte le altre.")
    String removalInstead();

    @Message("Che cosa vuoi togliere?")
    String what();

    @Message("Tutto: telefonate e posta")
    String whatAll();

    @Message("Solo le telefonate")
    String whatCalls();

    @Message("Solo la posta")
    String whatPost();

    @Message("Vale fra {hours} ore, e fino ad allora puoi ripensarci. Ciò che resta mantiene le sue date.")
    String whatOneHint(int hours);

    @Message("Scegli che cosa vuoi togliere.")
    String whatMissing();

    @Message("Non nascondere il tuo numero. Il PIN vale fino alle {time}. Dopo la chiamata torna qui e conferma.")
    String callHint(String time);

    @Message(
            "Non è ancora arrivata una chiamata con questo PIN. Se hai appena chiamato, aspetta qualche secondo e riprova.")
    String callNotYet();

    @Message("Il PIN non vale più: scegli un altro modo, o chiedine un altro.")
    String callOver();

    @Message("Dimostra che la linea è tua")
    String codeTitle();

    @Message("Abbiamo mandato un codice a {number}.")
    String codeSent(String number);

    @Message("Codice di 6 cifre")
    String code();

    @Message("Scade alle {time}.")
    String codeHint(String time);

    @Message("Scrivi le 6 cifre del codice.")
    String codeMissing();

    @Message("La linea è verificata. Conferma per togliere il numero.")
    String proven();

    @Message("Perché lo togli? (facoltativo)")
    String reason();

    @Message("Contiamo solo quante persone danno ogni risposta. La tua non resta legata a te, né al numero.")
    String reasonHint();

    @Message("Continuano a chiamarmi")
    String reasonStillCalled();

    @Message("Voglio ricevere offerte")
    String reasonWantsOffers();

    @Message("Lascio il numero, o passa a un’altra persona")
    String reasonGivesUpNumber();

    @Message("È stato iscritto per sbaglio")
    String reasonByMistake();

    @Message("Un altro motivo")
    String reasonOther();

    @Message("Preferisco non dirlo")
    String reasonNotSaid();

    @Message("Togli il numero")
    String removalDo();

    @Message("Conferma")
    String removalDoPart();

    @Message("Aspetta un minuto, poi chiedine un altro. Puoi averne tre al giorno.")
    String noCodeText();

    @Message("Non siamo riusciti a consegnare il codice a {number}.")
    String codeLost(String number);

    @Message(
            "Controlla il numero, e che il telefono sia acceso. Poi scegli qui sotto un altro modo, per esempio una chiamata.")
    String codeLostNext();

    @Message("Lascia il numero nel registro")
    String keep();

    @Message("Hai chiesto di togliere questo numero dal registro. È protetto fino a {due}.")
    String pending(String due);

    @Message("Se non sei stato tu, annulla subito la richiesta: non serve altro.")
    String pendingNotYou();

    @Message(
            "Fino ad allora non si possono annullare consensi, né aggiungere o togliere aziende. Per farlo, prima annulla la richiesta.")
    String pendingMeanwhile();

    @Message("Hai chiesto di togliere la protezione dalle telefonate. Vale ancora fino a {due}.")
    String pendingCalls(String due);

    @Message("Hai chiesto di togliere la protezione dalla posta. Vale ancora fino a {due}.")
    String pendingPost(String due);

    @Message("Annulla la richiesta: il numero resta")
    String undo();

    @Message("Annulla la richiesta: non cambia nulla")
    String undoMedium();

    @Message("Fatto: i consensi dati finora non valgono più.")
    String doneRenewed();

    @Message("Fatto: non valgono più né i consensi dati finora né i permessi delle aziende che hai scelto di togliere.")
    String doneRenewedEnded();

    @Message("Richiesta registrata. Puoi annullarla qui sotto.")
    String doneAsked();

    @Message("Fatto. Ciò che resta iscritto mantiene le sue date.")
    String doneDropped();

    @Message("Il numero resta nel registro, con le stesse date.")
    String doneUndone();

    @Message("Aggiungi al calendario")
    String addToCalendar();

    @Message("Registro delle opposizioni")
    String calendarName();

    @Message("Da oggi nessuno può chiamarti per vendere")
    String calendarCalls();

    @Message("Da oggi nessuno può mandarti pubblicità per posta")
    String calendarPost();

    @Message(
            "Da oggi ogni chiamata pubblicitaria a {number} è una violazione, salvo quelle delle aziende che hai scelto di tenere. Se ti chiamano ancora, puoi segnalarlo dalla tua area personale.")
    String calendarCallsText(String number);

    @Message(
            "Da oggi ogni lettera pubblicitaria all’indirizzo che gli elenchi telefonici danno per {number} è una violazione. Restano permesse quelle delle aziende che hai scelto di tenere.")
    String calendarPostText(String number);

    @Message("Che cosa puoi fare")
    String whatYouCanDo();
}
