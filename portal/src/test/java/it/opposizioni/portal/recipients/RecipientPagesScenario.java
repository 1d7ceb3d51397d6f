package it.opposizioni.portal.recipients;

import it.opposizioni.portal.testing.FakeService;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;

/** A number is in the register, and its holder opens the page that says which operators asked about it. */
abstract class RecipientPagesScenario extends PortalTest {

    static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    static final String PATH = "/v1/oppositions/" + ID + "/recipients";
    static final String PAGE = "/it/area-personale/numeri/" + ID + "/chi-ha-chiesto";

    private static final String OPPOSITION = """
            {"id": "%s", "number": "+393331234567", "origin": "CITIZEN", "media": ["TELEPHONE"], "status": "ACTIVE",
             "effectiveFrom": "2026-10-01T08:00:00Z", "activeFrom": "2026-10-16T22:00:00Z", "daysLeft": 0,
             "dates": [{"medium": "TELEPHONE", "status": "ACTIVE", "effectiveFrom": "2026-10-01T08:00:00Z",
              "activeFrom": "2026-10-16T22:00:00Z"}], "protocol": "OPP-2026-TEST"}""".formatted(ID);

    @BeforeEach
    void theRegistryKnowsTheNumber() {
        registry()
                .answer("GET /v1/oppositions/" + ID, OPPOSITION)
                .answer("GET /v1/oppositions/" + ID + "/history", "{\"items\": []}")
                .answer("GET /v1/oppositions/" + ID + "/exemptions", "{\"items\": []}");
    }

    static FakeService registry() {
        return FakeServices.registry();
    }

    static String answered(String askAgainFrom, boolean more, int unread, String... consultations) {
        return """
                {"state": "ANSWERED", "since": "2026-10-01T08:00:00Z", "takenUp": false, "from": "2026-10-01T08:00:00Z", "until": "2026-11-25T08:00:00Z",
                 "askedAt": "2026-11-25T08:00:00Z", "answeredAt": "2026-11-25T08:00:02Z", "askAgainFrom": "%s", "more": %s,
                 "unread": %s, "consultations": [%s]}""".formatted(askAgainFrom, more, unread, String.join(",", consultations));
    }
}
