package it.opposizioni.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestPostgresTest {

    /** A user namespace, in which root is mapped to another user, is not allowed everywhere. */
    @Test
    void runsUnderAnUnprivilegedUser() {
        try (TestPostgres postgres = TestPostgres.start()) {
            assertThat(postgres.process().info().user()).get().isNotEqualTo("root");
            assertThat(postgres.process().info().command()).get().asString().endsWith("/bin/postgres");
        }
    }

    @Test
    void leavesNothingBehind() {
        TestPostgres postgres = TestPostgres.start();
        ProcessHandle process = postgres.process();

        postgres.close();

        assertThat(process.isAlive()).isFalse();
    }
}
