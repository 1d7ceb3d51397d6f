package it.opposizioni.operator.consultation;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.registration.OperatorService;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What the seals of several consultations do to one another. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class ConsultingRightsTest extends OperatorServiceTest {

    /** The last one for the database, the first one for {@link UUID#compareTo}. */
    private static final UUID HIGH = UUID.fromString("f18f0000-0000-4000-8000-000000000001");

    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%for %update%'";

    @Inject
    ConsultingRights rights;

    @Inject
    OperatorService operators;

    /** Otherwise the seal of a list and the commit of quick checks, which locks in the database's order, could wait for each other. */
    @Test
    void aListsSealTakesItsPartiesInTheOrderOfTheDatabase() {
        market.approved(HIGH, "Alta S.p.A.");
        market.mandated(HIGH, Market.SQUILLO, "+390212345678");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        CompletableFuture<Boolean> first =
                beside(() -> QuarkusTransaction.requiringNew().call(() -> {
                    operators.refusals(Set.of(Market.SQUILLO), clock.instant());
                    locked.countDown();
                    letGo.await();
                    return true;
                }));
        try {
            await().until(() -> locked.getCount() == 0);
            CompletableFuture<Boolean> seal =
                    beside(() -> QuarkusTransaction.requiringNew().call(() -> {
                        rights.consulted(Market.SQUILLO, HIGH, clock.instant());
                        return true;
                    }));
            await().until(() -> seal.isDone() || !market.value(WAITING).equals("0"));
            assertThatCode(() -> market.execute("select 1 from operator where id = '" + HIGH + "' for update nowait"))
                    .as("what comes after is free while the seal waits")
                    .doesNotThrowAnyException();
            letGo.countDown();
            seal.join();
        } finally {
            letGo.countDown();
            first.join();
        }
    }
}
