package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of complaints, for who makes them and for who works on them. */
@MessageBundle("complaint")
public interface ComplaintTexts {

    @Message("Segnalazioni")
    String list();

    @Message("Segnala una chiamata")
    String newTitle();

    @Message("Hai fatto {n} segnalazioni.")
    String count(int n);

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

    @Message("Chiamata {n}")
    String call(int n);

    @Message("Numero che ti ha chiamato")
    String callerNumber();

    @Message("Come appariva sul telefono. Anche estero o breve.")
    String callerHint();

    @Message("Il numero era nascosto")
    String withheld();

    @Message("Scrivi il numero che ti ha chiamato, oppure indica che era nascosto.")
    String callerMissing();

    @Message("Scrivi il numero, oppure indica che era nascosto: non tutte e due le cose.")
    String callerBoth();

    @Message("Giorno")
    String date();

    @Message("Per esempio 24/11/2026")
    String dateHint();

    @Message("Ora")
    String time();

    @Message("Scrivi il giorno della chiamata.")
    String dateMissing();

    @Message("Scrivi l’ora della chiamata, anche approssimata.")
    String timeMissing();

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

    @Message("Chi era e che cosa voleva?")
    String detailsTitle();

    @Message("Per chi diceva di chiamare (facoltativo)")
    String company();

    @Message("Il nome dell’azienda, se l’hai capito. Se non lo sai, lascia vuoto.")
    String companyHint();

    @Message("Che cosa proponeva")
    String product();

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

    @Message("Controlla e invia la segnalazione")
    String checkTitle();

    @Message("Che cosa sappiamo già")
    String knownTitle();

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

    @Message("Segnalazione del {when}")
    String titleOf(String when);

    @Message("A che punto siamo")
    String progress();

    @Message("Il prossimo passo tocca a: {actor}.")
    String nextActor(String actor);

    @Message("Il prossimo passo tocca a: {actor}. Al più tardi entro il {date}.")
    String nextActorBy(String actor, String date);

    @Message("La segnalazione è chiusa: nessuno deve fare altro.")
    String nobodyNext();

    @Message("Che cosa dicono le prove")
    String assessment();

    @Message("Le prove non sono ancora complete: le raccogliamo adesso, di solito bastano pochi secondi.")
    String evidencePending();

    @Message("Che cosa hai segnalato")
    String reported();

    @Message("numero nascosto")
    String hidden();

    @Message("Motivo: {reason}")
    String reason(String reason);

    @Message("Ritira la segnalazione")
    String withdraw();

    @Message("Se la ritiri, nessuno ci lavora più. Non puoi annullare il ritiro.")
    String withdrawText();

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

    @Message("Chiamata permessa da un consenso")
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
