package it.opposizioni.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An operator compares its list with the register in the portal, and proves it afterwards. */
@ExtendWith(RunningSuite.class)
class ConsultationJourneyIT {

    private final Site site;

    @TempDir
    private Path folder;

    ConsultationJourneyIT(Site site) {
        this.site = site;
    }

    /** From a campaign that cannot be opened yet to its opening, with the list in between, and the receipt. */
    @EachProfile
    void anOperatorGetsItsListBackWithoutTheOpposedNumbers(BrowserProfile profile) throws IOException {
        Path list = write("clienti.csv", """
                nome;telefono
                Anna;351 999 0001
                Bruno;%s
                Carla;12
                Dario;+39 351 999 0002
                """.formatted(Consultations.registerOpposedNumber(site)));
        try (Visit acme = site.visit(profile)) {
            acme.signIn("acme");
            String campaign = ListPages.createCampaign(acme);
            acme.press("Apri la campagna", "Open the campaign")
                    .sees("La campagna non si può aprire", "The campaign cannot be opened")
                    .follow("Confronta una lista", "Compare a list");
            ListPages.upload(acme, list);
            acme.seesHeading("Scegli la colonna dei numeri", "Choose the column of the numbers")
                    .sees("Dario", "Dario");
            assertThat(acme.page.getByLabel(acme.text("Colonna 2: telefono", "Column 2: telefono")))
                    .isChecked();
            ListPages.compare(acme);

            acme.sees("Puoi chiamare questi numeri fino a", "You may call these numbers up to and including");
            String result = acme.page.url();
            assertThat(ListPages.download(
                            acme, "La lista senza i numeri da non chiamare", "The list without the numbers"))
                    .containsExactly("nome;telefono", "Anna;351 999 0001", "Dario;+39 351 999 0002");
            assertThat(ListPages.download(acme, "I numeri tolti dalla tua lista", "The numbers taken out"))
                    .anyMatch(line -> line.startsWith("Bruno;"));
            acme.follow("Leggi le righe non valide", "Read the lines that are not valid")
                    .seesHeading("Righe non valide", "Lines that are not valid")
                    .sees("Carla;12", "Carla;12");

            acme.page.navigate(result);
            Path receipt = ListPages.keep(acme, "Ricevuta firmata (.jwt)", "Signed receipt (.jwt)");
            assertThat(Files.readAllBytes(ListPages.keep(acme, "Ricevuta in PDF", "Receipt as PDF")))
                    .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            verifyReceipt(acme, list);
            verifySignedText(acme, Files.readString(receipt));
            compareAgain(acme, result);
            acme.page.navigate(campaign);
            acme.press("Apri la campagna", "Open the campaign")
                    .sees("Chiudi la campagna", "Close the campaign")
                    .sees("giorno compreso", "up to and including");
        }
    }

    /** A person who gets the receipt needs no account: the code and the file's digest are enough. */
    private static void verifyReceipt(Visit acme, Path list) throws IOException {
        acme.follow("Verifica la ricevuta", "Verify the receipt")
                .seesHeading("La ricevuta è autentica e vale ancora", "The receipt is authentic and still good")
                .sees("Acme Energia S.p.A.", "Acme Energia S.p.A.");
        if (acme.profile.scripts) {
            acme.page
                    .getByLabel(acme.text("Scegli il file", "Choose the file"))
                    .first()
                    .setInputFiles(list);
            acme.sees("Impronta calcolata", "Digest computed");
        } else {
            acme.write("Impronta SHA-256 del file", "SHA-256 digest of the file", digest(list));
        }
        acme.press("Confronta l’impronta", "Compare the digest")
                .sees("Sì: è la lista che fu confrontata.", "Yes: it is the list that was compared.");
    }

    /** A person who has the receipt itself pastes it; with one letter changed it is not genuine. */
    private static void verifySignedText(Visit acme, String receipt) {
        acme.open("/verifica", "/verify");
        acme.page.locator("details.more-choices summary").first().click();
        paste(acme, receipt);
        acme.press("Verifica", "Verify")
                .seesHeading("La ricevuta è autentica e vale ancora", "The receipt is authentic and still good");
        acme.open("/verifica", "/verify");
        acme.page.locator("details.more-choices summary").first().click();
        String altered = receipt.substring(0, 100) + (receipt.charAt(100) == 'A' ? 'B' : 'A') + receipt.substring(101);
        paste(acme, altered);
        acme.press("Verifica", "Verify").sees("Questa ricevuta non è autentica", "This receipt is not authentic");
    }

    private static void paste(Visit visit, String receipt) {
        visit.page
                .getByLabel(visit.text("Testo della ricevuta firmata", "Text of the signed receipt"))
                .fill(receipt);
    }

    /** One click compares the list that was kept with the present register. */
    private static void compareAgain(Visit acme, String result) {
        acme.page.navigate(result);
        acme.start("Ricontrolla la stessa lista", "Check the same list again");
        ListPages.expectHeading(acme, "Risultato della consultazione", "Result of the consultation");
        acme.examine();
        assertThat(acme.page.url()).isNotEqualTo(result);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
