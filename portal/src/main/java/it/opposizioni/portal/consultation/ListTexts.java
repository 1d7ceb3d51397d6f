package it.opposizioni.portal.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of a list that is sent: the file, its columns, what was recognised in it. */
@MessageBundle("list")
public interface ListTexts {

    @Message("Non mostriamo il registro: ricevi indietro la tua lista senza i numeri che non puoi chiamare.")
    String noExtraction();

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

    @Message(
            "Non sappiamo se il file è arrivato intero. Controlla la connessione e caricalo di nuovo: non conta due volte.")
    String fileLost();

    @Message("In questo momento non possiamo ricevere liste. Riprova fra qualche minuto.")
    String fileLater();

    @Message("Non hai un file? Incolla i numeri")
    String pasted();

    @Message("Un numero per riga. Per pochi numeri c’è il controllo rapido.")
    String pastedHint();

    @Message("Hai incollato troppi numeri. Salvali in un file e carica quello.")
    String pastedTooLong();

    @Message("Hai scelto un file e anche incollato dei numeri. Lascia una cosa sola.")
    String pastedAndFile();

    @Message("Cancella la lista appena confrontata")
    String forget();

    @Message(
            "Con la spunta, per ricontrollarla dovrai caricarla di nuovo. Senza spunta resta cifrata per 30 giorni e la ricontrolli con un clic. I risultati restano 30 giorni in ogni caso.")
    String forgetHint();

    @Message("Conta soltanto i numeri da non chiamare")
    String withoutOpposed();

    @Message(
            "Con la spunta vedi quanti sono, ma non quali. Senza spunta ricevi anche un file con i numeri tolti dalla tua lista. La lista da chiamare e i conteggi non cambiano.")
    String withoutOpposedHint();

    @Message("Il file sta partendo: lascia aperta questa pagina finché non è arrivato.")
    String uploadSending();

    @Message("Il file è arrivato. Leggiamo le prime righe.")
    String uploadArrived();

    @Message("Il file non è arrivato. Controlla la connessione e premi di nuovo il pulsante.")
    String uploadFailed();

    @Message("Carica la lista")
    String upload();

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

    @Message("Più colonne contengono numeri di telefono")
    String columnsWithNumbers();

    @Message(
            "Confrontiamo solo la colonna che scegli qui sotto. I numeri delle altre non vengono confrontati: questo risultato non ti permette di chiamarli."
                    + " Per confrontarli, carica di nuovo la lista e scegli l’altra colonna.")
    String columnsWithNumbersText();

    @Message("Non abbiamo trovato una colonna di numeri")
    String noColumnTitle();

    @Message(
            "Nelle prime righe nessuna colonna contiene numeri italiani. Guarda le righe qui sotto: se è il file sbagliato, annulla e carica quello giusto.")
    String noColumnText();

    @Message("Se le righe non sono divise bene in colonne, scegli un altro separatore sotto la tabella.")
    String noColumnSplit();

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

    @Message("Prime righe. Separatore: {name}")
    String previewRowsSplit(String name);

    @Message("Che cosa abbiamo riconosciuto")
    String detected();

    @Message("Formato")
    String format();

    @Message("Codifica dei caratteri")
    String encoding();

    @Message("Separatore delle colonne")
    String delimiter();

    @Message("{name} (scelto da te)")
    String delimiterChosen(String name);

    @Message("Le colonne sono divise male? Scegli il separatore")
    String delimiterQuestion();

    @Message("Mostra con questo separatore")
    String split();

    @Message("Torna a quello riconosciuto")
    String splitAsDetected();

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

    @Message("Scrivimi quando è finito")
    String tellMe();

    @Message("Ti mandiamo un’e-mail con l’indirizzo della pagina, anche se il confronto non riesce.")
    String tellMeHint();
}
