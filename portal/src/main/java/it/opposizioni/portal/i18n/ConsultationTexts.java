package it.opposizioni.portal.i18n;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of consultations: lists that are compared with the register. */
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

    @Message("La lista resta cifrata per 30 giorni, così puoi ricontrollarla con un clic. Poi la cancelliamo.")
    String kept();

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

    @Message("Puoi chiamare questi numeri fino a {date}, giorno compreso.")
    String validCalls(String date);

    @Message("Puoi scrivere a queste persone fino a {date}, giorno compreso.")
    String validPost(String date);

    @Message("Controlla la colonna dei numeri")
    String warningTitle();

    @Message(
            "In {n} righe su {all} non c’è un numero che possiamo confrontare. Se hai scelto la colonna sbagliata, carica di nuovo la lista. Se la colonna è giusta, leggi i motivi riga per riga.")
    String warningText(String n, String all);

    @Message("Il risultato vale ancora {n} giorni.")
    String daysLeft(String n);

    @Message("Oggi è l’ultimo giorno.")
    String lastDay();

    @Message("Vale ancora domani, poi basta.")
    String oneDayLeft();

    @Message("Se la campagna continua, consulta di nuovo prima di quel giorno.")
    String expiringNext();

    @Message("Questo risultato non vale più")
    String expiredTitle();

    @Message("Valeva fino a {date}. Per chiamare ancora serve una nuova consultazione. La ricevuta resta.")
    String expiredText(String date);

    @Message("Conteggi")
    String counts();

    @Message("Righe ricevute, per esito")
    String countsOf();

    @Message("Esito")
    String outcome();

    @Message("Righe")
    String lines();

    @Message("Quota")
    String share();

    @Message("Righe ricevute")
    String received();

    @Message("Da non chiamare")
    String opposed();

    @Message("Chiamabili")
    String callable();

    @Message("Chiamabili perché la persona ti ha tenuto")
    String exempted();

    @Message("di cui ripetute")
    String duplicates();

    @Message("Non valide")
    String invalid();

    @Message("Scarica")
    String downloads();

    @Message("La lista senza i numeri da non chiamare")
    String fileCallable();

    @Message("I numeri tolti dalla tua lista")
    String fileOpposed();

    @Message("I numeri di chi ti ha tenuto, con la data di fine")
    String fileExempted();

    @Message("Le righe non valide, con il motivo")
    String fileInvalid();

    @Message("CSV, {kb} kB")
    String fileSize(String kb);

    @Message("vuoto")
    String fileNothing();

    @Message("Copia XLSX: {file}")
    String fileSheet(String file);

    @Message("I fogli XLSX sono copie dei file CSV. La ricevuta vale per i CSV.")
    String fileSheetNote();

    @Message("I file restano qui fino a {date}. La ricevuta resta.")
    String filesUntil(String date);

    @Message("I file sono stati cancellati, come previsto dopo 30 giorni. La ricevuta resta.")
    String filesPurged();

    @Message("Leggi le righe non valide")
    String seeInvalid();

    @Message("Prova della consultazione")
    String proof();

    @Message(
            "La ricevuta firmata dimostra che hai consultato il registro, quando e con quale lista. Chiunque può verificarla; non contiene numeri di telefono.")
    String proofText();

    @Message("Codice della ricevuta")
    String receiptCode();

    @Message("Ricevuta in PDF")
    String receiptPdf();

    @Message("Ricevuta firmata (.jwt)")
    String receiptJws();

    @Message("Dati della ricevuta (JSON)")
    String receiptJson();

    @Message("Verifica la ricevuta")
    String verifyLink();

    @Message("Ricontrolla la stessa lista")
    String recheck();

    @Message(
            "Confrontiamo di nuovo la stessa lista con il registro di oggi. Nasce una nuova consultazione, con una nuova scadenza.")
    String recheckText();

    @Message("Dettagli")
    String details();

    @Message("Confrontata")
    String sealedAt();

    @Message("Stato del registro")
    String registerVersion();

    @Message("Versione {version}, aggiornata a {when}")
    String versionAsOf(String version, String when);

    @Message("Impronta della lista (SHA-256)")
    String sha();

    @Message("Righe non valide")
    String invalidTitle();

    @Message(
            "Queste righe non contengono un numero italiano che possiamo confrontare. Correggile e carica di nuovo la lista, se ti servono.")
    String invalidLead();

    @Message("In questa lista non ci sono righe non valide.")
    String invalidNone();

    @Message("Riga")
    String line();

    @Message("Motivo")
    String reason();

    @Message("Contenuto")
    String content();

    @Message("In arrivo")
    String stateReceiving();

    @Message("Da completare: scegli la colonna")
    String stateChoosing();

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

    @Message("Stato")
    String state();

    @Message("Vale fino a")
    String until();

    @Message("Controllo rapido")
    String quickTitle();

    @Message(
            "Scrivi fino a 10 numeri e vedi subito se puoi chiamarli. Vale come una consultazione: è registrata, ha la stessa scadenza e una ricevuta.")
    String quickLead();

    @Message("Numeri")
    String quickNumbers();

    @Message("Uno per riga, fino a 10, scritti come vuoi: 333 123 4567 oppure +39 06 1234 5678.")
    String quickHint();

    @Message("Scrivi almeno un numero.")
    String quickMissing();

    @Message("Hai scritto {n} numeri: qui se ne controllano al massimo 10. Togline qualcuno, oppure carica una lista.")
    String quickTooMany(String n);

    @Message("Carica una lista")
    String quickUpload();

    @Message("Controlla")
    String quickButton();

    @Message("Risultato del controllo")
    String quickResult();

    @Message("Queste risposte valgono fino a {date}, giorno compreso.")
    String quickValid(String date);

    @Message("Puoi chiamarlo?")
    String quickAnswer();

    @Message("Numero")
    String quickNumber();

    @Message("Sì")
    String quickCallable();

    @Message("No: è nel registro delle opposizioni")
    String quickOpposed();

    @Message("Sì: la persona ha tenuto la tua impresa")
    String quickExempted();

    @Message("Sì, fino a {date}: la persona ha tenuto la tua impresa")
    String quickExemptedUntil(String date);

    @Message("Non è un numero che possiamo controllare")
    String quickInvalid();

    @Message("Controlla altri numeri")
    String quickMore();

    @Message("Consultazione e ricevuta")
    String quickSeal();
}
