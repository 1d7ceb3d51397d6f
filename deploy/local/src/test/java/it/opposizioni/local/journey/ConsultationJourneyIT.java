package it.opposizioni.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An operator compares its list with the register in the portal, and proves it afterwards. */
@ExtendWith(RunningSuite.class)
class ConsultationJourneyIT {

    /** Registered by the demonstration; nobody may ask for more than twenty codes a day, so not every profile registers one of its own. */
    private static final String OF_GIULIA = "339 123 4501";

    private static final String OF_ACME = "anna.conti@acme-energia.example";

    private final Site site;

    @TempDir
    private Path folder;

    ConsultationJourneyIT(Site site) {
        this.site = site;
    }

    private String registerANumber() {
        String justRegistered = Site.newNumber();
        Citizen giulia = new Citizen(site, "giulia");
        giulia.register(giulia.prove(justRegistered));
        Consultations beta = new Consultations(site, "beta");
        await().until(() -> beta.consult(justRegistered + "\n").path("opposed").asInt() == 1);
        return justRegistered;
    }

    /** From a campaign that cannot be opened yet to its opening, with the list in between, and the receipt. */
    @ParameterizedTest
    @EnumSource
    void anOperatorGetsItsListBackWithoutTheOpposedNumbers(BrowserProfile profile) throws IOException {
        Path list = write("clienti.csv", """
                nome;telefono
                Anna;351 999 0001
                Bruno;%s
                Carla;12
                Dario;+39 351 999 0002
                """.formatted(registerANumber()));
        try (Visit acme = site.visit(profile)) {
            acme.signIn("acme");
            String campaign = createCampaign(acme);
            acme.press("Apri la campagna", "Open the campaign")
                    .sees("La campagna non si può aprire", "The campaign cannot be opened")
                    .follow("Confronta una lista", "Compare a list");
            upload(acme, list);
            acme.seesHeading("Scegli la colonna dei numeri", "Choose the column of the numbers")
                    .sees("Dario", "Dario");
            assertThat(acme.page.getByLabel(acme.text("Colonna 2: telefono", "Column 2: telefono")))
                    .isChecked();
            compare(acme);

            acme.sees("Puoi chiamare questi numeri fino a", "You may call these numbers up to and including");
            String result = acme.page.url();
            assertThat(download(acme, "La lista senza i numeri da non chiamare", "The list without the numbers"))
                    .containsExactly("nome;telefono", "Anna;351 999 0001", "Dario;+39 351 999 0002");
            assertThat(download(acme, "I numeri tolti dalla tua lista", "The numbers taken out"))
                    .anyMatch(line -> line.startsWith("Bruno;"));
            acme.follow("Leggi le righe non valide", "Read the lines that are not valid")
                    .seesHeading("Righe non valide", "Lines that are not valid")
                    .sees("Carla;12", "Carla;12");

            acme.page.navigate(result);
            Path receipt = keep(acme, "Ricevuta firmata (.jwt)", "Signed receipt (.jwt)");
            assertThat(Files.readAllBytes(keep(acme, "Ricevuta in PDF", "Receipt as PDF")))
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
        expectHeading(acme, "Risultato della consultazione", "Result of the consultation");
        acme.examine();
        assertThat(acme.page.url()).isNotEqualTo(result);
    }

    @ParameterizedTest
    @EnumSource(names = {"ITALIAN_DESKTOP", "ENGLISH_MOBILE"})
    void spreadsheetsAndArchivesAreListsToo(BrowserProfile profile) throws IOException {
        Path spreadsheet = Spreadsheets.write(
                folder.resolve("clienti.xlsx"), List.of(List.of("nome", "telefono"), List.of("Anna", "351 999 0001")));
        Path archive = folder.resolve("clienti.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("clienti.csv"));
            zip.write("telefono,nome\n351 999 0002,Bruno\n".getBytes(StandardCharsets.UTF_8));
        }
        try (Visit acme = site.visit(profile)) {
            acme.signIn("acme");
            String campaign = createCampaign(acme);
            assertThat(compared(acme, campaign, spreadsheet)).containsExactly("nome,telefono", "Anna,351 999 0001");
            // the copy that spreadsheet programs open is a list again
            Path copy = keep(acme, "Copia XLSX: La lista senza i numeri", "XLSX copy: The list without the numbers");
            assertThat(compared(acme, campaign, copy)).containsExactly("nome,telefono", "Anna,351 999 0001");
            acme.page.navigate(campaign);
            acme.follow("Confronta una lista", "Compare a list")
                    .choose("Non conservare la lista", "Do not keep the list");
            upload(acme, archive);
            compare(acme);
            acme.sees("la lista è stata cancellata dopo il confronto", "the list was deleted after the comparison");
            assertThat(download(acme, "La lista senza i numeri", "The list without the numbers"))
                    .containsExactly("telefono,nome", "351 999 0002,Bruno");
            Path compressed = keep(
                    acme,
                    "Compresso in ZIP: La lista senza i numeri",
                    "Compressed as ZIP: The list without the numbers");
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(compressed))) {
                assertThat(zip.getNextEntry().getName()).startsWith("callable-").endsWith(".csv");
                assertThat(zip.readAllBytes()).asString().isEqualTo("telefono,nome\n351 999 0002,Bruno\n");
            }
        }
    }

    /** @return what may be called */
    private static List<String> compared(Visit visit, String campaign, Path list) throws IOException {
        visit.page.navigate(campaign);
        visit.follow("Confronta una lista", "Compare a list");
        upload(visit, list);
        visit.seesHeading("Scegli la colonna dei numeri", "Choose the column of the numbers");
        compare(visit);
        return download(visit, "La lista senza i numeri da non chiamare", "The list without the numbers");
    }

    @ParameterizedTest
    @EnumSource
    void aFewNumbersAreAnsweredAtOnce(BrowserProfile profile) {
        try (Visit acme = site.visit(profile)) {
            acme.signIn("acme");
            createCampaign(acme);
            acme.follow("Controllo rapido", "Quick check");
            acme.page
                    .getByLabel(acme.text("Campagna", "Campaign"))
                    .first()
                    .selectOption(new SelectOption().setIndex(1));
            acme.write("Numeri", "Numbers", "351 999 0001\n".repeat(11))
                    .press("Controlla", "Check")
                    .sees("Hai scritto 11 numeri", "You have written 11 numbers")
                    .write("Numeri", "Numbers", "351 999 0001\n" + OF_GIULIA + "\n12")
                    .press("Controlla", "Check")
                    .seesHeading("Risultato del controllo", "Result of the check")
                    .sees("No: è nel registro delle opposizioni", "No: it is in the register of oppositions")
                    .sees("Non è un numero che possiamo controllare", "It is no number that we can check")
                    .follow("Vai alla ricevuta", "Go to the receipt")
                    .seesHeading("Risultato della consultazione", "Result of the consultation");
        }
    }

    /** The result of a call centre is its principal's own, and the receipt names both. */
    @ParameterizedTest
    @EnumSource(names = {"ITALIAN_DESKTOP", "ENGLISH_DESKTOP_NO_SCRIPTS"})
    void aCallCentreConsultsOnBehalfOfWhoGaveItAMandate(BrowserProfile profile) throws IOException {
        Path list = write("numeri.txt", "351 999 0001\n351 999 0002\n");
        try (Visit squillo = site.visit(profile)) {
            squillo.signIn("squillo");
            squillo.open("/operatori/campagne/nuova", "/operators/campaigns/new")
                    .write("Nome", "Name", "Per Acme " + profile)
                    .select("Per conto di chi", "On whose behalf", "Acme Energia S.p.A.")
                    .press("Crea la campagna", "Create the campaign")
                    .follow("Confronta una lista", "Compare a list");
            upload(squillo, list);
            compare(squillo);
            String result = squillo.page.url();
            try (Visit acme = site.visit(profile)) {
                acme.signIn("acme").page.navigate(result);
                acme.sees("Fatta per conto nostro da Squillo", "Made on our behalf by Squillo")
                        .examine();
            }
            squillo.sees("Per conto di Acme Energia S.p.A.", "On behalf of Acme Energia S.p.A.")
                    .follow("Verifica la ricevuta", "Verify the receipt")
                    .sees("Squillo Contact S.r.l.", "Squillo Contact S.r.l.")
                    .sees("Acme Energia S.p.A.", "Acme Energia S.p.A.");
        }
    }

    @Test
    void aMillionNumbersAreComparedWhileThePageIsClosed() throws IOException {
        String justRegistered = registerANumber();
        Path list = write(
                "milione.csv",
                justRegistered + "\n" + Files.readString(site.lists().resolve("million.csv")));
        try (Visit acme = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            acme.signIn("acme");
            createCampaign(acme);
            acme.follow("Confronta una lista", "Compare a list");
            upload(acme, list);
            acme.choose("È già un contatto", "It is already a contact").start("Confronta con il registro", "");
            acme.open("/operatori/consultazioni", "/operators/consultations");
            acme.page.getByRole(AriaRole.MAIN).locator("tbody th a").first().click();
            expectHeading(acme, "Risultato della consultazione", "");
            acme.examine().sees("1.000.001", "1,000,001");
            String result = URI.create(acme.page.url()).getPath();
            await().untilAsserted(() -> assertThat(site.inbox().to(OF_ACME).findValuesAsText("text"))
                    .as("an e-mail, although the page was closed")
                    .anyMatch(mail -> mail.contains(result)));
            assertThat(download(acme, "La lista senza i numeri da non chiamare", ""))
                    .hasSize(700_000)
                    .doesNotContain(justRegistered);
        }
    }

    @Test
    void aListThatWasAMistakeIsCancelled() throws IOException {
        Path list = write("sbagliata.csv", "351 999 0001\n");
        try (Visit acme = site.visit(BrowserProfile.ITALIAN_MOBILE_NO_SCRIPTS)) {
            acme.signIn("acme");
            createCampaign(acme);
            acme.follow("Confronta una lista", "Compare a list");
            upload(acme, list);
            acme.follow("Annulla il confronto", "Cancel the comparison")
                    .seesHeading("Vuoi annullare questo confronto?", "Do you want to cancel")
                    .press("Sì, annulla", "Yes, cancel")
                    .seesHeading("Confronto annullato", "Comparison cancelled");
        }
    }

    @Test
    void aFileThatIsNoListIsRefusedWithTheReason() throws IOException {
        Path picture = folder.resolve("foto.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        try (Visit acme = site.visit(BrowserProfile.ENGLISH_DESKTOP_NO_SCRIPTS)) {
            acme.signIn("acme");
            createCampaign(acme);
            acme.follow("Confronta una lista", "Compare a list");
            acme.press("Carica la lista", "Upload the list")
                    .sees("Scegli il file con la lista", "Choose the file with the list");
            upload(acme, picture);

            assertThat(acme.page.title()).startsWith("Error:");
            acme.sees("", "This is no list that we can read.");
        }
    }

    /** @return the address of its page */
    private static String createCampaign(Visit acme) {
        String name = "Luce " + acme.profile + " " + Site.newNumber().substring(7);
        acme.open("/operatori/campagne/nuova", "/operators/campaigns/new")
                .write("Nome", "Name", name)
                .choose("Scopo", "Purpose", "Una campagna", "A campaign")
                .press("Crea la campagna", "Create the campaign")
                .seesHeading(name, name);
        return acme.page.url();
    }

    private static void upload(Visit visit, Path list) {
        visit.page
                .getByLabel(visit.text("File con la lista", "File with the list"))
                .first()
                .setInputFiles(list);
        visit.send("Carica la lista", "Upload the list");
    }

    private static void compare(Visit visit) {
        visit.start("Confronta con il registro", "Compare with the register");
        expectHeading(visit, "Risultato della consultazione", "Result of the consultation");
        visit.examine();
    }

    private static void expectHeading(Visit visit, String italian, String english) {
        assertThat(visit.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(visit.text(italian, english));
    }

    private static List<String> download(Visit visit, String italian, String english) throws IOException {
        return Files.readAllLines(keep(visit, italian, english));
    }

    private static Path keep(Visit visit, String italian, String english) {
        Download download = visit.page.waitForDownload(() -> visit.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(visit.text(italian, english)))
                .first()
                .click());
        return download.path();
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
