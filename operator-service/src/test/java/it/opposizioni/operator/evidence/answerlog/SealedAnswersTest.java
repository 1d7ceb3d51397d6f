package it.opposizioni.operator.evidence.answerlog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.screening.ScreenedNumbers;
import it.opposizioni.operator.consultation.screening.Screening;
import it.opposizioni.operator.consultation.screening.SealedConsultation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Lists and quick checks that Acme has sealed, or a call centre for it; and on a real database. */
abstract class SealedAnswersTest extends AnswerLogTest {

    static final Instant SEALED = Instant.parse("2026-11-25T09:00:00Z");
    static final Instant DEAD = Instant.parse("2026-12-10T23:00:00Z");
    static final long FIRST = 393_331_000_000L;

    @BeforeEach
    void aCallCentre() {
        market.approved(Market.SQUILLO, "Squillo Contact S.r.l.");
    }

    /** On the day of the seal. */
    @Override
    LoggedAnswer answer(UUID id, long number) {
        return answer(id, SEALED, number);
    }

    /** A sealed consultation whose answers are promised. */
    UUID sealed(UUID operator, UUID onBehalfOf) {
        UUID id = row(operator, onBehalfOf);
        QuarkusTransaction.requiringNew().run(() -> recorder.promise(consultation(id, operator, onBehalfOf)));
        return id;
    }

    UUID row(UUID operator, UUID onBehalfOf) {
        UUID id = UUID.randomUUID();
        market.execute("insert into consultation (id, operator_id, on_behalf_of, campaign_id, state, register_version,"
                + " register_as_of, started_at, received_by, heartbeat_at, version) values ('" + id + "', '" + operator
                + "', "
                + (onBehalfOf == null ? "null" : "'" + onBehalfOf + "'") + ", '" + campaign
                + "', 'SEALED', 1, now(), now(), 'test', now(), 1)");
        return id;
    }

    static SealedConsultation consultation(UUID id, UUID operator, UUID onBehalfOf) {
        return new SealedConsultation(id, operator, onBehalfOf, false, SEALED, DEAD);
    }

    static Map<Long, Screening> list(int size) {
        Map<Long, Screening> list = new HashMap<>();
        for (int i = 0; i < size; i++) {
            list.put(FIRST + 3L * i, Screening.values()[i % 3]);
        }
        return list;
    }

    static ScreenedNumbers numbers(Map<Long, Screening> list) {
        return visitor -> {
            for (Map.Entry<Long, Screening> entry : new TreeMap<>(list).entrySet()) {
                visitor.number(entry.getKey(), entry.getValue());
                // a number that stood on two lines
                visitor.number(entry.getKey(), entry.getValue());
            }
        };
    }
}
