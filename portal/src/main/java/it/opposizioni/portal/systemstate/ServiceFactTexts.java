package it.opposizioni.portal.systemstate;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what a service tells beside its figures. */
@MessageBundle("servicefacts")
public interface ServiceFactTexts {

    @Message("Dato non disponibile al momento.")
    String unknown();

    @Message("Istanze")
    String copies();

    @Message("Istanze che rispondono: {amount}")
    String copiesThatAnswer(String amount);

    @Message("Nessuna istanza ha ancora inviato un segnale.")
    String noCopies();

    @Message("risponde")
    String answers();

    @Message("da {time}")
    String since(String time);

    @Message("non risponde")
    String silent();

    @Message("ultimo segnale: {time}")
    String lastSign(String time);

    @Message("Copie dei dati")
    String replicas();

    @Message("Copia dei dati ({copy})")
    String replica(String copy);

    @Message("Ultimo confronto: {time}.")
    String compared(String time);

    @Message("Ultimo confronto: {time}; {finding}.")
    String comparedFinding(String time, String finding);

    @Message("Mai confrontata con l’originale.")
    String neverCompared();

    @Message("{service}. Copia diversa dall’originale ({copy}). Parti da sostituire: {amount}.")
    String differs(String service, String copy, String amount);

    @Message("Le parti diverse vengono sostituite da sole. Se dura, confronta la copia, poi ricostruiscila.")
    String differsAdvice();

    @Message("Backup del database")
    String backup();

    @Message(
            "Del backup il database conosce solo l’archivio continuo: la data dell’ultimo backup completo la sa chi gestisce i server.")
    String backupHint();

    @Message("Almeno un database non archivia nulla: guarda la voce sul backup.")
    String backupRemark();

    @Message("nessun archivio")
    String backupNone();

    @Message("Il database non archivia nulla. Se c’è un backup, si fa altrove e qui non si vede.")
    String backupNoneText();

    @Message("nulla ancora")
    String backupWaits();

    @Message("Il database archivia, ma non è ancora arrivato nulla.")
    String backupWaitsText();

    @Message("archivia")
    String backupWorks();

    @Message("Ultima parte archiviata: {time}.")
    String backupWorksText(String time);

    @Message("Tentativi falliti in passato: {amount}.")
    String backupFailedBefore(String amount);

    @Message("archiviazione non riuscita")
    String backupFails();

    @Message("Ultima parte archiviata: {last}. Tentativi falliti: {amount}. L’ultimo: {time}.")
    String backupFailsText(String last, String amount, String time);

    @Message("mai")
    String never();

    @Message("{service}. Il database non riesce ad archiviare.")
    String backupProblem(String service);

    @Message("Avvisa chi gestisce il database: un guasto farebbe perdere le ultime modifiche.")
    String backupAdvice();

    @Message("Importazioni e flussi in corso")
    String works();

    @Message("Nessuna importazione e nessun flusso in corso.")
    String noWork();

    @Message("Importazione ricevuta {time}")
    String legacyImport(String time);

    @Message("Flusso telefonico ricevuto {time}")
    String telcoFeed(String time);

    @Message("Altro lavoro ({kind}) ricevuto {time}")
    String otherWork(String kind, String time);

    @Message("in attesa")
    String waiting();

    @Message("in esame")
    String checking();

    @Message("in corso")
    String running();

    @Message("{percent}% (righe: {done} su {total})")
    String progress(String percent, String done, String total);
}
