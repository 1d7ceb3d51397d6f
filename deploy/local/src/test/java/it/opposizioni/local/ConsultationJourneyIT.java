package it.opposizioni.local;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An operator compares its list with the register in the portal. */
@ExtendWith(RunningSuite.class)
class ConsultationJourneyIT {

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
        await().atMost(Duration.ofSeconds(30))
                .until(() -> beta.consult(justRegistered + "\n").path("opposed").asInt() == 1);
        return justRegistered;
    }

    @ParameterizedTest
    @EnumSource
    void anOperatorGetsItsListBackWithoutTheOpposedNumbers(Way way) throws IOException {
        String justRegistered = registerANumber();
        Path list = folder.resolve("clienti.csv");
        Files.writeString(list, """
                telefono;nome
                351 999 0001;Anna
                %s;Bruno
                12;Carla
                +39 351 999 0002;Dario
                """.formatted(justRegistered));
        try (Visit acme = site.visit(way)) {
            acme.signIn("acme");
            compare(acme, createCampaign(acme), list);

            acme.sees("Puoi chiamare questi numeri fino a", "You may call these numbers up to and including");
            assertThat(download(acme, "La lista senza i numeri da non chiamare", "The list without the numbers"))
                    .containsExactly("telefono;nome", "351 999 0001;Anna", "+39 351 999 0002;Dario");
            assertThat(download(acme, "Le righe non valide", "The lines that are not valid"))
                    .anyMatch(line -> line.contains("12;Carla"));
        }
    }

    @Test
    void aMillionNumbersAreCompared() throws IOException {
        String justRegistered = registerANumber();
        Path list = folder.resolve("milione.csv");
        Files.writeString(
                list, justRegistered + "\n" + Files.readString(site.lists().resolve("million.csv")));
        try (Visit acme = site.visit(Way.ITALIAN_ON_A_DESK)) {
            acme.signIn("acme");
            compare(acme, createCampaign(acme), list);

            acme.sees("1.000.001", "1,000,001");
            assertThat(download(acme, "La lista senza i numeri da non chiamare", ""))
                    .hasSize(700_000)
                    .doesNotContain(justRegistered);
        }
    }

    @Test
    void aFileThatIsNoListIsRefusedWithTheReason() throws IOException {
        Path picture = folder.resolve("foto.csv");
        Files.write(picture, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});
        try (Visit acme = site.visit(Way.ENGLISH_ON_A_DESK_WITHOUT_SCRIPTS)) {
            acme.signIn("acme");
            String campaign = createCampaign(acme);
            upload(acme, campaign, picture);

            expectHeading(acme, "Il confronto non è riuscito", "The comparison did not succeed");
            acme.examine();
        }
    }

    private static String createCampaign(Visit acme) {
        String name = "Luce " + acme.way + " " + Site.newNumber().substring(7);
        acme.open("/operatori/campagne/nuova", "/operators/campaigns/new")
                .write("Nome", "Name", name)
                .choose("Scopo", "Purpose", "Una campagna", "A campaign")
                .press("Crea la campagna", "Create the campaign");
        return name;
    }

    private static void upload(Visit acme, String campaign, Path list) {
        acme.open("/operatori/consultazioni/nuova", "/operators/consultations/new")
                .select("Campagna", "Campaign", campaign);
        acme.page
                .getByLabel(acme.say("Lista di numeri", "List of numbers"))
                .first()
                .setInputFiles(list);
        acme.press("Carica e confronta", "Upload and compare");
    }

    private static void compare(Visit acme, String campaign, Path list) {
        upload(acme, campaign, list);
        expectHeading(acme, "Risultato della consultazione", "Result of the consultation");
        acme.examine();
    }

    private static void expectHeading(Visit acme, String italian, String english) {
        assertThat(acme.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(
                        acme.say(italian, english), new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
    }

    private static List<String> download(Visit acme, String italian, String english) throws IOException {
        Download download = acme.page.waitForDownload(() -> acme.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(acme.say(italian, english)))
                .first()
                .click());
        return Files.readAllLines(download.path());
    }
}
