package it.opposizioni.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The pages on which an operator makes a campaign, uploads a list and downloads the result. */
final class ListPages {

    private ListPages() {}

    /** @return the address of its page */
    static String createCampaign(Visit acme) {
        String name = "Luce " + acme.profile + " " + Site.newNumber().substring(7);
        acme.open("/operatori/campagne/nuova", "/operators/campaigns/new")
                .write("Nome", "Name", name)
                .choose("Scopo", "Purpose", "Una campagna", "A campaign")
                .press("Crea la campagna", "Create the campaign")
                .seesHeading(name, name);
        return acme.page.url();
    }

    static void upload(Visit visit, Path list) {
        visit.page
                .getByLabel(visit.text("File con la lista", "File with the list"))
                .first()
                .setInputFiles(list);
        visit.send("Carica la lista", "Upload the list");
    }

    static void compare(Visit visit) {
        visit.start("Confronta con il registro", "Compare with the register");
        expectHeading(visit, "Risultato della consultazione", "Result of the consultation");
        visit.examine();
    }

    static void expectHeading(Visit visit, String italian, String english) {
        assertThat(visit.page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText(visit.text(italian, english));
    }

    static List<String> download(Visit visit, String italian, String english) throws IOException {
        return Files.readAllLines(keep(visit, italian, english));
    }

    static Path keep(Visit visit, String italian, String english) {
        Download download = visit.page.waitForDownload(() -> visit.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(visit.text(italian, english)))
                .first()
                .click());
        return download.path();
    }
}
