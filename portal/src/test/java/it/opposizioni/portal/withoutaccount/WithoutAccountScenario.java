package it.opposizioni.portal.withoutaccount;

import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Ada is at the site without signing in: what the registry answers, and the way to a line that is proven. */
abstract class WithoutAccountScenario extends PortalTest {

    static final String VISIT = "0199aaaa-0000-4000-8000-0000000000cc";
    static final String OF = "/v1/visits/" + VISIT;
    private static final String OPPOSITION = """
            {"id": "0199aaaa-0000-7000-8000-0000000000dd", "number": "+393331234567", "origin": "CITIZEN", "media": ["TELEPHONE"],
             "status": "REGISTERED", "effectiveFrom": "2026-11-25T08:00:00Z", "activeFrom": "2026-12-10T23:00:00Z", "daysLeft": 15,
             "consentsRevokedAsOf": "2026-11-25T08:00:00Z", "protocol": "OPP-2026-TEST"%s}""";

    @BeforeEach
    void tellTheRegistry() {
        FakeServices.registry()
                .answer("POST /v1/visits", 201, visit("NOT_REGISTERED"))
                .answer("POST " + OF + "/line-proofs", 202, """
                        {"id": "018f0000-0000-7000-8000-00000000bbbb", "channel": "SMS", "expiresAt": "2026-11-25T22:10:00Z"}""")
                .answer("GET " + OF + "/history", """
                        {"items": [{"at": "2026-11-25T08:00:00Z", "change": "REGISTERED", "media": ["TELEPHONE"], "channel": "WEB"}]}""")
                .answer("GET " + OF + "/exemptions", "{\"items\": []}")
                .answer("POST " + OF + "/email", 202, visit("NOT_REGISTERED"))
                .answer("POST " + OF + "/email-confirmation", visit("NOT_REGISTERED"))
                .answer("POST " + OF + "/registration", 201, """
                        {"protocol": "OPP-2026-TEST", "recordedAt": "2026-11-25T08:00:00Z", "opposition": %s}""".formatted(opposition("")));
    }

    static String visit(String standing) {
        return """
                {"id": "%s", "standing": "%s", "emailCodeUntil": "2026-11-25T08:15:00Z"}""".formatted(VISIT, standing);
    }

    static String opposition(String more) {
        return OPPOSITION.formatted(more);
    }

    static void proves(String standing) {
        FakeServices.registry().answer("POST " + OF + "/line-confirmation", visit(standing));
    }

    Seen begun(String start) {
        browser.open(start);
        return browser.submit("main form button", Map.of("number", "333 123 4567"));
    }

    Seen proven(String start) {
        begun(start);
        browser.submit("main button[value=SMS]", Map.of());
        return browser.submit("main form button", Map.of("code", "123 456"));
    }
}
