package it.opposizioni.operator.consultation.comparison;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.lifecycle.Stopping;
import it.opposizioni.kit.store.FileStore;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationConfig;
import it.opposizioni.operator.consultation.ConsultationRepository;
import it.opposizioni.operator.consultation.Consultations;
import it.opposizioni.operator.consultation.ConsultingTest;
import it.opposizioni.operator.consultation.RegisterFreshness;
import it.opposizioni.operator.consultation.Seal;
import it.opposizioni.operator.consultation.cleanup.AbandonedConsultations;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import it.opposizioni.operator.consultation.cleanup.FailureRecorder;
import it.opposizioni.operator.consultation.cleanup.FileCleanup;
import it.opposizioni.operator.consultation.engine.index.CurrentRegister;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A copy stops while it compares a kept list, in the last attempt that the list has: another copy takes it at once, and the attempt does not
 * count. The other copy is the service that the tests run.
 */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class StoppingCopyTest extends ConsultingTest {

    private static final int LAST = 6;

    @Inject
    AbandonedConsultations abandoned;

    @Inject
    ConsultationRepository repository;

    @Inject
    ComparisonQueue queue;

    @Inject
    ListComparer comparer;

    @Inject
    Seal seal;

    @Inject
    CurrentRegister register;

    @Inject
    RegisterFreshness freshness;

    @Inject
    FileStore store;

    @Inject
    FailureRecorder failures;

    @Inject
    FileCleanup files;

    @Inject
    ConsultationPurge purge;

    @Inject
    ConsultationConfig config;

    @Inject
    Stopping stopping;

    private String id;

    /** Nobody takes it: it has shown a heartbeat just now. */
    @BeforeEach
    void aListInItsLastAttempt() throws IOException {
        assertThat(config.attempts()).isEqualTo(LAST);
        id = consultations.ask(campaign).path("id");
        market.execute("update consultation set attempt = %d where id = '%s'".formatted(LAST - 1, id));
        Path inTheWay = Files.createFile(Consultations.files(id).resolve("callable." + LAST));
        consultations.choose(id, 0).then().statusCode(202);
        await().untilAsserted(() -> assertThat(valueOf("attempts_before")).isEqualTo(String.valueOf(LAST)));
        Files.delete(inTheWay);
        market.execute("update consultation set attempts_before = 0 where id = '" + id + "'");
        assertThat(consultations.state(id)).isEqualTo("COMPARING");
    }

    @Test
    void itIsGivenBackInTheMiddleOfTheList() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        BackgroundComparisons copy = copyThatReads(reading, stopped);
        Consultation leased = QuarkusTransaction.requiringNew().call(() -> repository.findById(UUID.fromString(id)));
        CompletableFuture<Void> comparing = beside(() -> {
            copy.compare(leased);
            return null;
        });
        reading.await();
        copy.stop(null);
        stopped.countDown();
        await(comparing);

        consultations.awaitState(id, "SEALED");
        assertThat(valueOf("attempt")).isEqualTo(String.valueOf(LAST + 1));
    }

    /** Where the copy could not give it back by itself. */
    @Test
    void itIsLetGoWhenTheProcessEnds() {
        abandoned.atStop(null);

        consultations.awaitState(id, "SEALED");
        assertThat(valueOf("attempt")).isEqualTo(String.valueOf(LAST + 1));
    }

    /** What was arriving is not there any more, and its sender need not wait for a sweep to send it again. */
    @Test
    void whatWasArrivingHasFailed() {
        market.execute("update consultation set state = 'RECEIVING' where id = '" + id + "'");
        abandoned.atStop(null);

        assertThat(consultations.state(id)).isEqualTo("FAILED");
        assertThat(Consultations.files(id)).doesNotExist();
    }

    private String valueOf(String column) {
        return market.value("select " + column + " from consultation where id = '" + id + "'");
    }

    /** It stands still in the list until it is told to stop. */
    private BackgroundComparisons copyThatReads(CountDownLatch reading, CountDownLatch stopped) {
        FileStore slow = (FileStore) Proxy.newProxyInstance(
                FileStore.class.getClassLoader(), new Class<?>[] {FileStore.class}, (_, method, values) -> {
                    try {
                        Object found = method.invoke(store, values);
                        return method.getName().equals("open")
                                ? new SlowStream((InputStream) found, reading, stopped)
                                : found;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return new BackgroundComparisons(
                queue, comparer, seal, register, freshness, slow, failures, files, purge, config, stopping);
    }

    private static final class SlowStream extends FilterInputStream {
        private final CountDownLatch reading;
        private final CountDownLatch stopped;

        SlowStream(InputStream in, CountDownLatch reading, CountDownLatch stopped) {
            super(in);
            this.reading = reading;
            this.stopped = stopped;
        }

        @Override
        public int read(byte[] b, int from, int length) throws IOException {
            reading.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return super.read(b, from, length);
        }
    }
}
