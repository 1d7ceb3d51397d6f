package it.opposizioni.portal.complaint.filing;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the files that come with the form of a complaint. */
@MessageBundle("filingfile")
public interface FilingFileTexts {

    @Message("Foto, registrazioni e documenti (facoltativo)")
    String files();

    @Message(
            "Al massimo cinque file di 10 MB l’uno: immagini (JPEG, PNG, WebP, HEIC), audio (MP3, M4A, Ogg, WAV) o PDF senza password. Scegli solo quello che riguarda le chiamate. Puoi aggiungerne anche dopo l’invio.")
    String hint();

    @Message("I file non si conservano fra una pagina e l’altra: sceglili di nuovo tutti.")
    String again();

    @Message(
            "{#if n == 1}Il file che avevi scelto non è stato conservato. Sceglilo{#else}I {n} file che avevi scelto non sono stati conservati. Sceglili{/if} di nuovo nell’ultima pagina, prima di inviare.")
    String notKept(int n);

    @Message(
            "{#if n == 1}Il file che avevi scelto non è stato conservato. Sceglilo{#else}I {n} file che avevi scelto non sono stati conservati. Sceglili{/if} di nuovo qui.")
    String notKeptHere(int n);

    @Message("Hai scelto più di cinque file. Scegline al massimo cinque.")
    String tooMany();

    @Message("Il file «{name}» è vuoto. Controllalo, oppure non inviarlo.")
    String empty(String name);

    @Message("Il file «{name}» supera 10 MB. Riducilo, oppure non inviarlo.")
    String tooLarge(String name);

    @Message("Il file «{name}» non è di un tipo accettato. Scegli un’immagine, un audio o un PDF.")
    String otherType(String name);

    @Message("I file non sono arrivati per intero. Sceglili e inviali di nuovo.")
    String brokenOff();

    @Message(
            "Ora non possiamo ricevere file. Riprova fra poco, oppure invia la segnalazione senza file: li aggiungi dopo.")
    String notNow();

    @Message(
            "Ci è voluto troppo tempo: non è stato inviato nulla. Riprova con meno file, oppure invia la segnalazione senza file: li aggiungi dopo.")
    String tookTooLong();

    @Message("Non tutti i file sono stati aggiunti")
    String notAddedTitle();

    @Message("Abbiamo ricevuto la segnalazione, ma questi file non sono stati aggiunti:")
    String notAddedText();

    @Message("Non siamo riusciti a salvarlo: aggiungilo di nuovo fra poco.")
    String later();

    @Message("Non sappiamo se è arrivato per intero. Controlla fra gli allegati: se manca, aggiungilo.")
    String lost();
}
