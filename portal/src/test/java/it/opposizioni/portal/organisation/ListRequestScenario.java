package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.LIST;
import static it.opposizioni.portal.organisation.OrganisationAnswers.delegation;

import it.opposizioni.portal.testing.Browser.Seen;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Giulia acts for a bakery, which has sent no list so far, and sends one with what is to happen to its numbers. */
abstract class ListRequestScenario extends OrganisationScenario {

    static final String ONE = LISTS + "/richieste/" + LIST;
    static final String SERVICE = "/v1/list-requests";
    static final String SEND = "main button[data-once]";
    static final String FILE = "3331234501\n";

    @BeforeEach
    void actForABakery() {
        registry().answer("GET /v1/number-lists", "{\"items\": []}");
        Acting.start(browser, delegation("Panificio Bianchi S.r.l.", "••••••••157", ", \"organisation\": true"));
    }

    /** On the form that is open. */
    Seen send(String kind, Map<String, String> typed) {
        choose("kind", kind);
        return browser.upload(SEND, typed, "file", "linee.csv", FILE.getBytes(StandardCharsets.UTF_8));
    }

    void choose(String field, String value) {
        Seen form = browser.current();
        form.page().select("main input[name=" + field + "]").removeAttr("checked");
        form.page().select("main input[value=" + value + "]").attr("checked", "checked");
    }
}
