package it.opposizioni.kit.limit;

import static it.opposizioni.kit.testing.Patience.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.RealInfrastructure;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three copies of a service on one database. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class SharedCountsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final NamedLimit GUESSES = NamedLimit.of("guesses", 60, DAY).guarding();
    private static final NamedLimit LOOK_UPS = NamedLimit.of("look-ups", 200, DAY);

    @Inject
    DataSource database;

    @Inject
    PersonalData personalData;

    @Inject
    Jdbc jdbc;

    private List<SharedCounts> copies;

    @BeforeEach
    void startThreeCopies() {
        copies = Stream.generate(() -> new SharedCounts(database, personalData))
                .limit(3)
                .toList();
    }

    @Test
    void triesAreCountedExactlyOverAllCopies() throws Exception {
        assertThat(admitted(GUESSES, "giulia", 20)).isEqualTo(60);
        assertThat(admitted(GUESSES, "marco", 2)).isEqualTo(12);
    }

    /** Each copy may let through what it has not yet told the others. */
    @Test
    void aLargeLimitHoldsButForWhatTheCopiesKeepToThemselves() throws Exception {
        assertThat(LOOK_UPS.reserve()).isEqualTo(10);
        assertThat(admitted(LOOK_UPS, "192.0.2.77", 70)).isBetween(200, 230);
    }

    /** A client that asks a few times costs the database nothing; one that goes on is counted from the first request on. */
    @Test
    void theFirstRequestsOfALargeLimitAreToldWithTheOneAfterThem() {
        jdbc.update("delete from request_limit");
        SharedCounts copy = copies.getFirst();
        for (int i = 1; i <= 10; i++) {
            assertThat(copy.take(LOOK_UPS, "192.0.2.78").getRemainingTokens()).isEqualTo(200 - i);
        }
        assertThat(jdbc.exists("select 1 from request_limit")).isFalse();
        assertThat(copy.take(LOOK_UPS, "192.0.2.78").getRemainingTokens()).isEqualTo(189);
        assertThat(jdbc.exists("select 1 from request_limit")).isTrue();
    }

    @Test
    void aCopyThatStartsLaterKnowsWhatWasCounted() {
        for (int i = 0; i < 60; i++) {
            copies.getFirst().take(GUESSES, "giulia");
        }
        ConsumptionProbe later = new SharedCounts(database, personalData).take(GUESSES, "giulia");
        assertThat(later.isConsumed()).isFalse();
        assertThat(Duration.ofNanos(later.getNanosToWaitForRefill())).isBetween(Duration.ofMinutes(20), DAY);
    }

    /** A flood from a client that was told to wait does not reach the database. */
    @Test
    void whoWasRefusedIsRefusedWithoutAskingAgain() {
        for (int i = 0; i < 61; i++) {
            copies.getFirst().take(GUESSES, "giulia");
        }
        jdbc.update("delete from request_limit");
        assertThat(copies.getFirst().take(GUESSES, "giulia").isConsumed()).isFalse();
        assertThat(copies.getLast().take(GUESSES, "giulia").isConsumed()).isTrue();
    }

    @Test
    void whatWasCountedStaysCountedWhenTheRequestFails() {
        QuarkusTransaction.begin();
        jdbc.update("insert into ended_session (session_id, expires_at) values ('session', now())");
        assertThat(copies.getFirst().take(GUESSES, "giulia").getRemainingTokens())
                .isEqualTo(59);
        QuarkusTransaction.rollback();
        assertThat(copies.getLast().take(GUESSES, "giulia").getRemainingTokens())
                .isEqualTo(58);
        assertThat(jdbc.exists("select 1 from ended_session")).isFalse();
    }

    @Test
    void whatIsCountedInATransactionIsTakenBackWithIt() {
        QuarkusTransaction.begin();
        assertThat(copies.getFirst().takeInTransaction(GUESSES, "giulia").getRemainingTokens())
                .isEqualTo(59);
        QuarkusTransaction.rollback();
        long left = QuarkusTransaction.requiringNew()
                .call(() ->
                        copies.getLast().takeInTransaction(GUESSES, "giulia").getRemainingTokens());
        assertThat(left).isEqualTo(59);
        assertThat(copies.getFirst().take(GUESSES, "giulia").getRemainingTokens())
                .isEqualTo(58);
    }

    /** More transactions than there are connections, of one person that nobody has counted before. */
    @Test
    void whatIsCountedInTransactionsIsCountedExactly() throws Exception {
        NamedLimit deeds = NamedLimit.of("deeds", 20, DAY);
        List<Boolean> admitted = atOnce(
                30,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    jdbc.exists("select 1");
                    return copies.getFirst().takeInTransaction(deeds, "giulia").isConsumed();
                }));
        assertThat(admitted.stream().filter(Boolean::booleanValue)).hasSize(20);
    }

    @Test
    void aLimitThatIsSetOtherwiseHoldsAtOnce() {
        copies.getFirst().take(GUESSES, "giulia");
        NamedLimit fewer = new NamedLimit("guesses", 2, 2, DAY, true);
        assertThat(copies.getFirst().take(fewer, "giulia").getRemainingTokens()).isEqualTo(1);
    }

    @Test
    void neitherAddressesNorPeopleStandInTheDatabase() {
        copies.getFirst().take(GUESSES, "giulia@example.org");
        for (int i = 0; i <= LOOK_UPS.reserve(); i++) {
            copies.getFirst().take(LOOK_UPS, "192.0.2.77");
        }

        assertThat(jdbc.query("select length(id) from request_limit", row -> row.getInt(1)))
                .containsExactly(32, 32);
        List<String> rows = jdbc.query(
                "select encode(id, 'escape') || encode(state, 'escape') from request_limit", row -> row.getString(1));
        assertThat(rows)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row)
                        .doesNotContain("giulia")
                        .doesNotContain("192.0.2.77")
                        .doesNotContain("guesses"));
    }

    /** How many are let through of those that two senders for each copy send at once. */
    private int admitted(NamedLimit limit, String client, int ofEachSender) throws Exception {
        List<Callable<Integer>> senders = IntStream.range(0, copies.size() * 2)
                .<Callable<Integer>>mapToObj(sender -> () -> (int) IntStream.range(0, ofEachSender)
                        .filter(_ -> copies.get(sender % copies.size())
                                .take(limit, client)
                                .isConsumed())
                        .count())
                .toList();
        return atOnce(senders).stream().mapToInt(Integer::intValue).sum();
    }
}
