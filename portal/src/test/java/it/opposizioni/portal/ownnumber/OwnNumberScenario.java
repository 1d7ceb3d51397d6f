package it.opposizioni.portal.ownnumber;

import it.opposizioni.portal.testing.FakeService.Asked;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.List;

/** Giulia's own number: what the registry knows of it, and the codes that it sends. */
abstract class OwnNumberScenario extends PortalTest {

    static final String ID = "018f0000-0000-7000-8000-00000000aaaa";
    static final String OPPOSITION = "/v1/oppositions/" + ID;
    static final String PROOF = "018f0000-0000-7000-8000-00000000bbbb";
    static final String PAGE = "/it/area-personale/numeri/" + ID;
    static final String LEAVING = """
            ,"withdrawal":{"askedAt":"2027-01-09T17:30:00Z","dueAt":"2027-01-10T17:30:00Z"}""";

    static String opposition(String number, String media, String more) {
        return """
                {"id":"%s","number":"%s","origin":"CITIZEN","media":[%s],"status":"ACTIVE","effectiveFrom":"2026-11-01T08:00:00Z",
                "activeFrom":"2026-11-16T23:00:00Z","daysLeft":0,"consentsRevokedAsOf":"2026-11-01T08:00:00Z","protocol":"OPP-2026-TEST",
                "version":1%s}""".formatted(ID, number, media, more);
    }

    static void registryKnows(String more) {
        registryKnows("+393331234567", "\"TELEPHONE\"", more);
    }

    static void registryKnows(String number, String media, String more) {
        FakeServices.registry()
                .answer("GET " + OPPOSITION, opposition(number, media, more))
                .answer("GET " + OPPOSITION + "/history", "{\"items\":[]}")
                .answer("GET " + OPPOSITION + "/exemptions", "{\"items\":[]}")
                .answer("POST /v1/line-proofs/" + PROOF + "/confirmation", """
                        {"id":"%s","usableUntil":"2026-11-25T22:30:00Z"}""".formatted(PROOF));
    }

    static void registrySendsCodes() {
        FakeServices.registry().answer("POST /v1/line-proofs", 202, """
                {"id":"%s","expiresAt":"2026-11-25T22:10:00Z"}""".formatted(PROOF));
    }

    static List<Asked> asked(String question) {
        return FakeServices.registry().asked(question);
    }
}
