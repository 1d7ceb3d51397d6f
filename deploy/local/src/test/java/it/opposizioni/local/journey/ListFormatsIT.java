package it.opposizioni.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which files are taken as a list in the portal, and in which forms the result comes back. */
@ExtendWith(RunningSuite.class)
class ListFormatsIT {

    private final Site site;

    @TempDir
    private Path folder;

    ListFormatsIT(Site site) {
        this.site = site;
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
            String campaign = ListPages.createCampaign(acme);
            assertThat(compared(acme, campaign, spreadsheet)).containsExactly("nome,telefono", "Anna,351 999 0001");
            // the copy that spreadsheet programs open is a list again
            Path copy = ListPages.keep(
                    acme, "Copia XLSX: La lista senza i numeri", "XLSX copy: The list without the numbers");
            assertThat(compared(acme, campaign, copy)).containsExactly("nome,telefono", "Anna,351 999 0001");
            acme.page.navigate(campaign);
            acme.follow("Confronta una lista", "Compare a list")
                    .choose("Cancella la lista appena", "Delete the list as soon as");
            ListPages.upload(acme, archive);
            ListPages.compare(acme);
            acme.sees("la lista è stata cancellata dopo il confronto", "the list was deleted after the comparison");
            assertThat(ListPages.download(acme, "La lista senza i numeri", "The list without the numbers"))
                    .containsExactly("telefono,nome", "351 999 0002,Bruno");
            Path compressed = ListPages.keep(
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
        ListPages.upload(visit, list);
        visit.seesHeading("Scegli la colonna dei numeri", "Choose the column of the numbers");
        ListPages.compare(visit);
        return ListPages.download(visit, "La lista senza i numeri da non chiamare", "The list without the numbers");
    }

    @Test
    void aFileThatIsNoListIsRefusedWithTheReason() throws IOException {
        Path picture = folder.resolve("foto.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        try (Visit acme = site.visit(BrowserProfile.ENGLISH_DESKTOP_NO_SCRIPTS)) {
            acme.signIn("acme");
            ListPages.createCampaign(acme);
            acme.follow("Confronta una lista", "Compare a list");
            acme.press("Carica la lista", "Upload the list")
                    .sees("Scegli il file con la lista", "Choose the file with the list");
            ListPages.upload(acme, picture);

            assertThat(acme.page.title()).startsWith("Error:");
            acme.sees("", "This is no list that we can read.");
        }
    }
}
