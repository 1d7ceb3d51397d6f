package it.opposizioni.local.journey;

import static it.opposizioni.kit.testing.Patience.await;

import com.microsoft.playwright.options.FilePayload;
import it.opposizioni.local.demonstration.Api;
import it.opposizioni.local.e2e.BrowserProfile;
import it.opposizioni.local.e2e.Citizen;
import it.opposizioni.local.e2e.EachProfile;
import it.opposizioni.local.e2e.RunningSuite;
import it.opposizioni.local.e2e.Site;
import it.opposizioni.local.e2e.Visit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.extension.ExtendWith;

/** The authority finds a complaint, reads its evidence and takes it in charge; two of its people decide a case. */
@ExtendWith(RunningSuite.class)
class AuthorityJourneyIT {

    /** The beginning of a PDF, which is all that is looked at. */
    private static final byte[] MINUTES = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    private final Site site;

    AuthorityJourneyIT(Site site) {
        this.site = site;
    }

    @EachProfile
    void theAuthorityReadsTheEvidenceAndActs(BrowserProfile profile) {
        String code = site.complaint(site.person("garante"))
                .get("/v1/complaints/" + complaintWithEvidence())
                .path("code")
                .asText();
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

    @EachProfile
    void twoPeopleDecideACase(BrowserProfile profile) {
        String id = complaintWithEvidence();
        Api api = site.complaint(site.person("garante"));
        await().until(() -> !api.get("/v1/complaints/" + id)
                .path("accused")
                .path("name")
                .asText()
                .isEmpty());
        String decision;
        try (Visit first = site.visit(profile)) {
            first.signIn("garante");
            first.open("/autorita/segnalazioni/" + id, "/authority/complaints/" + id)
                    .write("Perché apri il fascicolo", "Why you open the case", "Chiamata a un numero protetto.")
                    .press("Apri il fascicolo", "Open the case")
                    .seesHeading("Squillo Contact S.r.l.", "Squillo Contact S.r.l.")
                    .press("Prendilo tu", "Take it")
                    .sees("Assegnato", "Assigned")
                    .follow("Storia", "History")
                    .sees("Assegnato il fascicolo", "Case assigned");
            addMinutes(first);
            first.follow("Decisione", "Decision")
                    .sees("l’audizione dell’operatore", "the operator’s hearing")
                    .choose("Non c’è una violazione", "There is no violation")
                    .write("Fatti accertati", "Facts found", "La chiamata non risulta.")
                    .write("Motivazione", "Reasons", "Il numero mostrato era falsificato.")
                    .write(
                            "Motivo per chi ha segnalato",
                            "Reason for those who complained",
                            "Non è stato possibile accertare chi ha chiamato.")
                    .press("Proponi", "Propose")
                    .sees("Hai proposto tu questa decisione", "You proposed this decision");
            decision = first.page.url();
        }
        try (Visit second = site.visit(profile)) {
            second.signIn("garante2");
            second.page.navigate(decision);
            second.examine()
                    .press("Approva la decisione", "Approve the decision")
                    .sees("Decisione presa", "Decision taken");
            second.open("/autorita/fascicoli", "/authority/cases").seesHeading("Fascicoli", "Cases");
        }
        await().until(() -> "CLOSED_NOT_UPHELD"
                .equals(api.get("/v1/complaints/" + id).path("stage").asText()));
    }

    /** A document of the authority's own, which it may take back until somebody proposes a decision. */
    private static void addMinutes(Visit official) {
        official.follow("Documenti", "Documents")
                .sees("Non ci sono documenti", "There are no documents")
                .write("Titolo", "Title", "Verbale della telefonata con il gestore")
                .page
                .setInputFiles("#file", new FilePayload("verbale.pdf", "application/pdf", MINUTES));
        official.press("Aggiungi un documento", "Add a document")
                .sees("Il documento è stato aggiunto", "The document has been added")
                .sees("Verbale della telefonata con il gestore", "Verbale della telefonata con il gestore");
    }

    private String complaintWithEvidence() {
        String number = Site.newNumber();
        Citizen anna = new Citizen(site, "anna");
        anna.register(anna.prove(number));
        String id = anna.report(number, Instant.now());
        Api garante = site.complaint(site.person("garante"));
        await().until(() -> "EVIDENCE_COLLECTED"
                .equals(garante.get("/v1/complaints/" + id).path("stage").asText()));
        return id;
    }
}
