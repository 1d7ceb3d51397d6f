package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen registers numbers in the portal. */
@ExtendWith(RunningSuite.class)
class RegistrationJourneyIT {

    private static final String GIULIA = "giulia.ferri@example.org";

    private final Site site;

    RegistrationJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void aCitizenRegistersTwoNumbers(BrowserProfile profile) {
        String first = Site.newNumber();
        String second = Site.newNumber();
        try (Visit giulia = site.visit(profile)) {
            giulia.signIn("giulia");
            begin(giulia).write("Numero 1", "Number 1", first.substring(3)).write("Numero 2", "Number 2", second);
            giulia.press("Continua", "Continue").seesHeading("Dimostra che le linee sono tue", "Prove that the lines");
            prove(giulia, first);
            prove(giulia, second);
            giulia.press("Continua", "Continue").seesHeading("Che cosa vuoi fermare", "What do you want to stop");
            giulia.choose("Le telefonate pubblicitarie", "Marketing calls")
                    .choose("Per e-mail a " + GIULIA, "By e-mail to " + GIULIA)
                    .press("Continua", "Continue");
            giulia.seesHeading("Controlla e conferma", "Check and confirm")
                    .sees(spaced(first), spaced(first))
                    .sees(spaced(second), spaced(second))
                    .choose("Dichiaro di essere", "I declare that")
                    .press("Conferma e invia", "Confirm and send");

            giulia.seesHeading("registrata", "Registration recorded")
                    .sees(
                            "(dopo 15 giorni pieni). L’iscrizione non scade",
                            "(after 15 full days). The registration never");
            String permanent = giulia.page.url();
            String protocol = giulia.page.locator("strong.mono").innerText();
            giulia.follow(spaced(first), spaced(first))
                    .seesHeading(spaced(first), spaced(first))
                    .sees("giorni alla protezione completa", "days left until full protection");
            giulia.page.navigate(permanent);
            giulia.examine().sees(protocol, protocol);
            await("the e-mail").untilAsserted(() -> assertThat(mails(protocol)).hasSize(1));
        }
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasWrittenStays() {
        try (Visit giulia = site.visit(BrowserProfile.ENGLISH_MOBILE)) {
            giulia.signIn("giulia");
            begin(giulia)
                    .write("Numero 1", "Number 1", "12")
                    .write("Numero 2", "Number 2", "333 444 5555")
                    .press("Continua", "Continue");

            giulia.sees("C’è qualcosa da correggere", "There is something to correct");
            assertThat(giulia.page.title()).startsWith("Error:");
            assertThat(giulia.page.getByLabel("Number 2").first().inputValue()).isEqualTo("333 444 5555");
        }
    }

    private static Visit begin(Visit visit) {
        return visit.open("/area-personale/aggiungi-numeri", "/personal-area/add-numbers")
                .seesHeading("Quali numeri vuoi iscrivere", "Which numbers do you want to register");
    }

    private void prove(Visit visit, String number) {
        visit.press("Manda il codice con un SMS", "Send the code by text message");
        String code = site.inbox().awaitCode(number);
        visit.write("Codice ricevuto al numero " + spaced(number), "Code received at " + spaced(number), code)
                .press("Conferma il codice", "Confirm the code")
                .sees("Verificato", "Proven");
    }

    private List<String> mails(String protocol) {
        return site.inbox().to(GIULIA).findValuesAsText("text").stream()
                .filter(text -> text.contains(protocol))
                .toList();
    }

    /** As the portal writes numbers. */
    private static String spaced(String number) {
        return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6, 9) + " "
                + number.substring(9);
    }
}
