package it.opposizioni.portal.withoutaccount;

import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.Browser.Seen;
import it.opposizioni.portal.testing.FakeServices;
import java.util.Map;

/** A number that somebody without an account has opened by its code: what the registry answers about it, and the way to its page. */
final class OpenedNumber {

    static final String VISIT = "0199aaaa-0000-4000-8000-0000000000cc";
    static final String OF = "/v1/visits/" + VISIT;
    static final String LOOK = "GET " + OF + "/opposition";
    static final String CODE = "7K3M-Q9XD-40TH-2RWB";

    private static final String OPPOSITION = """
            {"id": "0199aaaa-0000-7000-8000-0000000000dd", "number": "+393331234567", "origin": "CITIZEN", "media": [%s],
             "status": "REGISTERED", "effectiveFrom": "2026-11-25T08:00:00Z", "activeFrom": "2026-12-10T23:00:00Z", "daysLeft": 15,
             "consentsRevokedAsOf": "2026-11-25T08:00:00Z", "protocol": "OPP-2026-TEST"%s}""";

    private OpenedNumber() {}

    /** @param media in quotes, separated by commas @param more fields, beginning with a comma */
    static String opposition(String media, String more) {
        return OPPOSITION.formatted(media, more);
    }

    /** One that opposes calls. */
    static String opposition() {
        return opposition("\"TELEPHONE\"", "");
    }

    /** What the registry answers until the number is open, and of the number when nothing else was done with it. */
    static void isKnown() {
        String visit = """
                {"id": "%s", "standing": "BY_CODE"}""".formatted(VISIT);
        FakeServices.registry()
                .answer("POST /v1/visits", 201, visit)
                .answer("POST " + OF + "/line-proofs", 202, """
                        {"id": "018f0000-0000-7000-8000-00000000bbbb", "channel": "SMS", "expiresAt": "2026-11-25T22:10:00Z"}""")
                .answer("POST " + OF + "/line-confirmation", visit)
                .answer("GET " + OF + "/history", """
                        {"items": [{"at": "2026-11-25T08:00:00Z", "change": "REGISTERED", "media": ["TELEPHONE"], "channel": "WEB"}]}""")
                .answer("POST " + OF + "/opening", opposition());
    }

    /** The whole way; the registry has been told what it answers of the opposition. */
    static Seen open(Browser browser, String start) {
        browser.open(start);
        browser.submit("main form button", Map.of("number", "333 123 4567"));
        browser.submit("main button[value=SMS]", Map.of());
        browser.submit("main form button", Map.of("code", "123 456"));
        return browser.submit("main form button", Map.of("code", CODE));
    }
}
