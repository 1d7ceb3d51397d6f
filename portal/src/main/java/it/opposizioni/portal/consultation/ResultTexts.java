package it.opposizioni.portal.consultation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what comes of a consultation: counts, files, receipt, lines that were not valid. */
@MessageBundle("result")
public interface ResultTexts {

    @Message("Puoi chiamare questi numeri fino a {date}, giorno compreso.")
    String validCalls(String date);

    @Message("Puoi scrivere a queste persone fino a {date}, giorno compreso.")
    String validPost(String date);

    @Message("Controlla la colonna dei numeri")
    String warningTitle();

    @Message(
            "In {n} righe su {all} non c’è un numero che possiamo confrontare. Se hai scelto la colonna sbagliata, carica di nuovo la lista. Se la colonna è giusta, leggi i motivi riga per riga.")
    String warningText(String n, String all);

    @Message("Altri numeri nella lista non sono stati confrontati")
    String otherNumbersTitle();

    @Message(
            "Nelle altre colonne ci sono {n} celle che sembrano numeri di telefono italiani. Non le abbiamo confrontate con il Registro: per farlo, carica di nuovo la lista e scegli l’altra colonna.")
    String otherNumbersText(String n);

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

    @Message("Valeva fino a {date}. Per scrivere ancora serve una nuova consultazione. La ricevuta resta.")
    String expiredPost(String date);

    @Message("Conteggi")
    String counts();

    @Message("Righe ricevute, per esito")
    String countsOf();

    @Message("Righe")
    String lines();

    @Message("Quota")
    String share();

    @Message("Da non chiamare")
    String opposed();

    @Message("Chiamabili perché la persona ti ha autorizzato")
    String exempted();

    @Message("A cui puoi scrivere")
    String callablePost();

    @Message("A cui non puoi scrivere")
    String opposedPost();

    @Message("A cui puoi scrivere perché la persona ti ha autorizzato")
    String exemptedPost();

    @Message("di cui ripetute")
    String duplicates();

    @Message("Non valide")
    String invalid();

    @Message("Scarica")
    String downloads();

    @Message("La lista senza i numeri da non chiamare")
    String fileCallable();

    @Message("La lista senza chi non vuole posta")
    String fileCallablePost();

    @Message("I numeri tolti dalla tua lista")
    String fileOpposed();

    @Message("Il file dei numeri tolti dalla lista non c’è: non è stato chiesto.")
    String opposedLeftOut();

    @Message("I numeri di chi ti ha autorizzato, con la data di fine")
    String fileExempted();

    @Message("Le righe non valide, con il motivo")
    String fileInvalid();

    @Message("CSV, {kb} kB")
    String fileSize(String kb);

    @Message("vuoto")
    String fileNothing();

    @Message("Copia XLSX: {file}")
    String fileSheet(String file);

    @Message("Compresso in GZ: {file}")
    String fileGzip(String file);

    @Message("Compresso in ZIP: {file}")
    String fileZip(String file);

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

    @Message("Come hai chiesto, la lista è stata cancellata dopo il confronto: per ricontrollarla caricala di nuovo.")
    String listDiscarded();

    @Message("Dettagli")
    String details();

    @Message("Confrontata")
    String sealedAt();

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

    @Message("Contenuto")
    String content();
}
