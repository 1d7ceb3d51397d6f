package it.opposizioni.complaint.caller;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.testing.IncomingEvents;
import it.opposizioni.kit.testing.replica.AggregatePublisher;
import it.opposizioni.kit.testing.replica.CopyTrial;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** Operator-service, as it announces callers and teams, and the copy of them. */
abstract class CallersCopyScenario extends CallerLookUps {

    @Inject
    CallersCopy copy;

    @Inject
    CallerProjection projection;

    @Inject
    Jdbc jdbc;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    CopyTrial<AggregateRow> trial;
    AggregatePublisher operatorService;

    @BeforeEach
    void nothingYet() {
        trial = new CopyTrial<>(copy, database, json, AggregatePublisher::key);
        operatorService = new AggregatePublisher(json);
    }

    static UUID id(int last) {
        return new UUID(0x018f0000_0000_7000L, 0x8000_0000_0000_0000L | last);
    }

    /** @param data with a place for the id */
    void known(String about, UUID id, String data) {
        try {
            AggregateRow row = new AggregateRow(about, id, 2, json.readTree(data.formatted(id)));
            trial.replace(KeyRange.of(AggregatePublisher.key(row)), List.of(row), new FactNumber(1, 7));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    void receiveAll() {
        operatorService.facts().forEach(event -> IncomingEvents.deliver(projection::apply, event));
    }
}
