package it.opposizioni.portal.campaign;

import static it.opposizioni.portal.consultation.OperatorAnswers.CAMPAIGN;
import static it.opposizioni.portal.consultation.OperatorAnswers.campaign;
import static it.opposizioni.portal.consultation.OperatorAnswers.operator;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.PortalTest;
import it.opposizioni.portal.testing.SignedIn.AsAcme;
import org.junit.jupiter.api.Test;

/** Campaigns to choose among, where there are more than one page of them. */
@QuarkusTest
@AsAcme
class CampaignChoicesTest extends PortalTest {

    private static final String NEW_LIST = "/it/operatori/consultazioni/nuova";
    private static final String QUICK = "/it/operatori/controllo-rapido";
    private static final String HISTORY = "/it/operatori/consultazioni";
    private static final String OLD = "018f0000-0000-7000-8000-00000000ca99";

    private static void pages(String... nexts) {
        for (int i = 0; i < nexts.length; i++) {
            String one =
                    campaign("PLANNED", "").replace("Luce 2026", "Luce " + i).replace("ca01", "cb0" + i);
            operator().answer("GET /v1/campaigns", "{\"items\": [" + one + "], \"next\": " + nexts[i] + "}");
        }
    }

    @Test
    void anOlderOneIsOnALaterPage() {
        pages("\"n1\"", "null");
        Browser.Seen seen = browser.open(NEW_LIST);
        assertThat(seen.page().select("#campaign option").eachText())
                .containsExactly("Luce 0 (Una campagna)", "Luce 1 (Una campagna)");
        assertThat(operator().asked("GET /v1/campaigns"))
                .hasSize(2)
                .allMatch(asked -> asked.query().contains("state=PLANNED&state=OPEN"));
        assertThat(seen.page().select("#campaign-hint").text()).doesNotContain("più recenti");
    }

    @Test
    void whereThereAreTooManyTheOneThatIsAskedForIsThereAllTheSame() {
        pages("\"n1\"", "\"n2\"", "\"n3\"", "\"n4\"", "\"n5\"");
        String old = campaign("OPEN", "").replace("Luce 2026", "Vecchia").replace(CAMPAIGN, OLD);
        operator()
                .answer("GET /v1/campaigns/" + OLD, old)
                .answer("GET /v1/consultations", "{\"items\": [], \"next\": null}");
        Browser.Seen list = browser.open(NEW_LIST + "?campaign=" + OLD).keep("consultation-new-many-it");
        assertThat(list.page().select("#campaign option[selected]").text()).isEqualTo("Vecchia (Una campagna)");
        assertThat(list.page().select("#campaign-hint").text())
                .contains("Qui ci sono le campagne più recenti che non sono chiuse.");
        assertThat(list.page().select("#campaign-hint a[href=/it/operatori/campagne]"))
                .hasSize(1);
        assertThat(operator().asked("GET /v1/campaigns")).as("and no more").hasSize(5);

        Browser.Seen quick = browser.open(QUICK + "?campaign=" + OLD);
        assertThat(quick.page().select("#campaign option[selected]").text()).isEqualTo("Vecchia (Una campagna)");

        Browser.Seen history = browser.open(HISTORY + "?campaign=" + OLD).keep("consultations-many-it");
        assertThat(history.page().select(".chips li a").eachText()).contains("Togli il filtro Campagna: Vecchia");
        assertThat(history.text())
                .contains("Qui ci sono le campagne più recenti. Per le consultazioni di una più vecchia");
        browser.open("/en/operators/consultations/new").keep("consultation-new-many-en");
    }

    @Test
    void whatIsNoCampaignToChooseIsNone() {
        pages("\"n1\"", "\"n2\"", "\"n3\"", "\"n4\"", "\"n5\"");
        operator().answer("GET /v1/campaigns/" + OLD, campaign("CLOSED", "").replace(CAMPAIGN, OLD));
        for (String address : new String[] {"?campaign=" + OLD, "?campaign=x", "?campaign=" + CAMPAIGN, ""}) {
            Browser.Seen seen = browser.open(NEW_LIST + address);
            assertThat(seen.status()).as(address).isEqualTo(200);
            assertThat(seen.page().select("#campaign option[selected]"))
                    .as(address)
                    .isEmpty();
        }
    }
}
