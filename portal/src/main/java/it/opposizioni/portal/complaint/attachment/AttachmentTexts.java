package it.opposizioni.portal.complaint.attachment;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of what people add to a complaint. */
@MessageBundle("attachment")
public interface AttachmentTexts {

    @Message("Allegati")
    String title();

    @Message(
            "Foto, registrazioni e documenti aiutano l’autorità a capire i fatti. Aggiungi solo quello che riguarda le chiamate.")
    String lead();

    @Message("Non ci sono allegati.")
    String none();

    @Message("Aggiungi un allegato")
    String add();

    @Message("Aggiungi o togli allegati")
    String change();

    @Message(
            "Hai una foto, una registrazione o un documento? Puoi aggiungerlo finché l’autorità non prende in carico la segnalazione.")
    String invitation();

    @Message("File da aggiungere")
    String file();

    @Message(
            "Un’immagine (JPEG, PNG, WebP, HEIC), un audio (MP3, M4A, Ogg, WAV) o un PDF senza password. Al massimo 10 MB.")
    String fileHint();

    @Message("Scegli un file da aggiungere.")
    String fileMissing();

    @Message("Ora non riusciamo a salvare il file. Riprova fra poco.")
    String fileLater();

    @Message("Non sappiamo se il file è arrivato per intero. Invialo di nuovo: non viene aggiunto due volte.")
    String fileLost();

    @Message("Puoi aggiungerne ancora {n}.")
    String left(int n);

    @Message("Puoi aggiungerne ancora uno.")
    String oneLeft();

    @Message("Hai raggiunto il numero massimo di allegati. Togline uno per aggiungerne un altro.")
    String full();

    @Message("L’autorità lavora sulla segnalazione: gli allegati non si possono più cambiare.")
    String closed();

    @Message("L’allegato è stato aggiunto.")
    String added();

    @Message("L’allegato è stato tolto.")
    String removed();

    @Message("Togli")
    String remove();

    @Message("Scarica")
    String download();

    @Message("Allegato {n}: {type}")
    String name(int n, String type);

    @Message("{kb} kB, aggiunto {when}")
    String about(String kb, String when);

    @Message("allegato-{n}.{extension}")
    String fileName(int n, String extension);

    @Message("immagine {kind}")
    String image(String kind);

    @Message("audio {kind}")
    String sound(String kind);

    @Message("documento {kind}")
    String document(String kind);

    @Message("Torna alla segnalazione")
    String back();

    @Message("Nessuno ha controllato questi file: aprili con prudenza.")
    String careful();

    @Message("Nessuna segnalazione di questo fascicolo ha allegati.")
    String noneInCase();

    @Message("Apri la segnalazione")
    String openComplaint();
}
