package it.opposizioni.portal.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of consultations on their way: how far a comparison is, how it ended, what there was before. */
@MessageBundle("consultation")
public interface ConsultationTexts {

    @Message("Nuova consultazione")
    String newConsultation();

    @Message("Ultime liste confrontate")
    String lastConsultations();

    @Message("Consultazioni")
    String consultations();

    @Message("Tutte le consultazioni")
    String allConsultations();

    @Message("Non hai ancora confrontato una lista con il registro.")
    String noConsultations();

    @Message("Nessuna consultazione con questi filtri.")
    String noneFound();

    @Message("Filtra le consultazioni")
    String filters();

    @Message("Che cosa")
    String kind();

    @Message("Liste")
    String kindLists();

    @Message("Controlli rapidi")
    String kindQuickChecks();

    @Message("Liste e controlli rapidi")
    String kindBoth();

    @Message("Tutti")
    String allStates();

    @Message("Tutte")
    String allCampaigns();

    @Message("Applica")
    String apply();

    @Message("Filtri attivi")
    String activeFilters();

    @Message("Togli il filtro")
    String removeFilter();

    @Message("Togli tutti i filtri")
    String clear();

    @Message("Dice per quale scopo consulti, per conto di chi e se chiami o scrivi.")
    String campaignHint();

    @Message("Controllo rapido (fino a 10 numeri)")
    String quickInstead();

    @Message("Confronto in corso")
    String jobTitle();

    @Message(
            "Puoi chiudere questa pagina: il confronto va avanti e lo ritrovi fra le consultazioni. La pagina si aggiorna da sola.")
    String jobText();

    @Message("Lista ricevuta")
    String stageReceived();

    @Message("Ricezione della lista")
    String stageReceiving();

    @Message("In coda")
    String stageQueued();

    @Message("In attesa del registro")
    String stageWaitingForRegister();

    @Message("Confronto con il registro")
    String stageComparing();

    @Message("Sigillo del risultato e ricevuta")
    String stageSealing();

    @Message("fatto")
    String stageDone();

    @Message("adesso")
    String stageNow();

    @Message("dopo")
    String stageLater();

    @Message("{percent}% della lista")
    String progressPercent(String percent);

    @Message("Posto nella coda: {place}. Il confronto comincia da solo.")
    String progressPlace(String place);

    @Message("Una riga confrontata")
    String progressOneLine();

    @Message("{lines} righe confrontate")
    String progressLines(String lines);

    @Message("Arrivati {kb} kB")
    String progressArrived(String kb);

    @Message("Mancano pochi secondi.")
    String timeSoon();

    @Message("Mancano circa {n} secondi.")
    String timeSeconds(String n);

    @Message("Mancano circa {n} minuti.")
    String timeMinutes(String n);

    @Message("Confronto cominciato")
    String saidStarted();

    @Message("Confronto oltre il {percent}%")
    String saidQuarter(String percent);

    @Message("Sigillo del risultato")
    String saidSealing();

    @Message("Annulla il confronto")
    String cancel();

    @Message("Vuoi annullare questo confronto?")
    String cancelTitle();

    @Message(
            "La lista sarà cancellata e non ci sarà nessun risultato. Per avere un risultato dovrai caricarla di nuovo.")
    String cancelText();

    @Message("Sì, annulla")
    String cancelYes();

    @Message("No, torna al confronto")
    String cancelNo();

    @Message("Confronto annullato")
    String cancelledTitle();

    @Message("La lista è stata cancellata. Non conta come consultazione.")
    String cancelledText();

    @Message("Non conta come consultazione. La lista da ripetere è conservata come prima.")
    String cancelledRepetition();

    @Message("Il confronto non è riuscito")
    String failedTitle();

    @Message("La lista non è stata conservata e non c’è nessun risultato.")
    String failedKept();

    @Message("Torna alla consultazione da ripetere")
    String failedRepetition();

    @Message("È successo alla riga {line}.")
    String failedLine(String line);

    @Message("Il confronto si è interrotto prima della fine: non per colpa della lista. Caricala di nuovo.")
    String failureInterrupted();

    @Message("La lista non si è potuta confrontare (motivo: {code}). Controllala e caricala di nuovo.")
    String failureOther(String code);

    @Message("Carica di nuovo")
    String again();

    @Message("Risultato della consultazione")
    String resultTitle();

    @Message("Chiamabili")
    String callable();

    @Message("In arrivo")
    String stateReceiving();

    @Message("Da completare: scegli la colonna")
    String stateChoosing();

    @Message("Da completare")
    String stateElsewhere();

    @Message("In confronto")
    String stateComparing();

    @Message("In attesa del registro")
    String stateWaitingForRegister();

    @Message(
            "In attesa da {time}: gli aggiornamenti del registro non ci arrivano da troppo tempo, e un confronto fatto ora non varrebbe.")
    String progressWaiting(String time);

    @Message(
            "La lista è al sicuro e non va inviata di nuovo: il confronto parte da solo appena il registro è di nuovo aggiornato.")
    String progressWaitingSafe();

    @Message("In attesa che il registro sia di nuovo aggiornato")
    String saidWaiting();

    @Message("Valida")
    String stateSealed();

    @Message("Sta per scadere")
    String stateExpiring();

    @Message("Scaduta")
    String stateExpired();

    @Message("Non riuscita")
    String stateFailed();

    @Message("Annullata")
    String stateCancelled();

    @Message("Iniziata")
    String startedAt();

    @Message("Noi")
    String ourselves();

    @Message("Noi, tramite {name}")
    String ourselvesBy(String name);

    @Message("Fatta per conto nostro da {name}")
    String madeForUs(String name);

    @Message("{name} deve ancora scegliere la colonna dei numeri: il confronto comincia dopo.")
    String choosingElsewhere(String name);

    @Message("Vale fino a")
    String until();

    @Message("Controllo rapido")
    String quickCheck();
}
