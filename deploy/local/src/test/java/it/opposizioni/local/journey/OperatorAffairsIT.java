package it.opposizioni.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does apart from its consultations: its numbers, its mandates, its calendar. */
@ExtendWith(RunningSuite.class)
class OperatorAffairsIT {

    private static final String CONTESTED = "+390294765001";

    private final Site site;

    @TempDir
    private Path folder;

    OperatorAffairsIT(Site site) {
        this.site = site;
    }

    @Test
    void numbersAreDeclaredOneByOneByRangeAndByFile() throws IOException {
        Path file = Files.writeString(folder.resolve("numeri.csv"), """
            02 9476 4001
            02 9476 4100;02 9476 4109
            +44 20 7946 0000
            12
            """);
        try (Visit squillo = site.visit(BrowserProfile.ITALIAN_MOBILE_NO_SCRIPTS)) {
            squillo.signIn("squillo").open("/operatori/numeri-chiamanti", "");
            declare(squillo, "02 9476 3001").sees("il numero è dichiarato", "").sees("02 9476 3001", "");
            declare(squillo, "130").sees("Tre cifre", "");
            squillo.follow("Dichiara numeri", "")
                    .choose("Un intervallo", "")
                    .write("Primo numero", "", "02 9476 3100")
                    .write("Ultimo numero", "", "02 9476 3000")
                    .press("Dichiara", "")
                    .sees("L'ultimo numero viene prima del primo.", "")
                    .write("Ultimo numero", "", "02 9476 3199")
                    .press("Dichiara", "")
                    .sees("da +39 02 9476 3100 a +39 02 9476 3199", "");
            squillo.follow("Importa da CSV", "").page.setInputFiles("#file", file);
            squillo.press("Importa", "")
                    .seesHeading("Esito dell’importazione", "")
                    .sees("Si dichiarano solo numeri italiani.", "")
                    .sees("+44 20 7946 0000", "");
            assertThat(squillo.page.locator("tbody tr")).hasCount(2);
            squillo.open("/operatori/numeri-chiamanti/storia?number=%2B390294764105", "")
                    .sees("ancora in vigore", "");
        }
    }

    /** The later declaration has no effect until the registrar has decided; both sides get an e-mail. */
    @Test
    void aNumberThatTwoOperatorsDeclareIsSettledByTheRegistrar() {
        site.operator(site.person("acme")).post("/v1/calling-numbers", Map.of("number", CONTESTED));
        try (Visit squillo = site.visit(BrowserProfile.ENGLISH_MOBILE);
                Visit gestore = site.visit(BrowserProfile.ENGLISH_MOBILE)) {
            squillo.signIn("squillo").open("", "/operators/calling-numbers");
            declare(squillo, CONTESTED)
                    .sees("", "is declared by another operator too")
                    .sees("", "Acme Energia S.p.A. declares it too.");
            gestore.signIn("gestore")
                    .open("", "/administration/conflicts")
                    .follow("", "+39 02 9476 5001")
                    .press("", "Record the decision")
                    .sees("", "Choose whose number it is.")
                    .choose("", "Who is in the right", "", "Acme Energia S.p.A.")
                    .write("", "Reason of the decision", "Contract of 2024.")
                    .press("", "Record the decision")
                    .sees("", "the decision is recorded");
            squillo.open("", "/operators/calling-numbers");
            assertThat(squillo.page.getByText("+39 02 9476 5001")).hasCount(0);
        }
        hasMail("privacy@acme-energia.example", "Il gestore ha deciso di un numero conteso", "a tuo favore");
        hasMail("privacy@squillo-contact.example", "Il gestore ha deciso di un numero conteso", "Contract of 2024.");
    }

    private static Visit declare(Visit visit, String number) {
        visit.follow("Dichiara numeri", "Declare numbers").page.fill("#number", number);
        return visit.press("Dichiara", "Declare");
    }

    @Test
    void aMandateIsProposedByOneSideAcceptedByTheOtherAndEnded() {
        try (Visit beta = site.visit(BrowserProfile.ENGLISH_DESKTOP_NO_SCRIPTS);
                Visit squillo = site.visit(BrowserProfile.ITALIAN_DESKTOP)) {
            beta.signIn("beta")
                    .open("", "/operators/mandates")
                    .follow("", "Propose a mandate")
                    .write("", "Find the other company", "Squillo")
                    .press("", "Search")
                    .follow("", "Choose Squillo Contact S.r.l.")
                    .choose("", "Squillo Contact S.r.l. calls, for us")
                    .write("", "Numbers to call from", "02 9475 1002")
                    .press("", "Send the proposal")
                    .sees("", "The proposal is on its way")
                    .sees("", "Waits for the answer of Squillo Contact S.r.l.");
            hasMail("privacy@squillo-contact.example", "C’è una proposta di mandato", "propone un mandato");
            squillo.signIn("squillo")
                    .open("/operatori/mandati", "")
                    .follow("Beta Assicurazioni S.p.A.", "")
                    .press("Accetta", "")
                    .sees("In vigore", "");
            beta.open("", "/operators/mandates")
                    .follow("", "Squillo Contact S.r.l.")
                    .follow("", "End the mandate")
                    .press("", "Yes, end the mandate")
                    .sees("", "The mandate has ended.");
            squillo.open("/operatori/mandati", "").sees("Finito", "");
        }
    }

    /** A month is longer than the 15 days of a consultation: the calendar shows both ends. */
    @Test
    void theCalendarShowsTheMonthAndTheFifteenDays() throws IOException, InterruptedException {
        try (Visit acme = site.visit(BrowserProfile.ENGLISH_MOBILE)) {
            acme.signIn("acme")
                    .open("", "/operators/calendar")
                    .sees("", "15 days")
                    .sees("", "Monthly consultation for")
                    .follow("", "Next month")
                    .sees("", "Monthly consultation for")
                    .press("", "Make the address");
            HttpResponse<String> feed = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(acme.page.inputValue("#address")))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
            assertThat(feed.body()).startsWith("BEGIN:VCALENDAR").contains("BEGIN:VALARM");
            acme.press("", "Change the address").sees("", "The address has changed");
        }
    }

    private void hasMail(String address, String subject, String words) {
        await().untilAsserted(() -> assertThat(site.inbox().to(address)).anySatisfy(mail -> {
            assertThat(mail.path("subject").asText()).isEqualTo(subject);
            assertThat(mail.path("text").asText()).contains(words);
        }));
    }
}
