package it.opposizioni.portal.cases;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the authority's cases. */
@MessageBundle("cases")
public interface CaseTexts {

    @Message("Fascicoli")
    String title();

    @Message("Fascicolo")
    String one();

    @Message(
            "Le segnalazioni contro lo stesso chiamante, riunite. I filtri restano nell’indirizzo: puoi salvarlo o condividerlo.")
    String lead();

    @Message("Area dell’autorità")
    String area();

    @Message("Code di lavoro")
    String queues();

    @Message("Vai all’elenco")
    String skipToList();

    @Message("Fascicoli aperti, per fase")
    String byStage();

    @Message("Per me")
    String mine();

    @Message("Squadra")
    String team();

    @Message("Non assegnati")
    String unassigned();

    @Message("Scaduti")
    String overdue();

    @Message("Filtra i fascicoli")
    String filters();

    @Message("Chi è accusato")
    String subject();

    @Message("Nome dell’operatore, anche in parte, o numero chiamante.")
    String subjectHint();

    @Message("Fase")
    String stage();

    @Message("Tutti quelli aperti")
    String allStages();

    @Message("Chi lo ha")
    String assignee();

    @Message("Termine")
    String due();

    @Message("tu")
    String me();

    @Message("nessuno")
    String nobody();

    @Message("già scaduto")
    String past();

    @Message("Applica")
    String apply();

    @Message("Filtri attivi")
    String activeFilters();

    @Message("Togli il filtro")
    String removeFilter();

    @Message("Togli tutti i filtri")
    String clear();

    @Message("Nessun fascicolo qui. Guarda quelli della squadra, o togli i filtri.")
    String none();

    @Message(
            "Non c’è nessun fascicolo aperto. Si apre da solo quando più persone segnalano lo stesso chiamante in pochi giorni.")
    String noneAtAll();

    @Message("Chi e fascicolo")
    String who();

    @Message("Segnalazioni")
    String complaints();

    @Message("Prova")
    String evidence();

    @Message("{b} di grado B, {c} di grado C")
    String grades(long b, long c);

    @Message("Aperto")
    String opened();

    @Message("Parti del fascicolo")
    String parts();

    @Message("Panoramica")
    String overview();

    @Message("Storia")
    String history();

    @Message("Decisione")
    String decision();

    @Message(
            "Tutte le segnalazioni si fondano solo sul numero mostrato, che si può falsificare. Con queste prove non si può accertare una violazione.")
    String onlyNumbers();

    @Message(
            "Non c’è un operatore certo: nessuno ha dichiarato questo numero, oppure lo ha dichiarato più di uno. Il fascicolo si può chiudere senza sanzione.")
    String noOperator();

    @Message("È confluito in un altro fascicolo.")
    String mergedInto();

    @Message("Apri quello")
    String openThat();

    @Message("Segnalazione")
    String complaint();

    @Message("Ricevuta")
    String filed();

    @Message("Valutazione automatica")
    String assessment();

    @Message("Grado")
    String grade();

    @Message(
            "B: il numero era dichiarato e una lista di chi ha chiamato conteneva il numero chiamato. C: solo il numero mostrato.")
    String gradesExplained();

    @Message("Che cosa puoi fare ora")
    String acts();

    @Message("Prendilo tu")
    String take();

    @Message("Assegnalo")
    String assign();

    @Message("Collega")
    String colleague();

    @Message("Scegli un collega")
    String chooseColleague();

    @Message("Chiedi informazioni all’operatore")
    String request();

    @Message("Che cosa chiedi")
    String question();

    @Message(
            "L’operatore legge la domanda nella sua area e ha tempo fino al termine. Prima di allora l’audizione si fissa solo se ha risposto.")
    String questionHint();

    @Message("Invia la richiesta")
    String sendRequest();

    @Message("Registra la risposta dell’operatore")
    String recordReply();

    @Message("Che cosa ha risposto")
    String reply();

    @Message("Fissa l’audizione")
    String hear();

    @Message("Sposta l’audizione")
    String moveHearing();

    @Message("Giorno dell’audizione")
    String hearingDay();

    @Message(
            "L’operatore deve avere il tempo di prepararsi. Se scegli un giorno troppo vicino, ti diciamo il primo possibile.")
    String hearingDayHint();

    @Message("Note per l’audizione")
    String hearingNote();

    @Message("Unisci a un altro fascicolo")
    String merge();

    @Message("Fascicolo che resta")
    String mergeInto();

    @Message("Scegli un fascicolo")
    String chooseCase();

    @Message("Perché vanno insieme")
    String mergeReason();

    @Message("Unisci")
    String doMerge();

    @Message("Dividi: fai un altro fascicolo delle segnalazioni scelte")
    String split();

    @Message("Segnalazioni da separare")
    String toSplit();

    @Message("Perché vanno separate")
    String splitReason();

    @Message("Separa")
    String doSplit();

    @Message("Archivia senza decidere")
    String archive();

    @Message("Perché lo archivi")
    String archiveReason();

    @Message("Le segnalazioni restano aperte e si chiudono una per una.")
    String archiveHint();

    @Message("Archivia")
    String doArchive();

    @Message("Apri un fascicolo con questa segnalazione")
    String open();

    @Message("Perché apri il fascicolo")
    String openReason();

    @Message("Apri il fascicolo")
    String doOpen();

    @Message("Fascicolo di cui fa parte")
    String itsCase();

    @Message("Vai al fascicolo")
    String toCase();

    @Message("{act} – {who}")
    String stepBy(String act, String who);

    @Message("il registro, da solo")
    String byItself();

    @Message("un’altra persona")
    String somebody();

    @Message("Non c’è ancora nessuna proposta.")
    String noProposal();

    @Message("Proposta")
    String proposal();

    @Message("Decisione presa")
    String decided();

    @Message(
            "Hai proposto tu questa decisione: la approva o la restituisce un’altra persona. Puoi solo ritirarla, restituendola.")
    String ownProposal();

    @Message("Decidono due persone: chi propone non approva. Approvare chiude il fascicolo e le sue segnalazioni.")
    String fourEyes();

    @Message("Esito")
    String outcome();

    @Message("C’è una violazione")
    String upheld();

    @Message("Non c’è una violazione")
    String notUpheld();

    @Message("Fuori competenza")
    String outside();

    @Message("Misure")
    String measures();

    @Message("Norme violate")
    String grounds();

    @Message("Fatti accertati")
    String facts();

    @Message("Motivazione")
    String reasons();

    @Message("Motivo per chi ha segnalato")
    String reasonForReporters();

    @Message("Chi ha segnalato lo legge così com’è: non scrivere nomi di persone.")
    String reportersHint();

    @Message("Importo proposto, in euro")
    String amount();

    @Message("Euro interi. Puoi lasciarlo vuoto: la sanzione è un atto a parte.")
    String amountHint();

    @Message("Fatturato mondiale dell’anno prima, in euro")
    String turnover();

    @Message("Euro interi. Se non lo conosci lascia vuoto: allora il massimo è di 20 milioni.")
    String turnoverHint();

    @Message("Approva la decisione")
    String approve();

    @Message("Restituisci la proposta")
    String giveBack();

    @Message("Perché la restituisci")
    String returnReason();

    @Message("Restituisci")
    String doReturn();

    @Message("Proponi una decisione")
    String propose();

    @Message("Per accertare una violazione manca: {what}.")
    String missing(String what);

    @Message("un operatore")
    String missingOperator();

    @Message("una prova oltre al numero mostrato")
    String missingEvidence();

    @Message("l’audizione dell’operatore")
    String missingHearing();

    @Message("Scheda di quantificazione della sanzione")
    String worksheet();

    @Message("I cinque passi delle linee guida EDPB 04/2022. Servono solo per una sanzione pecuniaria.")
    String worksheetLead();

    @Message("1. Trattamenti e violazioni")
    String conduct();

    @Message("2. Gravità")
    String seriousness();

    @Message("Bassa")
    String low();

    @Message("Media")
    String medium();

    @Message("Alta")
    String high();

    @Message("2. Punto di partenza")
    String startingPoint();

    @Message("3. Circostanze aggravanti e attenuanti")
    String circumstances();

    @Message("4. Massimo di legge")
    String ceiling();

    @Message(
            "Il massimo è una formula, non una proposta: 20 milioni di euro o, se di più, il 4 % del fatturato mondiale dell’anno prima.")
    String ceilingText();

    @Message("Calcola il massimo")
    String compute();

    @Message("5. Efficacia, proporzionalità, dissuasività")
    String proportionality();

    @Message("Proponi")
    String doPropose();

    @Message("Scrivi euro interi, senza centesimi.")
    String noAmount();

    @Message("Scegli il giorno.")
    String noDay();

    @Message("Scegli il fascicolo.")
    String noCase();

    @Message("Scegli almeno una segnalazione.")
    String noComplaint();

    @Message("Scegli un collega.")
    String noColleague();

    @Message("Aperto")
    String stageOpen();

    @Message("Assegnato")
    String stageAssigned();

    @Message("Informazioni chieste")
    String stageRequested();

    @Message("Risposta ricevuta")
    String stageReplied();

    @Message("Audizione")
    String stageHearing();

    @Message("Decisione proposta")
    String stageProposed();

    @Message("Deciso")
    String stageDecided();

    @Message("Unito a un altro")
    String stageMerged();

    @Message("Archiviato")
    String stageArchived();

    @Message("Aperto il fascicolo")
    String didOpen();

    @Message("Aggiunte segnalazioni")
    String didGather();

    @Message("Assegnato il fascicolo")
    String didAssign();

    @Message("Chieste informazioni all’operatore")
    String didRequest();

    @Message("Registrata la risposta dell’operatore")
    String didReply();

    @Message("Fissata l’audizione")
    String didHear();

    @Message("Proposta una decisione")
    String didPropose();

    @Message("Approvata la decisione")
    String didApprove();

    @Message("Restituita la proposta")
    String didReturn();

    @Message("Separate alcune segnalazioni")
    String didSplit();

    @Message("Unito a un altro fascicolo")
    String didMerge();

    @Message("Archiviato il fascicolo")
    String didArchive();
}
