package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;

import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.time.Instant;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authority finds a complaint, reads its evidence and takes it in charge. */
@ExtendWith(RunningSuite.class)
class AuthorityJourneyIT {

    private final Site site;

    AuthorityJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void theAuthorityReadsTheEvidenceAndActs(BrowserProfile profile) {
        String code = codeOfComplaintWithEvidence();
        try (Visit garante = site.visit(profile)) {
            garante.signIn("garante");
            garante.open("/autorita", "/authority")
                    .seesHeading("Segnalazioni", "Complaints")
                    .select("Fase", "Stage", garante.text("Prove raccolte", "Evidence collected"))
                    .press("Applica", "Apply")
                    .follow(code, code);

            garante.sees("Probabile violazione", "Violation likely")
                    .sees("Chi ha chiamato", "Who called")
                    .sees("Squillo Contact S.r.l.", "Squillo Contact S.r.l.")
                    .press("Prendi in carico", "Take in charge")
                    .sees("Presa in carico", "Taken in charge");
        }
    }

    private String codeOfComplaintWithEvidence() {
        String number = Site.newNumber();
        Citizen marco = new Citizen(site, "marco");
        marco.register(marco.prove(number));
        String id = marco.report(number, Instant.now());
        Api garante = site.complaint(site.person("garante"));
        await().until(() -> "EVIDENCE_COLLECTED"
                .equals(garante.get("/v1/complaints/" + id).path("stage").asText()));
        return garante.get("/v1/complaints/" + id).path("code").asText();
    }
}
