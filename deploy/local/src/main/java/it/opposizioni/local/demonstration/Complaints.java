package it.opposizioni.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Complaints in several states: just filed with its evidence, taken in charge, closed. */
final class Complaints {

    private final Places places;
    private final Cast cast;
    private final Clock clock;

    Complaints(Places places, Cast cast, Clock clock) {
        this.places = places;
        this.cast = cast;
        this.clock = clock;
    }

    /** @param opposed numbers that have been in the register long enough to be active */
    void file(List<String> opposed) {
        String first = opposed.get(0);
        String second = opposed.get(1);
        report(cast.giulia, first, Operators.SQUILLO_FOR_ACME, "Acme Energia", "ENERGY", Duration.ofDays(3));
        // a call of this moment: the numbers were declared, and giulia's registered, only a moment ago
        report(cast.giulia, Register.GIULIAS_NUMBER, Operators.BETA_OWN, "Beta", "INSURANCE", Duration.ZERO);
        report(cast.marco, second, Operators.SQUILLO_FOR_ACME, "Acme Energia", "ENERGY", Duration.ZERO);
        report(cast.marco, second, "+390694800123", null, "INVESTMENT", Duration.ofHours(5));
        report(cast.marco, second, "+442079460000", null, "INVESTMENT", Duration.ofDays(9));
        String taken =
                report(cast.marco, second, Operators.DELTA_OWN, "Delta", "TELECOMMUNICATIONS", Duration.ofDays(12));
        String closed = report(cast.giulia, first, Operators.DELTA_OWN, null, "TELECOMMUNICATIONS", Duration.ZERO);

        Api regulator = new Api(places.complaint(), cast.regulator);
        awaitEvidence(regulator, taken);
        regulator.post("/v1/complaints/" + taken + "/taking-in-charge", Map.of());
        awaitEvidence(regulator, closed);
        regulator.post("/v1/complaints/" + closed + "/taking-in-charge", Map.of());
        regulator.post(
                "/v1/complaints/" + closed + "/closure",
                Map.of(
                        "outcome",
                        "UPHELD",
                        "reason",
                        "Il numero era iscritto e l'operatore era sospeso quando ha chiamato."));
    }

    private String report(Token reporter, String called, String caller, String company, String product, Duration ago) {
        Instant at = clock.instant().minus(ago);
        Map<String, Object> complaint = new HashMap<>();
        complaint.put("calledNumber", called);
        complaint.put("calls", List.of(Map.of("callerNumber", caller, "at", at.toString(), "kind", "HUMAN")));
        complaint.put("product", product);
        complaint.put("consentGiven", false);
        if (company != null) {
            complaint.put("company", company);
        }
        return new Api(places.complaint(), reporter)
                .post("/v1/complaints", complaint)
                .path("id")
                .asText();
    }

    /** The register and the operators' records answer by events, within seconds. */
    private static void awaitEvidence(Api regulator, String id) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode complaint;
        do {
            complaint = regulator.get("/v1/complaints/" + id);
            if (!"FILED".equals(complaint.path("stage").asText())) {
                return;
            }
            pause();
        } while (System.nanoTime() < end);
        throw new IllegalStateException("no evidence arrived: " + complaint);
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
