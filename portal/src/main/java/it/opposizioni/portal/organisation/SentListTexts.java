package it.opposizioni.portal.organisation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the lists of numbers that organisations send, and of those who decide about them. */
@MessageBundle("sentlists")
public interface SentListTexts {

    @Message("in registrazione")
    String stateRecording();

    @Message("registrato")
    String stateRecorded();

    @Message("rifiutato")
    String stateListRefused();

    @Message("Elenchi di numeri")
    String lists();

    @Message("Iscrivi molte linee dell’organizzazione con un file, o toglile.")
    String listsLead();

    @Message("Vedi e manda elenchi")
    String toLists();

    @Message("Elenchi di numeri di {name}")
    String listsTitle(String name);

    @Message("Manda un elenco")
    String newList();

    @Message(
            "Per iscrivere o togliere numeri il gestore confronta l’elenco con la fattura o il contratto della compagnia telefonica: tienili pronti.")
    String newListLead();

    @Message("Che cosa vuoi fermare su queste linee")
    String media();

    @Message(
            "Solo se li iscrivi: vale per tutto l’elenco. Una colonna «mezzi» nel file può dire altro per una riga: telefono, posta, oppure telefono e posta.")
    String mediaHint();

    @Message("Vale se l’indirizzo dell’organizzazione è negli elenchi telefonici pubblici.")
    String postHint();

    @Message("Che cosa ferma")
    String stops();

    @Message("File con i numeri")
    String file();

    @Message("CSV o testo, un numero per riga nella prima colonna, al massimo 10.000")
    String fileHint();

    @Message("Scegli un file con almeno un numero.")
    String fileMissing();

    @Message("Il file può avere al massimo 2 MB.")
    String fileTooLarge();

    @Message("Manda l’elenco")
    String sendList();

    @Message("Elenchi mandati")
    String sentLists();

    @Message("Non c’è ancora nessun elenco.")
    String noLists();

    @Message("Elenco")
    String list();

    @Message("Elenco mandato {day}")
    String listOf(String day);

    @Message("Mandato")
    String sent();

    @Message("Da")
    String sentBy();

    @Message("Righe")
    String lines();

    @Message("Risultato")
    String result();

    @Message("Protocollo")
    String protocols();

    @Message("Hai mandato l’elenco. Ti scriviamo quando il gestore ha deciso.")
    String saidSent();

    @Message("Righe guardate: {done}, su {all}.")
    String recordingText(String done, String all);

    @Message("Ogni riga con il suo risultato")
    String linesCaption();

    @Message("Nome del file")
    String fileName();

    @Message("Scarica tutte le righe (CSV)")
    String download();

    @Message("Tutti gli elenchi")
    String allLists();

    @Message("in attesa")
    String outcomeWaiting();

    @Message("iscritto")
    String outcomeRecorded();

    @Message("Dove sta la prova")
    String listEvidence();

    @Message("La fattura o il contratto della compagnia telefonica")
    String listEvidenceHint();

    @Message("Scrivi dove sta la prova.")
    String listEvidenceMissing();

    @Message("Come è arrivata")
    String channel();

    @Message("Scegli come è arrivata.")
    String channelMissing();

    @Message("Per e-mail")
    String byEmail();

    @Message("Per posta")
    String byPost();

    @Message("Confronta le righe con la prova. I numeri sono iscritti subito, come un elenco allo sportello.")
    String confirmListText();

    @Message("Conferma l’elenco")
    String confirmList();

    @Message("Nessun numero è iscritto. Chi l’ha mandato legge il motivo.")
    String refuseListText();

    @Message("Rifiuta l’elenco")
    String refuseList();

    @Message("Confermato: i numeri sono iscritti fra poco.")
    String saidListConfirmed();

    @Message("Rifiutato: chi l’ha mandato legge il motivo.")
    String saidListRefused();
}
