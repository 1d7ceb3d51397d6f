package it.opposizioni.operator.evidence.answerlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.cleanup.ConsultationPurge;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opposed lines that nobody asked for are held until their answers are written: what they were must not depend on them. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class HeldOpposedTest extends AnswerLogTest {

    private static final long FREE = 393_331_000_001L;
    private static final long OPPOSED = 393_331_000_002L;

    /** More than may wait: what comes after them is as lost as if its process had died. */
    private static final int TOO_MANY = 20;

    @Inject
    ConsultationPurge purge;

    private final CountDownLatch goOn = new CountDownLatch(1);

    @BeforeEach
    void anOpposedNumber() {
        register.oppose("+" + OPPOSED);
    }

    @AfterEach
    void letTheWriterGoOn() {
        goOn.countDown();
    }

    @Test
    void aProcessThatCrashesBetweenTheSealAndTheAnswersLosesNothing() {
        nothingIsWrittenNow();
        UUID id = consulted();
        Path held = Path.of("target/lists", id.toString(), "opposed.1");
        purge.discardHeldOpposed();
        assertThat(held).exists();
        assertThat(isKept(id)).isFalse();

        register.oppose("+" + FREE);
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        sweep.restoreLost();
        assertThat(answer(id, FREE)).isEqualTo(LoggedAnswer.CALLABLE);
        assertThat(answer(id, OPPOSED)).isEqualTo(LoggedAnswer.OPPOSED);
        assertThat(market.operator(Market.ACME)
                        .get("/v1/consultations/" + id + "/files/opposed")
                        .statusCode())
                .isEqualTo(404);

        purge.discardHeldOpposed();
        assertThat(held).doesNotExist();
        assertThat(answer(id, OPPOSED)).isEqualTo(LoggedAnswer.OPPOSED);
    }

    /** An obstacle to one deletion does not prevent another. */
    @Test
    void aFileThatCannotBeDeletedIsTriedAgain() throws IOException {
        UUID stuck = kept();
        UUID other = kept();
        Path obstacle = holdAgain(stuck);
        Files.delete(obstacle);
        Path inside = Files.createDirectories(obstacle.resolve("inside"));
        Path held = holdAgain(other);

        purge.discardHeldOpposed();
        assertThat(held).doesNotExist();
        assertThat(obstacle).exists();
        Files.delete(inside);
        purge.discardHeldOpposed();
        assertThat(obstacle).doesNotExist();
    }

    /** As if the process had died after the answers were written, and before it deleted the file. */
    private Path holdAgain(UUID id) throws IOException {
        market.execute("update consultation set opposed_held = true where id = '" + id + "'");
        return Files.writeString(Path.of("target/lists", id.toString(), "opposed.1"), "sealed");
    }

    private void nothingIsWrittenNow() {
        UUID earlier = kept();
        market.execute("update consultation_answers set head = null where consultation_id = '" + earlier + "'");
        CountDownLatch busy = new CountDownLatch(1);
        recorder.recordLater(earlier, visitor -> {
            busy.countDown();
            awaitQuietly(goOn);
        });
        awaitQuietly(busy);
        for (int i = 0; i < TOO_MANY; i++) {
            recorder.recordLater(UUID.randomUUID(), visitor -> {});
        }
    }

    private UUID kept() {
        UUID id = consulted();
        awaitKept(id);
        purge.discardHeldOpposed();
        return id;
    }

    private UUID consulted() {
        return UUID.fromString(market.operator(Market.ACME)
                .contentType("text/csv")
                .header("Idempotency-Key", UUID.randomUUID())
                .queryParam("campaign", campaign)
                .queryParam("opposed", false)
                .body("3331000001\n3331000002\n")
                .post("/v1/consultations")
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
    }
}
