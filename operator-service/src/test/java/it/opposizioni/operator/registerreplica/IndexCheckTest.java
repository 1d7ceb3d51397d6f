package it.opposizioni.operator.registerreplica;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.ReplicaIndex.Check;
import it.opposizioni.kit.testing.RealInfrastructure;
import it.opposizioni.operator.Market;
import it.opposizioni.operator.OperatorServiceTest;
import it.opposizioni.operator.consultation.engine.index.NumberingPlan;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An index that is not its table is noticed and made again, whatever has damaged it. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class IndexCheckTest extends OperatorServiceTest {

    private static final String NUMBER = "+393331234567";

    /** On the same page of the image: one without a number is not read from the file. */
    private static final String OTHER = "+393331234599";

    /** Where the pages of an image begin: after the header and a byte for each page. */
    private static final long PAGES_AT = 4_096 + 131_072;

    @Inject
    IndexCheck check;

    @Inject
    IndexLoader loader;

    @Inject
    IndexConfig config;

    @Inject
    MeterRegistry metrics;

    @Inject
    Jdbc jdbc;

    @Test
    void anIndexThatIsItsTableIsLeftAlone() {
        register.oppose(NUMBER);
        register.oppose("+390612345", RegistryFacts.POST);
        register.oppose("+39800123456", RegistryFacts.TELEPHONE);
        register.exempt(NUMBER, Market.ACME, Instant.parse("2026-11-25T11:00:00Z"), null);
        UUID ended = register.exempt(OTHER, Market.ACME, Instant.parse("2026-11-25T11:00:00Z"), null);
        register.endExemption(ended, OTHER, Market.ACME, Instant.parse("2026-11-26T11:00:00Z"));

        assertThat(differences()).isZero();
        register.reset();
        assertThat(differences()).as("read as a whole").isZero();
    }

    /** A bit of the file that the process has mapped: the disk, the page cache or a stray pointer. */
    @Test
    void aDamagedImageIsNoticedAndMadeAgain() throws IOException {
        register.oppose(NUMBER);
        register.reset();
        loader.save();
        flip(OTHER);
        flip(NUMBER);
        assertThat(register.holds(OTHER)).isTrue();
        assertThat(register.holds(NUMBER)).isFalse();

        assertThat(differences()).isEqualTo(2);

        assertThat(register.holds(OTHER)).isFalse();
        assertThat(register.holds(NUMBER)).isTrue();
        assertThat(metrics.get("opposizioni.register.index.differences").gauge().value())
                .isEqualTo(2);
        assertThat(differences()).as("the new one").isZero();
    }

    @Test
    void aChangeThatTheIndexWasNotToldOfIsNoticed() {
        register.oppose(NUMBER);
        UUID exemption = register.exempt(NUMBER, Market.ACME, Instant.parse("2026-11-25T11:00:00Z"), null);
        assertThat(register.holds(NUMBER)).isTrue();
        market.execute("update opposed_number set post = false");
        market.execute("update exemption set valid_until = '2026-12-25T11:00:00Z' where id = '" + exemption + "'");

        assertThat(differences()).isEqualTo(2);
        assertThat(register.holdsForPost(NUMBER)).isFalse();
    }

    @Test
    void itIsCheckedAfterEachComparisonWithTheRegistryAndOnceADay() {
        register.oppose(NUMBER);
        check();
        Instant first = check.lastCheck().map(Check::at).orElseThrow();
        clock.shift(Duration.ofMinutes(1));
        check.checkIfDue();
        assertThat(check.lastCheck().orElseThrow().at()).isEqualTo(first);

        compared();
        check.checkIfDue();
        Instant second = check.lastCheck().orElseThrow().at();
        assertThat(second).isAfter(first);

        clock.shift(Duration.ofHours(26));
        check.checkIfDue();
        assertThat(check.lastCheck().orElseThrow().at()).isAfter(second);
    }

    private void compared() {
        clock.shift(Duration.ofMinutes(1));
        QuarkusTransaction.requiringNew()
                .run(() -> jdbc.update("""
                insert into replica_repair (id, replica, kind, reason, from_key, end_key, covered_to, requested_at, heard_at, completed_at)
                values (gen_random_uuid(), 'register', 'DIGESTS', 'test', 0, 10, 10, ?, ?, ?)
                """, clock.instant(), clock.instant(), clock.instant()));
    }

    private long differences() {
        check();
        return check.lastCheck().orElseThrow().differences();
    }

    private void check() {
        check.check();
    }

    private void flip(String number) throws IOException {
        int position = NumberingPlan.position(Long.parseLong(number.substring(1)));
        long at = PAGES_AT + (position >>> 2 & ~15) + (position >>> 3 & 7);
        try (FileChannel file = FileChannel.open(
                config.directory().resolve("register.image"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer bits = ByteBuffer.allocate(1);
            file.read(bits, at);
            file.write(bits.put(0, (byte) (bits.get(0) ^ 1 << (position & 7))).rewind(), at);
        }
    }
}
