package it.opposizioni.portal.complaint;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of complaints, for the people who make them and for those who work on them. */
@MessageBundle("complaint")
public interface ComplaintTexts {

    @Message("Segnalazioni")
    String list();

    @Message("Segnala una chiamata")
    String newTitle();

    @Message("Non hai ancora fatto segnalazioni.")
    String none();

    @Message("Chiamata {n}")
    String call(int n);

    @Message("Una persona")
    String kindHuman();

    @Message("Una voce registrata")
    String kindRecorded();

    @Message("Nessuno, silenzio")
    String kindSilent();

    @Message("Elimina questa bozza")
    String discard();

    @Message("Bozze da finire")
    String draftsTitle();

    @Message("Segnalazione cominciata, cambiata {when}")
    String draftOf(String when);

    @Message("Riprendi")
    String resume();

    @Message("Che cosa proponeva")
    String product();

    @Message("Sì")
    String yes();

    @Message("No")
    String no();

    @Message("Non so")
    String unknown();

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

    @Message("Segnalazione {code}")
    String title(String code);

    @Message("{code}. Ultima chiamata: {call}. Inviata: {filed}")
    String codeAndDays(String code, String call, String filed);

    @Message("Inviata {when}")
    String filedOn(String when);

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

    @Message("Il prossimo passo tocca a te, entro {date}.")
    String nextIsYou(String date);

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

    @Message("Aggiungi una chiamata")
    String addCall();

    @Message(
            "Dello stesso numero, a meno di un giorno dalle altre. Prima di inviare scegli di aggiungerla a questa segnalazione.")
    String addCallHint();

    @Message("numero nascosto")
    String hidden();

    @Message("numero non noto")
    String numberUnknown();

    @Message("Numero nascosto o non noto")
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

    @Message("Chiusa: accolta")
    String stageUpheldNeutral();

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

    @Message("l’operatore, che deve rispondere all’autorità")
    String actorOperator();

    @Message("Esito")
    String outcome();

    @Message(
            "Se non sei d’accordo, puoi rivolgerti al tribunale ordinario entro 30 giorni da quando lo hai saputo (GDPR art. 78, Codice art. 152).")
    String remedy();

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

    @Message("non si sa ancora")
    String accusedUnknown();

    @Message("operatore senza nome")
    String principalUnnamed();
}
