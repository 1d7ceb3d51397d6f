package it.opposizioni.local.journey;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A citizen reports a call and adds a photo to it, watches the evidence arrive and adds another one; the authority reads it. */
@ExtendWith(RunningSuite.class)
class ComplaintJourneyIT {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    /** The beginning of a photo, which is all that is looked at. */
    private static final byte[] PHOTO = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F'};

    @TempDir
    Path folder;

    private final Site site;

    ComplaintJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aCitizenReportsACallAndSeesWhatTheEvidenceSays(BrowserProfile profile) throws IOException {
        Citizen person = new Citizen(site, "marco");
        person.register(person.prove(Site.newNumber()));
        String number = Site.newNumber();
        try (Visit marco = site.visit(profile)) {
            Path photo = Files.write(folder.resolve("vera.jpg"), PHOTO);
            report(marco, number, photo);
            marco.sees("Allegato 1: immagine JPEG", "Attachment 1: JPEG image");

            marco.reloadUntilItShows("Numero non iscritto", "Number not registered")
                    .sees("Prove raccolte", "Evidence collected")
                    .sees("Aggiungi una chiamata", "Add a call");
            attach(marco, photo);
        }
    }

    /** A file that only calls itself a photo is refused with what to do; one that is a photo is there, and can be taken back. */
    private void attach(Visit marco, Path photo) throws IOException {
        Path page = Files.writeString(folder.resolve("foto.jpg"), "<!doctype html>");
        marco.follow("Aggiungi o togli allegati", "Add or remove attachments")
                .seesHeading("Allegati", "Attachments")
                .page
                .setInputFiles("#file", page);
        marco.press("Aggiungi un allegato", "Add an attachment")
                .sees("Usa JPEG", "Use JPEG")
                .page
                .setInputFiles("#file", photo);
        marco.press("Aggiungi un allegato", "Add an attachment")
                .sees("L’allegato è stato aggiunto", "The attachment has been added")
                .sees("Allegato 2: immagine JPEG", "Attachment 2: JPEG image")
                .press("Togli Allegato 2", "Remove Attachment 2")
                .press("Togli Allegato 1", "Remove Attachment 1")
                .sees("Non ci sono allegati", "There are no attachments");
    }

    private static void report(Visit marco, String number, Path photo) {
        LocalDateTime now = LocalDateTime.now(ROME).minusMinutes(1);
        boolean today = now.toLocalDate().equals(LocalDate.now(ROME));
        marco.signIn("marco");
        marco.open("/area-personale/segnalazioni/nuova", "/personal-area/complaints/new")
                .seesHeading("Quali chiamate vuoi segnalare", "Which calls do you want to report");
        marco.choose(
                        "Il tuo numero, quello chiamato",
                        "Your number, the one called",
                        "Un altro numero",
                        "Another number")
                .write("L’altro numero", "The other number", number)
                .write("Numero che ti ha chiamato", "Number that called you", "02 9475 1001")
                .choose("Quando?", "When?", today ? "Oggi" : "Ieri", today ? "Today" : "Yesterday")
                .write("Ora", "Time", now.format(DateTimeFormatter.ofPattern("HH:mm")))
                .choose("Chi parlava", "Who spoke", "Una persona", "A person")
                .press("Continua", "Continue");
        marco.seesHeading("Chi era e che cosa voleva", "Who was it")
                .select("Che cosa proponeva", "What they offered", "ENERGY")
                .press("Continua", "Continue");
        marco.seesHeading("Controlla e invia", "Check and send")
                .sees("Squillo Contact S.r.l.", "Squillo Contact S.r.l.")
                .choose("Confermo che quello", "I confirm that what")
                .page
                .getByLabel(marco.text("Foto, registrazioni e documenti", "Photos, recordings and documents"))
                .setInputFiles(photo);
        marco.press("Invia la segnalazione", "Send the complaint");
        marco.seesHeading("Segnalazione SEG-", "Complaint SEG-");
    }
}
