package it.opposizioni.operator.evidence.answerlog;

import static it.opposizioni.kit.testing.Patience.await;
import static it.opposizioni.kit.testing.Patience.beside;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.consultation.screening.Screening;
import it.opposizioni.operator.consultation.screening.ScreeningSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process died after the seal and before the answers were kept: they are rebuilt from the files of the result. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class LostAnswersTest extends AnswerLogTest {

    private static final long FREE = 393_331_000_001L;
    private static final long OPPOSED = 393_331_000_002L;
    private static final long EXEMPT = 393_331_000_003L;
    private static final long NOT_LISTED = 393_331_000_004L;
    private static final String WAITING =
            "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%for share%'";

    private final CountDownLatch writing = new CountDownLatch(1);

    @Inject
    AnswerRepository repository;

    @Inject
    AnswerCipher cipher;

    @Inject
    ScreeningSource source;

    @Inject
    AnswerConfig config;

    @Inject
    Now now;

    @BeforeEach
    void anOpposedAndAnExemptedNumber() {
        register.oppose("+" + OPPOSED);
        register.oppose("+" + EXEMPT);
        register.exempt("+" + EXEMPT, Market.ACME, Instant.parse("2026-01-01T00:00:00Z"), null);
    }

    @Test
    void lostAnswersAreRebuiltAndSayTheSame() {
        UUID headed = consulted("numero;nome\n3331000001;A\n333 100 0002;B\n+393331000003;C\n3331000001;A\nx;D\n");
        UUID bare = consulted("3331000003\r\n3331000001\r\n3331000002");
        UUID opposedOnly = consulted("3331000002\n");
        Map<UUID, Map<Long, LoggedAnswer>> kept = Map.of(
                headed, answers(headed),
                bare, answers(bare),
                opposedOnly, answers(opposedOnly));
        assertThat(kept.get(headed))
                .containsEntry(FREE, LoggedAnswer.CALLABLE)
                .containsEntry(OPPOSED, LoggedAnswer.OPPOSED)
                .containsEntry(EXEMPT, LoggedAnswer.EXEMPTED)
                .containsEntry(NOT_LISTED, LoggedAnswer.NOT_IN_LIST);

        kept.keySet().forEach(this::lose);
        register.oppose("+" + FREE);
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        sweep.restoreLost();

        kept.forEach((id, before) -> {
            assertThat(isKept(id)).isTrue();
            assertThat(answers(id)).isEqualTo(before);
        });
    }

    /** +39 and eleven or twelve digits take more than the 40 bits of usual numbers: in blocks, and in the index of a long list. */
    @Test
    void theLongestNumbersAreKeptLikeAllOthers() {
        long eleven = 3_906_357_106_677L;
        long twelve = 39_083_140_040_000L;
        register.oppose("+" + eleven);
        register.oppose("+" + (twelve + 7));
        UUID handful = consulted("3331000001\n06357106677\n083140040007\n");
        UUID many = consulted(IntStream.range(0, 3_000)
                .mapToObj(i -> "+%d\n".formatted(twelve + i))
                .collect(Collectors.joining("", "3331000001\n06357106677\n", "")));
        for (UUID id : List.of(handful, many)) {
            assertLongOnes(id, eleven, twelve);
            lose(id);
            assertLongOnes(id, eleven, twelve);
        }
        assertThat(answer(many, twelve + 2_999)).isEqualTo(LoggedAnswer.CALLABLE);
    }

    private void assertLongOnes(UUID id, long eleven, long twelve) {
        assertThat(answer(id, FREE)).isEqualTo(LoggedAnswer.CALLABLE);
        assertThat(answer(id, eleven)).isEqualTo(LoggedAnswer.OPPOSED);
        assertThat(answer(id, eleven + 1)).isEqualTo(LoggedAnswer.NOT_IN_LIST);
        assertThat(answer(id, twelve + 7)).isEqualTo(LoggedAnswer.OPPOSED);
        assertThat(answer(id, twelve + 3_000)).isEqualTo(LoggedAnswer.NOT_IN_LIST);
    }

    @Test
    void aComplaintDoesNotWaitForTheSweep() {
        UUID id = consulted("3331000001\n");
        lose(id);
        assertThat(answers(id)).containsEntry(FREE, LoggedAnswer.CALLABLE);
        assertThat(isKept(id)).isTrue();
    }

    /** Otherwise the answer would be UNKNOWN, and the complaint is answered once for all. */
    @Test
    void aComplaintWaitsForWhoIsWritingJustNow() {
        UUID id = consulted("3331000001\n");
        lose(id);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Boolean> written = beside(() -> write(id, asked));
        awaitQuietly(writing);
        CompletableFuture<LoggedAnswer> answer = beside(() -> answer(id, FREE));
        try {
            await().until(() -> answer.isDone() || !market.value(WAITING).equals("0"));
            assertThat(answer).isNotDone();
        } finally {
            asked.countDown();
        }

        assertThat(written.join()).isTrue();
        assertThat(answer.join()).isEqualTo(LoggedAnswer.CALLABLE);
    }

    /** There was nobody to wait for a moment before, and now there is nothing that may be restored. */
    @Test
    void aComplaintWaitsForWhoBeginsToWriteJustThen() {
        UUID id = consulted("3331000001\n");
        lose(id);
        CountDownLatch asked = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> written = new ArrayList<>();
        AnswerReader reader =
                new AnswerReader(repository, cipher, new AnswerSweep(repository, writer, source, config, now) {
                    @Override
                    void restore(UUID consultation) {
                        written.add(beside(() -> write(consultation, asked)));
                        awaitQuietly(writing);
                        super.restore(consultation);
                    }
                });
        CompletableFuture<Boolean> found = beside(() ->
                QuarkusTransaction.requiringNew().call(() -> reader.head(id).isPresent()));
        try {
            await().until(() -> found.isDone() || !market.value(WAITING).equals("0"));
            assertThat(found).isNotDone();
        } finally {
            asked.countDown();
        }

        assertThat(written.getFirst().join()).isTrue();
        assertThat(found.join()).isTrue();
    }

    @Test
    void answersThatCannotBeRebuiltDoNotBlockOthers() {
        UUID last = consulted("3331000001\n");
        lose(last);
        for (int i = 0; i < 10; i++) {
            UUID unreadable = consulted("3331000001\n");
            lose(unreadable);
            market.execute("delete from consultation_file where consultation_id = '" + unreadable + "'");
            market.execute(
                    "update consultation_answers set sealed_at = sealed_at - interval '1 hour' where consultation_id = '"
                            + unreadable + "'");
        }
        clock.set(clock.instant().plus(Duration.ofMinutes(2)));
        sweep.restoreLost();
        assertThat(isKept(last)).as("ten were before it").isFalse();
        sweep.restoreLost();
        assertThat(isKept(last)).isTrue();
    }

    private boolean write(UUID id, CountDownLatch mayEnd) {
        try {
            return writer.write(id, visitor -> {
                visitor.number(FREE, Screening.CALLABLE);
                writing.countDown();
                awaitQuietly(mayEnd);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UUID consulted(String list) {
        UUID id = UUID.fromString(market.consult(Market.ACME, campaign, list)
                .then()
                .statusCode(202)
                .extract()
                .path("id"));
        awaitKept(id);
        return id;
    }

    private void lose(UUID id) {
        market.execute("delete from consultation_answer_block where consultation_id = '" + id + "'");
        market.execute("update consultation_answers set head = null where consultation_id = '" + id + "'");
    }

    private Map<Long, LoggedAnswer> answers(UUID id) {
        Map<Long, LoggedAnswer> answers = new TreeMap<>();
        for (long number = FREE; number <= NOT_LISTED; number++) {
            answers.put(number, answer(id, number));
        }
        return answers;
    }
}
