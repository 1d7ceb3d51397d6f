package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.ID;
import static it.opposizioni.portal.organisation.OrganisationAnswers.page;

import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import java.util.Map;

/** Giulia chooses in whose name she goes on. */
final class Acting {

    private Acting() {}

    /** @param delegation the only one that she has */
    static void start(Browser browser, String delegation) {
        FakeServices.registry()
                .answer("GET /v1/delegations", page(delegation))
                .answer("GET /v1/delegations/" + ID, delegation)
                .answer("GET /v1/oppositions", "{\"items\": []}");
        browser.open("/it/area-personale/persone-che-segui");
        browser.submit("main button[value='" + ID + "']", Map.of());
    }
}
