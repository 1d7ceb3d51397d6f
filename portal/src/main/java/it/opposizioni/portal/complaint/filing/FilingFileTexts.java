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

    @Message("Il file «{name}» è vuoto. Controllalo, o lascialo fuori.")
    String empty(String name);

    @Message("Il file «{name}» supera 10 MB. Riducilo, o lascialo fuori.")
    String tooLarge(String name);

    @Message("Il file «{name}» non è di un tipo accettato. Scegli un’immagine, un audio o un PDF.")
    String otherType(String name);

    @Message("I file non sono arrivati per intero. Sceglili e inviali di nuovo.")
    String brokenOff();

    @Message(
            "Ora non possiamo ricevere file. Riprova fra poco, oppure invia la segnalazione senza file: li aggiungi dopo.")
    String notNow();

    @Message("Non tutti i file sono stati aggiunti")
    String notAddedTitle();

    @Message("La segnalazione è arrivata. Questi file invece no:")
    String notAddedText();

    @Message("Ora non riusciamo a salvarlo. Aggiungilo fra poco.")
    String later();

    @Message("Non sappiamo se è arrivato per intero. Guarda fra gli allegati, e aggiungilo se manca.")
    String lost();
}
