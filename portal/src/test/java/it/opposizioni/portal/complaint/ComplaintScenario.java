package it.opposizioni.portal.complaint;

import it.opposizioni.portal.drafts.Drafts;
import it.opposizioni.portal.testing.Browser;
import it.opposizioni.portal.testing.FakeServices;
import it.opposizioni.portal.testing.PortalTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

/** Giulia writes a complaint: the services that she needs answer, and nothing is begun. */
abstract class ComplaintScenario extends PortalTest {

    static final String NEXT = "main .actions .btn-primary";
    static final String CALLER = "02 1234 5678";
    static final String NEW = "/it/area-personale/segnalazioni/nuova";

    @Inject
    Drafts drafts;

    @BeforeEach
    void nothingIsBegun() {
        drafts.erase("giulia");
    }

    @BeforeEach
    void theServicesAnswer() {
        ServiceAnswers.registryKnowsTheLine();
        ServiceAnswers.callerIsDeclared(CALLER);
        FakeServices.complaint()
                .answer("POST /v1/complaints", 201, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID, ServiceAnswers.complaint("FILED", "\"WITHDRAW\""))
                .answer("GET /v1/complaints/" + ServiceAnswers.ID + "/evidence", ServiceAnswers.evidence(false));
    }

    String toTheCheck() {
        browser.open("/it/area-personale/segnalazioni/nuova?n=02+1234+5678");
        browser.submit(NEXT, firstCall());
        return browser.submit(NEXT, detailsAnswers()).address();
    }

    static Map<String, String> firstCall() {
        return new LinkedHashMap<>(Map.of("date0", "2026-11-19", "time0", "18:30", "kind0", "HUMAN"));
    }

    static Map<String, String> detailsAnswers() {
        return Map.of("company", "Luce per tutti", "product", "ENERGY", "consent", "no", "asked", "yes");
    }

    static Map<String, String> formOf(Browser.Seen seen) {
        return seen
                .page()
                .select("main form [name]:not(button):not([type=checkbox]):not([type=radio]:not([checked]))")
                .stream()
                .collect(Collectors.toMap(
                        field -> field.attr("name"), field -> field.val(), (a, _) -> a, LinkedHashMap::new));
    }
}
