package it.opposizioni.portal.organisation;

import static it.opposizioni.portal.organisation.OrganisationAnswers.delegation;

import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;

/** The pages of organisations and of their lists of numbers, where Giulia acts for Acme. */
abstract class OrganisationScenario extends PortalTest {

    static final String AREA = "/it/area-personale";
    static final String LISTS = AREA + "/elenchi-di-numeri";

    static FakeService registry() {
        return FakeServices.registry();
    }

    /** @param more of the delegation; begins with a comma, or is empty */
    void actForAcme(String more) {
        Acting.start(browser, delegation("Acme S.p.A.", "••••••••157", more));
    }
}
