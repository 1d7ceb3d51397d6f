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

    @Message("Campagna")
    String campaign();

    @Message("Scegli la campagna.")
    String campaignMissing();

    @Message("Lista di numeri")
    String file();

    @Message(
            "Un file CSV o di testo, al massimo 50 MB. Il numero sta nella prima colonna; le altre restano come sono. Per liste più grandi usa l’interfaccia per programmi.")
    String fileHint();

    @Message("Scegli il file con la lista.")
    String fileMissing();

    @Message("Il file è vuoto. Scegline uno con almeno un numero.")
    String fileEmpty();

    @Message("Il file deve essere CSV o di testo (.csv, .txt). Da un foglio di calcolo: Salva come, CSV.")
    String fileType();

    @Message("Carica e confronta")
    String upload();

    @Message("Non mostriamo il registro: ricevi indietro la tua lista senza i numeri che non puoi chiamare.")
    String noExtraction();

    @Message("Confronto in corso")
    String jobTitle();

    @Message("Puoi chiudere questa pagina: il confronto va avanti. La pagina si aggiorna da sola.")
    String jobText();

    @Message("File ricevuto: {name}")
    String stageReceived(String name);

    @Message("Confronto con il registro: {n} righe")
    String stageComparing(String n);

    @Message("Sigillo del risultato")
    String stageSealing();

    @Message("Il confronto non è riuscito")
    String failedTitle();

    @Message("Il confronto si è interrotto prima della fine. La lista non è stata conservata: caricala di nuovo.")
    String interrupted();

    @Message("Carica di nuovo")
    String again();

    @Message("Risultato della consultazione")
    String resultTitle();

    @Message("Puoi chiamare questi numeri fino a {date}, giorno compreso.")
    String validUntil(String date);

    @Message("Questo risultato non vale più. Per chiamare ancora serve una nuova consultazione.")
    String expired();

    @Message("Righe ricevute")
    String received();

    @Message("Da non chiamare")
    String opposed();

    @Message("Chiamabili")
    String callable();

    @Message("Ripetute")
    String duplicates();

    @Message("Non valide")
    String invalid();

    @Message("Scarica")
    String downloads();

    @Message("La lista senza i numeri da non chiamare")
    String fileCallable();

    @Message("I numeri tolti dalla tua lista")
    String fileOpposed();

    @Message("Le righe non valide, con il motivo")
    String fileInvalid();

    @Message("CSV, {kb} kB")
    String fileSize(String kb);

    @Message("Confrontata")
    String sealedAt();

    @Message("Stato del registro")
    String registerVersion();

    @Message("Versione {version}, aggiornata a {when}")
    String versionAsOf(String version, String when);

    @Message("Impronta della lista (SHA-256)")
    String sha();

    @Message("In arrivo")
    String stateReceiving();

    @Message("Valida")
    String stateSealed();

    @Message("Scaduta")
    String stateExpired();

    @Message("Non riuscita")
    String stateFailed();

    @Message("Iniziata")
    String startedAt();

    @Message("Stato")
    String state();

    @Message("Vale fino a")
    String until();

    @Message("Motivo: {code}")
    String failure(String code);

    @Message("Riga {line}")
    String failureLine(String line);
}
