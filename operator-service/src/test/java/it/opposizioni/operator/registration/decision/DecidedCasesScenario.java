package it.opposizioni.operator.registration.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.HashMap;
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

    @Inject
    CaseAppeals courts;

    private final Map<UUID, CaseAppealChanged> appeals = new HashMap<>();

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

    /** What complaint-service says of the appeal, with what it has in a snapshot from then on. @param left of the measures */
    void appeal(UUID caseId, long version, String effect, String... left) {
        appeals.put(
                caseId,
                new CaseAppealChanged(
                        caseId,
                        Market.ACME,
                        "FAS-2026-1",
                        version,
                        effect,
                        List.of(left),
                        effect.equals("SUSPENDED"),
                        DAY.plus(Duration.ofDays(version))));
    }

    /** That event arrives. */
    void told(UUID caseId) {
        QuarkusTransaction.requiringNew().run(() -> courts.apply(appeals.get(caseId), complaintService.last()));
    }

    /** What complaint-service has of the decisions, with the appeals. */
    List<AggregateRow> truth() {
        return complaintService.truth().stream().map(this::withAppeal).toList();
    }

    private AggregateRow withAppeal(AggregateRow row) {
        CaseAppealChanged appeal = appeals.get(row.id());
        if (appeal == null) {
            return row;
        }
        ObjectNode data = row.data().deepCopy();
        data.set("appeal", json.valueToTree(appeal.standing()));
        return new AggregateRow(row.about(), row.id(), row.version(), data);
    }

    void receiveAll() {
        complaintService
                .facts()
                .forEach(event -> QuarkusTransaction.requiringNew()
                        .run(() -> decisions.apply(event.as(CaseDecided.class), event.number())));
    }

    /** Of everything. @return how many rows it has changed */
    int snapshot() {
        return trial.replace(KeyRange.ALL, truth(), complaintService.last());
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
