package it.opposizioni.registry.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.registry.RegistryTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SpoolSweepTest extends RegistryTest {

    @Inject
    SpoolSweep spool;

    @Inject
    NumberStore store;

    @Test
    void whatAKilledProcessHasLeftIsDeletedLater() {
        UUID killed = UUID.randomUUID();
        store.begin(killed);
        store.add(killed, 0, new long[] {39_3331234567L}, 1);
        spool.sweep();
        assertThat(register.count("select count(*) from legacy_import_block")).isEqualTo(1);
        clock.shift(Duration.ofMinutes(11));
        spool.sweep();
        assertThat(register.count("select count(*) from legacy_import_block")).isZero();
        assertThat(register.count("select count(*) from legacy_import_upload")).isZero();
    }
}
