package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;

import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The authority finds a complaint, reads its evidence and takes it in charge. */
@ExtendWith(RunningSuite.class)
class AuthorityJourneyIT {

    private final Site site;

    AuthorityJourneyIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @EnumSource
    void theAuthorityReadsTheEvidenceAndActs(BrowserProfile way) {
        String id = complaintWithEvidence();
        try (Visit garante = site.visit(way)) {
            garante.signIn("garante");
            garante.open("/autorita", "/authority")
                    .seesHeading("Segnalazioni", "Complaints")
                    .select("Fase", "Stage", garante.say("Prove raccolte", "Evidence collected"))
                    .press("Applica", "Apply")
                    .follow(id.substring(24), id.substring(24));

            garante.sees("Probabile violazione", "Violation likely")
                    .sees("Linea del tempo delle prove", "Timeline of the evidence")
                    .sees("Squillo Contact S.r.l.", "Squillo Contact S.r.l.")
                    .press("Prendi in carico", "Take in charge")
                    .sees("Presa in carico", "Taken in charge");
        }
    }

    private String complaintWithEvidence() {
        String number = Site.newNumber();
        Citizen marco = new Citizen(site, "marco");
        marco.register(marco.prove(number));
        String id = site.complaint(site.person("marco"))
                .post(
                        "/v1/complaints",
                        Map.of(
                                "calledNumber",
                                number,
                                "calls",
                                List.of(Map.of(
                                        "callerNumber",
                                        "+390294751001",
                                        "at",
                                        Instant.now().toString(),
                                        "kind",
                                        "HUMAN")),
                                "product",
                                "ENERGY"))
                .path("id")
                .asText();
        await().until(() -> "EVIDENCE_COLLECTED"
                .equals(site.complaint(site.person("garante"))
                        .get("/v1/complaints/" + id)
                        .path("stage")
                        .asText()));
        return id;
    }
}
