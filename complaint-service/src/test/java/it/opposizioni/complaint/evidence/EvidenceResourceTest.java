package it.opposizioni.complaint.evidence;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import it.opposizioni.complaint.Filings;
import it.opposizioni.kit.testing.EventProbe;
import it.opposizioni.kit.testing.EventProbe.Event;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of the evidence, and to whom. */
@QuarkusTest
class EvidenceResourceTest extends EvidenceScenario {

    @Test
    void saysWhatIsStillAwaited() {
        Filed filed = file(giulia());

        assertThat(evidence(giulia(), filed).getBoolean("complete")).isFalse();
        assertThat(evidence(giulia(), filed).getList("reasons.code"))
                .isEqualTo(List.of("AWAITING_REGISTER", "AWAITING_OPERATORS"));

        probe.publish(OPERATORS, caller(filed, 1));
        await().untilAsserted(() ->
                assertThat(evidence(garante(), filed).getList("reasons.code")).isEqualTo(List.of("AWAITING_REGISTER")));
        assertThat(complaint(garante(), filed).getString("stage")).isEqualTo("FILED");
    }

    @Test
    void assemblesTheTimelineAndAssessesIt() {
        try (EventProbe.Listener portal = probe.listen("portal", "complaint.events")) {
            Filed filed = file(giulia());
            probe.publish(REGISTRY, registration(filed, 1, "ACTIVE", true));
            probe.publish(OPERATORS, caller(filed, 1));
            awaitCollected(filed);

            garante()
                    .header("Accept-Language", "en")
                    .get("/v1/complaints/{id}/evidence", filed.id())
                    .then()
                    .statusCode(200)
                    .header("Content-Language", "en")
                    .body("complete", equalTo(true))
                    .body("assessment", equalTo("VIOLATION_LIKELY"))
                    .body("grade", equalTo("B"))
                    .body(
                            "reasons.code",
                            contains("OPPOSED_AND_ACTIVE", "CALLER_DECLARED", "CALLED_FOR", "TOLD_OPPOSED"))
                    .body("reasons.norm", everyItem(notNullValue()))
                    .body(
                            "timeline.kind",
                            hasItems("OPPOSITION_ACTIVE", "CONSULTATION_SEALED", "MANDATE_BEGAN", "CALL"))
                    .body("timeline.source", hasItems("REPORTER", "REGISTER", "OPERATORS"))
                    .body("timeline.find { it.kind == 'CONSULTATION_SEALED' }.receipt", equalTo("7K3MQ9XD40TQ2B8C"))
                    .body(
                            "timeline.find { it.kind == 'CONSULTATION_SEALED' }.text",
                            equalTo("Acme Energia S.p.A. consults the register: the called number was in the list and"
                                    + " was in the register."))
                    .body("timeline.statedAt", everyItem(notNullValue()))
                    .body("verdicts.topic", contains("CALLED_NUMBER", "CALLER", "COMPARISON"))
                    .body(
                            "verdicts.statedAt",
                            contains("2026-11-25T10:00:01Z", "2026-11-25T10:00:02Z", "2026-11-25T10:00:02Z"))
                    .body("verdicts.lines.answer", contains(List.of("YES"), List.of("YES"), List.of("YES")))
                    .body("verdicts[2].lines[0].proof.reference", equalTo("7K3MQ9XD40TQ2B8C"))
                    .body(
                            "timeline.find { it.kind == 'CONSULTATION_EXPIRED' }.text",
                            equalTo("The consultation of Acme Energia S.p.A. will expire."))
                    .body("timeline.findAll { it.ahead }.kind", contains("CONSULTATION_EXPIRED"));
            giulia().get("/v1/complaints/{id}/evidence", filed.id())
                    .then()
                    .body("assessment", equalTo("VIOLATION_LIKELY"))
                    .body("timeline.kind", hasItem("OPPOSITION_ACTIVE"))
                    .body("verdicts[0].lines[0].proof.kind", equalTo("OPPOSITION"))
                    .body("verdicts[2].lines[0].proof", nullValue())
                    .body("timeline.kind", not(hasItem("CONSULTATION_SEALED")))
                    .body("timeline.kind", not(hasItem("MANDATE_BEGAN")));

            assertThat(portal.about(filed.id()).type()).isEqualTo("it.opposizioni.complaint.complaint-filed.v1");
            assertThat(portal.about(filed.id()).data().get("stage").asText()).isEqualTo("FILED");
            Event collected = portal.about(filed.id());
            assertThat(collected.type()).isEqualTo(STAGE_CHANGED);
            assertThat(collected.data().get("stage").asText()).isEqualTo("EVIDENCE_COLLECTED");
            assertThat(collected.data().get("assessment").asText()).isEqualTo("VIOLATION_LIKELY");
            assertThat(collected.aggregateVersion()).isEqualTo(3);
        }
    }

    /** They rest on what was reported alone, are shown to both, and what is found does not depend on them. */
    @Test
    void flagsWhatBreaksTheHoursAndTheBanOfASector() {
        String sunday = Filings.oneCall(Filings.CALLER).replace("2026-11-20T10:12", "2026-11-22T10:12");
        String id = Filings.file(giulia(), sunday);

        for (RequestSpecification reader : List.of(giulia(), garante())) {
            reader.header("Accept-Language", "en")
                    .get("/v1/complaints/{id}/evidence", id)
                    .then()
                    .statusCode(200)
                    .body("assessment", equalTo("INCOMPLETE"))
                    .body("flags.code", contains("DAY_WITHOUT_CALLS", "SECTOR_BANNED"))
                    .body("flags.norm", contains("Garante 148/2024 (GU 24A01602)", "decreto bollette 2026"))
                    .body("flags.since", contains("2024-09-28", "2026-06-19"))
                    .body("flags.sourceName", everyItem(equalTo("the reporter")))
                    .body(
                            "flags[0].text",
                            equalTo("The call of 22 November 2026 at 10:12 came on a Sunday or a public holiday, when"
                                    + " no calls are allowed."));
        }
    }

    /** deploy/docs/threats.md T2: the complaint form is no way to ask whether somebody else's line is registered. */
    @Test
    void aReporterLearnsNothingAboutAStrangersLine() {
        Filed strangers = file(giulia());
        Filed nobodys = file(giulia());
        probe.publish(REGISTRY, registration(strangers, 1, "ACTIVE", false));
        probe.publish(REGISTRY, registration(nobodys, 1, "NOT_OPPOSED", false));
        probe.publish(OPERATORS, caller(strangers, 1));
        probe.publish(OPERATORS, caller(nobodys, 1));
        awaitCollected(strangers);
        awaitCollected(nobodys);

        assertThat(readable(
                        giulia().get("/v1/complaints/{id}/evidence", strangers.id())
                                .asString(),
                        strangers))
                .isEqualTo(readable(
                        giulia().get("/v1/complaints/{id}/evidence", nobodys.id())
                                .asString(),
                        nobodys));
        assertThat(complaint(giulia(), strangers).getString("assessment"))
                .isEqualTo(complaint(giulia(), nobodys).getString("assessment"))
                .isEqualTo("NOT_OPPOSED");
        giulia().get("/v1/complaints?assessment=VIOLATION_LIKELY").then().body("items.id", equalTo(List.of()));
        assertThat(complaint(garante(), strangers).getString("assessment")).isEqualTo("VIOLATION_LIKELY");
    }

    private static String readable(String body, Filed filed) {
        return body.replace(filed.id(), "ID").replace(filed.callId(), "CALL");
    }
}
