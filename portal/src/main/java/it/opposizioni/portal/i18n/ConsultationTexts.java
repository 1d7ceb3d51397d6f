package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of consultations on their way: a list that is sent, its columns, how far it is, what there was before. */
@MessageBundle("consultation")
public interface ConsultationTexts {

    @Message("Nuova consultazione")
    String newConsultation();

    @Message("Ultime consultazioni")
    String lastConsultations();

    @Message("Consultazioni")
    String consultations();

    @Message("Tutte le consultazioni")
    String allConsultations();

    @Message("Non hai ancora consultato il registro.")
    String noConsultations();

    @Message("Nessuna consultazione con questi filtri.")
    String noneFound();

    @Message("Filtra le consultazioni")
    String filters();

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

    @Message("Non mostriamo il registro: ricevi indietro la tua lista senza i numeri che non puoi chiamare.")
    String noExtraction();

    @Message("Campagna")
    String campaign();

    @Message("Dice per quale scopo consulti, per conto di chi e se chiami o scrivi.")
    String campaignHint();

    @Message("Scegli la campagna.")
    String campaignMissing();

    @Message("File con la lista")
    String file();

    @Message(
            "CSV, TXT, XLSX, oppure compresso in ZIP o GZ. Al massimo 1 GB. La colonna dei numeri la scegli dopo; le altre restano come sono.")
    String fileHint();

    @Message("Scegli il file con la lista, oppure incolla i numeri.")
    String fileMissing();

    @Message("Il file è vuoto. Scegline uno con almeno un numero.")
    String fileEmpty();

    @Message("Il file deve essere CSV, TXT, XLSX, ZIP o GZ. Da un altro programma: Salva come, CSV.")
    String fileType();

    @Message("Il file supera 1 GB. Comprimilo in ZIP o GZ, oppure dividi la lista.")
    String fileTooBig();

    @Message("Il file non è arrivato intero. Controlla la connessione e caricalo di nuovo.")
    String fileLost();

    @Message("In questo momento non possiamo ricevere liste. Riprova fra qualche minuto.")
    String fileLater();

    @Message("Un file non si può conservare fra una pagina e l’altra: sceglilo di nuovo.")
    String fileAgain();

    @Message("Non hai un file? Incolla i numeri")
    String pasted();

    @Message("Un numero per riga. Per pochi numeri c’è il controllo rapido.")
    String pastedHint();

    @Message("Hai incollato troppi numeri. Salvali in un file e carica quello.")
    String pastedTooLong();

    @Message("Hai scelto un file e anche incollato dei numeri. Lascia una cosa sola.")
    String pastedAndFile();

    @Message("Non conservare la lista dopo il confronto")
    String forget();

    @Message(
            "Di solito resta cifrata per 30 giorni, così puoi ricontrollarla con un clic. Se scegli di no la cancelliamo appena confrontata; i risultati restano comunque 30 giorni.")
    String forgetHint();

    @Message("Il file sta partendo: lascia aperta questa pagina finché non è arrivato.")
    String uploadSending();

    @Message("Il file è arrivato. Leggiamo le prime righe.")
    String uploadArrived();

    @Message("Il file non è arrivato. Controlla la connessione e premi di nuovo il pulsante.")
    String uploadFailed();

    @Message("Carica la lista")
    String upload();

    @Message("Controllo rapido (fino a 10 numeri)")
    String quickInstead();

    @Message("Non puoi consultare il registro adesso.")
    String notAllowed();

    @Message("Scegli la colonna dei numeri")
    String columnsTitle();

    @Message("Abbiamo ricevuto la lista. Controlla che i numeri siano nella colonna giusta.")
    String columnsLead();

    @Message("Dove sono i numeri di telefono?")
    String columnQuestion();

    @Message("Scegli la colonna che contiene i numeri.")
    String columnMissing();

    @Message("Colonna {n}: {name}")
    String columnNamed(String n, String name);

    @Message("Colonna {n}")
    String columnPlain(String n);

    @Message("{percent}% delle righe lette contiene un numero")
    String columnShare(String percent);

    @Message(
            "In questa colonna alcune righe non sono numeri italiani. Finiranno fra le righe non valide, con il motivo.")
    String columnMixed();

    @Message("Non abbiamo trovato una colonna di numeri")
    String noColumnTitle();

    @Message(
            "Nelle prime righe nessuna colonna contiene numeri italiani. Guarda le righe qui sotto: se è il file sbagliato, annulla e carica quello giusto.")
    String noColumnText();

    @Message("Com’è la prima riga?")
    String headerQuestion();

    @Message("È l’intestazione: ci sono i nomi delle colonne")
    String headerYes();

    @Message("È già un contatto")
    String headerNo();

    @Message("Scegli che cosa c’è nella prima riga.")
    String headerMissing();

    @Message("Le prime righe della lista")
    String previewRows();

    @Message("Riga")
    String row();

    @Message("Che cosa abbiamo riconosciuto")
    String detected();

    @Message("Formato")
    String format();

    @Message("Codifica dei caratteri")
    String encoding();

    @Message("Separatore delle colonne")
    String delimiter();

    @Message("Punto e virgola")
    String delimiterSemicolon();

    @Message("Virgola")
    String delimiterComma();

    @Message("Tabulazione")
    String delimiterTab();

    @Message("Barra verticale")
    String delimiterPipe();

    @Message("Nessuno: c’è una sola colonna")
    String delimiterNone();

    @Message("Confronta con il registro")
    String compare();

    @Message("Non riusciamo a leggere questa lista")
    String unreadableTitle();

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

    @Message("Colonna scelta")
    String stageChosen();

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

    @Message("Il confronto non è riuscito")
    String failedTitle();

    @Message("La lista non è stata conservata e non c’è nessun risultato.")
    String failedKept();

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

    @Message("Per conto di {name}")
    String onBehalfOf(String name);

    @Message("Righe ricevute")
    String received();

    @Message("Chiamabili")
    String callable();

    @Message("Scrivimi quando è finito")
    String tellMe();

    @Message("Ti mandiamo un’e-mail con l’indirizzo della pagina, anche se il confronto non riesce.")
    String tellMeHint();

    @Message("In arrivo")
    String stateReceiving();

    @Message("Da completare: scegli la colonna")
    String stateChoosing();

    @Message("Da completare")
    String stateElsewhere();

    @Message("In confronto")
    String stateComparing();

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

    @Message("Per conto di")
    String principal();

    @Message("Noi")
    String ourselves();

    @Message("Noi, tramite {name}")
    String ourselvesBy(String name);

    @Message("Fatta per conto nostro da {name}")
    String madeForUs(String name);

    @Message("{name} deve ancora scegliere la colonna dei numeri: il confronto comincia dopo.")
    String choosingElsewhere(String name);

    @Message("Stato")
    String state();

    @Message("Vale fino a")
    String until();
}
