package it.opposizioni.local.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Complaints in several states: just filed with its evidence, taken in charge, closed. */
final class Complaints {

    private final ServiceUrls urls;
    private final DemoUsers users;
    private final Clock clock;
    private final String giulias;
    private final String marcos;

    /**
     * @param giulias a number of hers that has been in the register long enough to be active
     * @param marcos one of his
     */
    Complaints(ServiceUrls urls, DemoUsers users, Clock clock, String giulias, String marcos) {
        this.urls = urls;
        this.users = users;
        this.clock = clock;
        this.giulias = giulias;
        this.marcos = marcos;
    }

    void aboutACallFromAbroad() {
        report(users.marco, marcos, "+442079460000", null, "INVESTMENT", Duration.ofDays(1));
    }

    /** @return the complaint's id */
    String aboutDelta() {
        return report(users.marco, marcos, Operators.DELTA_OWN, "Delta", "TELECOMMUNICATIONS", Duration.ofDays(1));
    }

    /** @return the complaint's id */
    String aboutDeltaSuspended() {
        return report(users.giulia, giulias, Operators.DELTA_OWN, null, "TELECOMMUNICATIONS", Duration.ofHours(3));
    }

    void aboutANumberNobodyDeclared() {
        report(users.marco, marcos, "+390694800123", null, "INVESTMENT", Duration.ofHours(5));
    }

    void aboutSquilloByGiulia() {
        report(users.giulia, giulias, Operators.SQUILLO_FOR_ACME, "Acme Energia", "ENERGY", Duration.ofHours(5));
    }

    void ofYesterdayAndToday() {
        report(users.marco, marcos, Operators.SQUILLO_FOR_ACME, "Acme Energia", "ENERGY", Duration.ofDays(1));
        report(users.giulia, Register.GIULIAS_NUMBER, Operators.BETA_OWN, "Beta", "INSURANCE", Duration.ofMinutes(2));
    }

    void takeInCharge(String id) {
        regulator().post("/v1/complaints/" + id + "/taking-in-charge", Map.of());
    }

    /** Not upheld: a violation is found only by the decision on a case. */
    void close(String id) {
        regulator()
                .post(
                        "/v1/complaints/" + id + "/closure",
                        Map.of(
                                "outcome",
                                "NOT_UPHELD",
                                "reason",
                                "Il numero mostrato si può falsificare: da solo non prova chi ha chiamato."));
    }

    /** Files it, and returns when its evidence is there: what comes later in the history must not come before. */
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
        String id = new Api(urls.complaint(), reporter)
                .post("/v1/complaints", complaint)
                .path("id")
                .asText();
        Polling.until(
                "evidence",
                () -> regulator().get("/v1/complaints/" + id),
                c -> !"FILED".equals(c.path("stage").asText()));
        return id;
    }

    private Api regulator() {
        return new Api(urls.complaint(), users.regulator);
    }
}
