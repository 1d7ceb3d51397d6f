package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Consultations;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Consultations of other kinds: a few numbers, on behalf of a principal, a million numbers, and one that is cancelled. */
@ExtendWith(RunningSuite.class)
class ConsultationVariantsIT {

    /** Registered by the demonstration; nobody may ask for more than twenty codes a day, so not every profile registers one of its own. */
    private static final String OF_GIULIA = "339 123 4501";

    private static final String OF_ACME = "anna.conti@acme-energia.example";

    private final Site site;

    @TempDir
    private Path folder;

    ConsultationVariantsIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aFewNumbersAreAnsweredAtOnce(BrowserProfile profile) {
        try (Visit acme = site.visit(profile)) {
            acme.signIn("acme");
            ListPages.createCampaign(acme);
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
                    .sees("No: è nel registro delle opposizioni", "No: it is in the opposition register")
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
            ListPages.upload(squillo, list);
            ListPages.compare(squillo);
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
        String justRegistered = Consultations.registerOpposedNumber(site);
        Path list = write(
                "milione.csv",
                justRegistered + "\n" + Files.readString(site.lists().resolve("million.csv")));
        try (Visit acme = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            acme.signIn("acme");
            ListPages.createCampaign(acme);
            acme.follow("Confronta una lista", "Compare a list");
            ListPages.upload(acme, list);
            acme.choose("È già un contatto", "It is already a contact").start("Confronta con il registro", "");
            acme.open("/operatori/consultazioni", "/operators/consultations");
            acme.page.getByRole(AriaRole.MAIN).locator("tbody th a").first().click();
            ListPages.expectHeading(acme, "Risultato della consultazione", "");
            acme.examine().sees("1.000.001", "1,000,001");
            String result = URI.create(acme.page.url()).getPath();
            await().untilAsserted(() -> assertThat(site.inbox().to(OF_ACME).findValuesAsText("text"))
                    .as("an e-mail, although the page was closed")
                    .anyMatch(mail -> mail.contains(result)));
            assertThat(ListPages.download(acme, "La lista senza i numeri da non chiamare", ""))
                    .hasSize(700_000)
                    .doesNotContain(justRegistered);
        }
    }

    @Test
    void aListThatWasAMistakeIsCancelled() throws IOException {
        Path list = write("sbagliata.csv", "351 999 0001\n");
        try (Visit acme = site.visit(BrowserProfile.ITALIAN_MOBILE_NO_SCRIPTS)) {
            acme.signIn("acme");
            ListPages.createCampaign(acme);
            acme.follow("Confronta una lista", "Compare a list");
            ListPages.upload(acme, list);
            acme.follow("Annulla il confronto", "Cancel the comparison")
                    .seesHeading("Vuoi annullare questo confronto?", "Do you want to cancel")
                    .press("Sì, annulla", "Yes, cancel")
                    .seesHeading("Confronto annullato", "Comparison cancelled");
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
