package it.opposizioni.operator.consultation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.ConsultingTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Kept lists wait for their turn, and their senders can read their place in the queue. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ComparisonQueueTest extends ConsultingTest {

    @Inject
    ConsultationRepository repository;

    @Inject
    ComparisonQueue queue;

    @Inject
    EntityManager entities;

    @Test
    void aListThatWaitsKnowsItsPlace() {
        List<UUID> lists = Stream.generate(this::waiting).limit(4).sorted().toList();
        // in a transaction of its own, so that nobody takes them
        List<Long> places = QuarkusTransaction.requiringNew().call(() -> {
            entities.createNativeQuery(
                            "update consultation set state = 'COMPARING', stage = 'QUEUED', received_by = null where id in (:ids)")
                    .setParameter("ids", lists)
                    .executeUpdate();
            take(lists.get(0), clock.instant());
            take(lists.get(1), clock.instant().minus(1, ChronoUnit.HOURS));
            return lists.stream().map(repository::findById).map(queue::position).toList();
        });
        assertThat(places).containsExactly(null, null, 2L, 3L);
    }

    /** Somebody works at it, who was last heard of then. */
    private void take(UUID list, Instant heardOf) {
        entities.createNativeQuery(
                        "update consultation set stage = 'COMPARING', received_by = 'a process', heartbeat_at = :at where id = :id")
                .setParameter("at", heardOf)
                .setParameter("id", list)
                .executeUpdate();
    }

    private UUID waiting() {
        return UUID.fromString(consultations.ask(campaign).path("id"));
    }
}
