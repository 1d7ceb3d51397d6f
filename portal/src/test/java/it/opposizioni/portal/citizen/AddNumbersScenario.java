package it.opposizioni.portal.citizen;

import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Giulia adds numbers: what the registry answers, and the way from page to page. */
abstract class AddNumbersScenario extends PortalTest {

    static final String OPPOSITION = """
            {"id":"018f0000-0000-7000-8000-00000000aaaa","number":"+393331234567","origin":"CITIZEN","media":["TELEPHONE"],
            "status":"REGISTERED","effectiveFrom":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","daysLeft":15,
            "protocol":"OPP-2026-TEST","version":1}""";
    static final String REGISTRATION = """
            {"protocol":"OPP-2026-TEST","recordedAt":"2026-11-25T08:00:00Z","activeFrom":"2026-12-10T23:00:00Z","oppositions":[%s]}""".formatted(OPPOSITION);

    @BeforeEach
    void tellTheRegistry() {
        FakeServices.registry()
                .answer("POST /v1/line-proofs", 202, """
                        {"id":"018f0000-0000-7000-8000-00000000bbbb","expiresAt":"2026-11-25T22:10:00Z"}""")
                .answer("GET /v1/oppositions", "{\"items\":[],\"next\":null}")
                .answer("GET /v1/registrations/OPP-2026-TEST", REGISTRATION);
    }

    void takeTheCode() {
        FakeServices.registry().answer("POST /v1/line-proofs/018f0000-0000-7000-8000-00000000bbbb/confirmation", """
                {"id":"018f0000-0000-7000-8000-00000000bbbb","usableUntil":"2026-11-25T22:30:00Z"}""");
    }

    Seen proven() {
        browser.open("/it/area-personale/aggiungi-numeri");
        browser.submit("main form button", Map.of("number0", "333 123 4567"));
        browser.submit("button[value=SMS]", Map.of());
        return browser.submit("main section form button", Map.of("code0", "123 456"));
    }

    Seen summary() {
        takeTheCode();
        proven();
        browser.submit("main .container > form button", Map.of());
        return browser.submit("main form button", Map.of());
    }

    Seen declare() {
        return browser.submit("main form button", Map.of("declaration", "yes"));
    }
}
