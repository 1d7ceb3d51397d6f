package it.opposizioni.portal.complaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of complaints, for who makes them and for who works on them. */
@MessageBundle("complaint")
public interface ComplaintTexts {

    @Message("Segnalazioni")
    String list();

    @Message("Segnala una chiamata")
    String newTitle();

    @Message("Non hai ancora fatto segnalazioni.")
    String none();

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

    @Message("Scegli o scrivi il numero su cui ti hanno chiamato.")
    String calledHint();

    @Message("Scrivi il numero su cui ti hanno chiamato.")
    String calledMissing();

    @Message("Il registro vale per le linee italiane, fisse o mobili: scrivi il tuo numero italiano.")
    String calledForeign();

    @Message("Chiamata {n}")
    String call(int n);

    @Message("Come appariva sul telefono. Anche estero o breve.")
    String callerHint();

    @Message("Il numero era nascosto")
    String withheld();

    @Message("Scrivi il numero che ti ha chiamato, oppure indica che era nascosto.")
    String callerMissing();

    @Message("Scrivi il numero, oppure indica che era nascosto: non tutte e due le cose.")
    String callerBoth();

    @Message("Questo non è un numero di telefono. Scrivi le cifre apparse sul telefono.")
    String callerUnreadable();

    @Message("Questo è il tuo numero: scrivi quello di chi ha chiamato.")
    String callerOwn();

    @Message("Per esempio 24/11/2026. Al massimo due anni fa.")
    String dateHint();

    @Message("Ora")
    String time();

    @Message("Per esempio 18:30. Se non la ricordi esatta, quella più vicina.")
    String timeHint();

    @Message("Scrivi il giorno della chiamata.")
    String dateMissing();

    @Message("Questa non è una data. Scrivi per esempio 24/11/2026.")
    String dateUnreadable();

    @Message("Scrivi l’ora della chiamata, anche approssimata.")
    String timeMissing();

    @Message("Questa non è un’ora. Scrivi per esempio 18:30.")
    String timeUnreadable();

    @Message("Quest’ora deve ancora venire.")
    String timeInFuture();

    @Message("Questa chiamata c’è già: cambia l’ora o toglila.")
    String duplicate();

    @Message("Questa data deve ancora venire.")
    String inFuture();

    @Message("Chi parlava")
    String kind();

    @Message("Una persona")
    String kindHuman();

    @Message("Una voce registrata")
    String kindRecorded();

    @Message("Nessuno, silenzio")
    String kindSilent();

    @Message("Indica chi parlava.")
    String kindMissing();

    @Message("Aggiungi un’altra chiamata")
    String addCall();

    @Message("Togli questa chiamata")
    String removeCall();

    @Message("Butta questa bozza")
    String discard();

    @Message("Bozze da finire")
    String draftsTitle();

    @Message("Segnalazione cominciata, cambiata {when}")
    String draftOf(String when);

    @Message("Riprendi")
    String resume();

    @Message("Chi era e che cosa voleva?")
    String detailsTitle();

    @Message("Per chi diceva di chiamare (facoltativo)")
    String company();

    @Message("Il nome dell’azienda, se l’hai capito. Se non lo sai, lascia vuoto.")
    String companyHint();

    @Message("Al massimo {n} caratteri.")
    String tooLong(int n);

    @Message("Che cosa proponeva")
    String product();

    @Message("Scegli")
    String choose();

    @Message("Scegli che cosa proponeva, anche «non so».")
    String productMissing();

    @Message("Avevi dato il consenso a queste chiamate?")
    String consent();

    @Message("Hai chiesto di non essere più chiamato?")
    String asked();

    @Message("Sì")
    String yes();

    @Message("No")
    String no();

    @Message("Non so")
    String unknown();

    @Message("Che cosa è successo (facoltativo)")
    String words();

    @Message("Con parole tue. Non scrivere dati di altre persone.")
    String wordsHint();

    @Message("Per chi diceva di chiamare")
    String companyTerm();

    @Message("Che cosa è successo")
    String wordsTerm();

    @Message("Numero chiamato")
    String calledTerm();

    @Message("Consenso a queste chiamate")
    String consentTerm();

    @Message("Ha chiesto di smettere")
    String askedTerm();

    @Message("Che cosa è stato segnalato")
    String reportedTerm();

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

    @Message("Il numero era nascosto: non possiamo sapere di chi è. Chi chiama per vendere deve mostrarlo.")
    String allHidden();

    @Message("Confermo che quello che ho scritto è vero.")
    String declaration();

    @Message("Una segnalazione falsa è un reato.")
    String declarationHint();

    @Message("Per inviare devi confermare che quello che hai scritto è vero.")
    String declarationMissing();

    @Message("Invia la segnalazione")
    String submit();

    @Message("La segnalazione è cambiata in un’altra finestra. Controllala e invia di nuovo.")
    String changedMeanwhile();

    @Message(
            "Avevi già iniziato una segnalazione in un’altra finestra: eccola, con la chiamata che hai appena scritto. Controlla e prosegui da qui.")
    String begunInAnotherWindow();

    @Message(
            "Non l’abbiamo ancora inviata: il servizio che riceve le segnalazioni non risponde. Le tue risposte sono salve: riprova tra qualche minuto con lo stesso pulsante. Non partirà due volte.")
    String notSent();

    @Message("Segnalazione di {when}")
    String titleOf(String when);

    @Message("Abbiamo ricevuto la segnalazione")
    String received();

    @Message("Codice della segnalazione:")
    String reference();

    @Message("Non devi conservare nulla: la ritrovi qui quando vuoi, e ti scriviamo quando cambia qualcosa.")
    String receivedNext();

    @Message("A che punto siamo")
    String progress();

    @Message("Il prossimo passo tocca a: {actor}.")
    String nextActor(String actor);

    @Message("Il prossimo passo tocca a: {actor}. Al più tardi entro {date}.")
    String nextActorBy(String actor, String date);

    @Message("La segnalazione è chiusa: nessuno deve fare altro.")
    String nobodyNext();

    @Message("La data è passata. Ci dispiace: la segnalazione resta aperta e non devi fare nulla.")
    String lateNotice();

    @Message("Che cosa è successo finora")
    String history();

    @Message("Lo dice: {source}, {when}")
    String saysWho(String source, String when);

    @Message("Aggiorna la pagina")
    String reload();

    @Message("I fatti in ordine di tempo")
    String evidenceTimeline();

    @Message("Che cosa è stato corretto")
    String corrections();

    @Message("Corretto {when}. Fonte: {source}.")
    String correctedBy(String when, String source);

    @Message("Prima (da {when}):")
    String beforeCorrection(String when);

    @Message("Adesso:")
    String afterCorrection();

    @Message("nulla su questo punto")
    String nothingStated();

    @Message("Che cosa dicono le prove")
    String assessment();

    @Message("Le prove non sono ancora complete: le stiamo raccogliendo, di solito bastano pochi secondi.")
    String evidencePending();

    @Message("Che cosa hai segnalato")
    String reported();

    @Message("numero nascosto")
    String hidden();

    @Message("Numero nascosto")
    String hiddenCaller();

    @Message("{callers}, per {company}")
    String callersFor(String callers, String company);

    @Message("{filed}. Le prove dicono: {finding}")
    String filedAndFound(String filed, String finding);

    @Message("Motivo: {reason}")
    String reason(String reason);

    @Message("Ritira la segnalazione")
    String withdraw();

    @Message("Se la ritiri, nessuno ci lavora più. Non puoi annullare il ritiro.")
    String withdrawText();

    @Message("Vuoi davvero ritirare la segnalazione?")
    String withdrawTitle();

    @Message("No, lasciala")
    String withdrawKeep();

    @Message("Nel frattempo qualcosa è cambiato")
    String changedTitle();

    @Message(
            "Qualcun altro ha già agito su questa segnalazione, o tu in un’altra finestra. Qui sotto c’è la situazione di adesso.")
    String changedText();

    @Message("Sì, ritira")
    String withdrawYes();

    @Message("Inviata")
    String stageFiled();

    @Message("Prove raccolte")
    String stageEvidence();

    @Message("Presa in carico")
    String stageTaken();

    @Message("In istruttoria")
    String stageInvestigation();

    @Message("Chiusa, con una decisione")
    String stageClosing();

    @Message("Chiusa: hai ragione")
    String stageUpheld();

    @Message("Chiusa: nessuna violazione")
    String stageNotUpheld();

    @Message("Chiusa: fuori competenza")
    String stageOutside();

    @Message("Ritirata")
    String stageWithdrawn();

    @Message("Probabile violazione")
    String findingViolation();

    @Message("Numero non iscritto")
    String findingNotOpposed();

    @Message("Iscrizione in attivazione")
    String findingActivation();

    @Message("Chiamata permessa da un consenso o da una deroga")
    String findingExempted();

    @Message("Chiamante sconosciuto")
    String findingUnknown();

    @Message("Chiamante estero")
    String findingForeign();

    @Message("Prove incomplete")
    String findingIncomplete();

    @Message("chi ha segnalato")
    String actorReporter();

    @Message("il registro")
    String actorRegister();

    @Message("l’autorità")
    String actorRegulator();

    @Message("nessuno")
    String actorNobody();

    @Message("Energia e gas")
    String productEnergy();

    @Message("Telefonia e internet")
    String productTelecommunications();

    @Message("Assicurazioni")
    String productInsurance();

    @Message("Prestiti e carte")
    String productFinance();

    @Message("Investimenti e trading")
    String productInvestment();

    @Message("Salute e benessere")
    String productHealth();

    @Message("Casa, acqua, alimentari")
    String productHousehold();

    @Message("Viaggi e vacanze")
    String productTravel();

    @Message("Sondaggi e ricerche di mercato")
    String productResearch();

    @Message("Altro")
    String productOther();
}
