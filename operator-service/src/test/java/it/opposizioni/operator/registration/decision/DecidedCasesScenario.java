package it.opposizioni.operator.registration.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.testing.replica.AggregatePublisher;
import it.opposizioni.kit.testing.replica.CopyTrial;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.registration.decision.CaseDecided.Measure;
import it.opposizioni.operator.registration.surcharge.Surcharge;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** An operator, and what complaint-service announces of cases about it. */
abstract class DecidedCasesScenario extends OperatorServiceTest {

    static final Instant DAY = Instant.parse("2026-11-25T10:00:00Z");
    static final UUID FIRST = new UUID(1, 1);
    static final UUID SECOND = new UUID(2, 2);

    @Inject
    DecidedCasesCopy copy;

    @Inject
    CaseDecisions decisions;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    CopyTrial<AggregateRow> trial;
    AggregatePublisher complaintService;

    @BeforeEach
    void anOperatorAndNothingDecided() {
        trial = new CopyTrial<>(copy, database, json, AggregatePublisher::key);
        complaintService = new AggregatePublisher(json);
        market.approved(Market.ACME, "Acme Energia S.p.A.");
    }

    void announce(UUID caseId, Measure measure, int day) {
        complaintService.announce(
                CaseDecided.TYPE,
                "DECISION",
                caseId,
                new CaseDecided(
                        caseId,
                        Market.ACME,
                        measure,
                        "provvedimento " + day,
                        DAY.plus(Duration.ofDays(day)),
                        "FAS-2026-" + day,
                        "UPHELD",
                        measure == Measure.SUSPENSION ? List.of(Surcharge.FINE, "SUSPENSION") : List.of()));
    }

    void receiveAll() {
        complaintService
                .facts()
                .forEach(event -> QuarkusTransaction.requiringNew()
                        .run(() -> decisions.apply(event.as(CaseDecided.class), event.number())));
    }

    /** Of everything. @return how many rows it has changed */
    int snapshot() {
        return trial.replace(KeyRange.ALL, complaintService.truth(), complaintService.last());
    }

    void endByRegulator() {
        market.as("garante", Role.REGULATOR)
                .body(Map.of("reason", "chiarito"))
                .post("/v1/operators/" + Market.ACME + "/reinstatement")
                .then()
                .statusCode(200);
    }

    String state() {
        return market.value("select state from operator");
    }

    void update(String sql) {
        QuarkusTransaction.requiringNew().run(() -> jdbc.update(sql));
    }
}
