package it.opposizioni.kit.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.Patience;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.kit.testing.TestClock;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On a real PostgreSQL, with copies of a service that are configured one after the other. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class KeyRotationTest {

    private static final int ROWS = 3_000;

    @Inject
    Jdbc jdbc;

    @Inject
    RotationStore store;

    @Inject
    TestClock clock;

    @Test
    void everythingComesUnderTheNewKeysAndTheOldOnesCanGo() {
        write(before(), 1, ROWS);
        RotatingCopy both = copy(List.of("k2", "k1"), List.of("s2", "s1"));

        both.rotation.workOff();

        assertThat(both.outdated("body", "k1")).isZero();
        assertThat(both.outdated("picture", "k1")).isZero();
        assertThat(both.outdated("body_key", "s1")).isZero();
        assertThat(both.outdated("words", "s1")).isZero();
        RotatingCopy onlyNew = copy(List.of("k2"), List.of("s2"));
        assertReadable(onlyNew, 1, ROWS);
        onlyNew.rotation.workOff();
        assertThat(onlyNew.unreadable()).isZero();
        assertThatThrownBy(() -> before().data.decrypt(body(1))).isInstanceOf(MissingKeyException.class);
    }

    /** Killed after any batch, it goes on where it was. */
    @Test
    void goesOnWhereAnotherCopyEnded() {
        write(before(), 1, ROWS);
        int copies = 0;
        RotatingCopy last;
        do {
            last = copy(List.of("k2", "k1"), List.of("s2", "s1"));
            last.rotation.work();
            copies++;
        } while (count("body not like 'k2:%'") > 0);

        assertThat(copies).as("two batches of 100 rows each").isGreaterThanOrEqualTo(ROWS / 200);
        last.rotation.workOff();
        assertReadable(copy(List.of("k2"), List.of("s2")), 1, ROWS);
    }

    @Test
    void severalCopiesTakeTurnsAndLoseNothing() throws Exception {
        write(before(), 1, ROWS);

        Patience.atOnce(4, () -> {
            copy(List.of("k2", "k1"), List.of("s2", "s1")).rotation.workOff();
            return true;
        });

        // what another copy was changing at that moment was left to the next pass
        clock.shift(Duration.ofHours(1));
        copy(List.of("k2", "k1"), List.of("s2", "s1")).rotation.workOff();
        assertReadable(copy(List.of("k2"), List.of("s2")), 1, ROWS);
    }

    @Test
    void aRowIsFoundAllTheTime() {
        write(before(), 1, 500);
        RotatingCopy both = copy(List.of("k2", "k1"), List.of("s2", "s1"));
        do {
            assertThat(find(both, 3)).containsExactly(3);
            assertThat(find(both, 477)).containsExactly(477);
            both.rotation.work();
        } while (!(both.outdated("body_key", "s1") == 0));
        assertThat(find(both, 477)).containsExactly(477);
    }

    /** A copy with the configuration before writes behind the job's back: the next pass finds it. */
    @Test
    void aRowThatComesLateIsFoundByThePassAfter() {
        write(before(), 1, 10);
        RotatingCopy both = copy(List.of("k2", "k1"), List.of("s2", "s1"));
        both.rotation.workOff();
        write(before(), 11, 1);

        both.rotation.workOff();
        assertThat(body(11)).as("not read again at once").startsWith("k1:");
        clock.shift(Duration.ofDays(1));
        both.rotation.workOff();

        assertReadable(copy(List.of("k2"), List.of("s2")), 1, 11);
    }

    @Test
    void aRowThatSomebodyIsChangingHoldsNobodyUp() {
        write(before(), 1, 10);
        RotatingCopy both = copy(List.of("k2", "k1"), List.of("s2", "s1"));

        QuarkusTransaction.requiringNew().run(() -> {
            jdbc.query("select id from note where id = 5 for update", row -> row.getInt(1));
            Patience.beside(() -> {
                        both.rotation.work();
                        return true;
                    })
                    .join();
        });

        assertThat(count("body like 'k2:%'")).isEqualTo(9);
        clock.shift(Duration.ofHours(1));
        both.rotation.workOff();
        assertThat(count("body like 'k2:%'")).isEqualTo(10);
    }

    /** All services look every few seconds: where nothing is to be done they only read how far each column is. */
    @Test
    void aRotationAtRestTakesNoLock() {
        write(before(), 1, 10);
        RotatingCopy both = copy(List.of("k2", "k1"), List.of("s2", "s1"));
        both.rotation.workOff();

        QuarkusTransaction.requiringNew().call(() -> {
            jdbc.update("lock table key_rotation in exclusive mode");
            return Patience.await(Patience.beside(() -> {
                both.rotation.work();
                return true;
            }));
        });
    }

    @Test
    void aKeyThatIsStillNeededIsMissed() {
        write(before(), 1, 10);
        RotatingCopy tooEarly = copy(List.of("k2"), List.of("s2"));

        tooEarly.rotation.workOff();

        assertThat(tooEarly.unreadable())
                .as("bodies, pictures and both digests")
                .isEqualTo(40);
        RotatingCopy repaired = copy(List.of("k2", "k1"), List.of("s2", "s1"));
        repaired.rotation.workOff();
        assertThat(repaired.unreadable()).isZero();
        assertReadable(repaired, 1, 10);
    }

    @Test
    void aValueThatWasChangedIsKeptAndCounted() {
        write(before(), 1, 10);
        jdbc.update("update note set body = 'k1:' || repeat('A', 60) where id = 4");
        RotatingCopy both = copy(List.of("k2", "k1"), List.of("s1"));

        both.rotation.workOff();

        assertThat(body(4)).isEqualTo("k1:" + "A".repeat(60));
        assertThat(both.outdated("body", "k1")).isEqualTo(1);
        assertThat(count("body like 'k2:%'")).isEqualTo(9);
    }

    private RotatingCopy copy(List<String> keys, List<String> searchKeys) {
        return new RotatingCopy(keys, searchKeys, jdbc, store, clock);
    }

    private RotatingCopy before() {
        return copy(List.of("k1"), List.of("s1"));
    }

    private void write(RotatingCopy copy, int first, int count) {
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.batch(
                        "insert into note (id, body, body_key, picture, words) values (?, ?, ?, ?, ?)",
                        IntStream.range(first, first + count).boxed().toList(),
                        id -> new Object[] {
                            id,
                            copy.data.encrypt(text(id)),
                            copy.columns.key(text(id)).current(),
                            copy.data.encrypt(text(id).getBytes(StandardCharsets.UTF_8), NoteColumns.context(id)),
                            twice(copy.columns
                                    .words(text(id))
                                    .values()
                                    .iterator()
                                    .next())
                        }));
    }

    /** As somebody may have written it who did not mind. */
    private static Long[] twice(Long[] words) {
        return Stream.of(words, words).flatMap(Stream::of).toArray(Long[]::new);
    }

    private void assertReadable(RotatingCopy copy, int first, int count) {
        assertThat(count("true")).isEqualTo(count);
        jdbc.query("select id, body, body_key, picture, words from note", row -> {
            int id = row.getInt(1);
            assertThat(id).isBetween(first, first + count - 1);
            assertThat(copy.data.decrypt(row.getString(2))).isEqualTo(text(id));
            assertThat(copy.columns.key(text(id)).matches(row.getBytes(3))).isTrue();
            assertThat(new String(copy.data.decrypt(row.getBytes(4), NoteColumns.context(id)), StandardCharsets.UTF_8))
                    .isEqualTo(text(id));
            assertThat((Object[]) row.getArray(5).getArray()).containsOnly((Object[])
                    copy.columns.words(text(id)).values().iterator().next());
            return id;
        });
    }

    private List<Integer> find(RotatingCopy copy, int id) {
        List<byte[]> keys = copy.columns.key(text(id)).all();
        return jdbc.query(
                "select id from note where body_key in (?, ?)", row -> row.getInt(1), keys.getFirst(), keys.getLast());
    }

    private long count(String condition) {
        return jdbc.first("select count(*) from note where " + condition, row -> row.getLong(1))
                .orElseThrow();
    }

    private String body(int id) {
        return jdbc.first("select body from note where id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }

    private static String text(int id) {
        return "giulia " + id;
    }
}
