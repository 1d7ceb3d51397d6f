package it.opposizioni.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseFailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08001", "08006", "28P01", "40001", "40P01", "53100", "53300", "57014", "57P01", "57P03", "55P03",
                "25P03"
            })
    void passes(String state) {
        assertThat(DatabaseFailures.isPassing(wrapped(new SQLException("x", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "28P01", "40001", "53300", "57P01", "57P03", "25006"})
    void isNoFaultOfTheStatement(String state) {
        assertThat(DatabaseFailures.isAway(wrapped(new SQLException("x", state))))
                .isTrue();
    }

    /** It would never end to try it again. */
    @ParameterizedTest
    @ValueSource(strings = {"57014", "25P03", "25P04", "53100", "53200", "23505"})
    void mayBeTheFaultOfTheStatement(String state) {
        assertThat(DatabaseFailures.isAway(wrapped(new SQLException("x", state))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "42501", "22001", "25P02", "0A000", "XX000"})
    void isAMistakeOfOurs(String state) {
        assertThat(DatabaseFailures.isPassing(wrapped(new SQLException("x", state))))
                .isFalse();
    }

    @Test
    void whatIsNotOfTheDatabaseIsAMistakeOfOursToo() {
        assertThat(DatabaseFailures.isPassing(new IllegalStateException(new SQLException("no state"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sorry, acquisition timeout!", "Acquisition timeout while waiting for new connection"})
    void aPoolWithoutAFreeConnectionPasses(String words) {
        assertThat(DatabaseFailures.isPassing(wrapped(new SQLException(words)))).isTrue();
        assertThat(DatabaseFailures.isAway(wrapped(new SQLException(words)))).isTrue();
    }

    @Test
    void theReasonOfABatchOrACommitIsFound() {
        BatchUpdateException batch = new BatchUpdateException();
        batch.setNextException(new SQLException("gone", "08006"));
        RuntimeException commit = new IllegalStateException("rolled back");
        commit.addSuppressed(new IllegalStateException(new SQLException("gone", "08003")));

        assertThat(DatabaseFailures.reason(wrapped(batch))).hasValue("gone");
        assertThat(DatabaseFailures.reason(wrapped(commit))).hasValue("gone");
    }

    @Test
    void whatWasRolledBackForAnotherReasonIsAMistakeOfOurs() {
        assertThat(DatabaseFailures.mayBeAskedAgain(wrapped(new RollbackException("ARJUNA016053: Could not commit"))))
                .isFalse();
        assertThat(DatabaseFailures.mayBeAskedAgain(wrapped(new RollbackException())))
                .isFalse();
    }

    @Test
    void causesThatGoInACircleEnd() {
        IllegalStateException one = new IllegalStateException();
        one.initCause(new IllegalStateException(one));

        assertThat(DatabaseFailures.mayBeAskedAgain(one)).isFalse();
    }

    private static RuntimeException wrapped(Exception e) {
        return new IllegalStateException("outer", new IllegalArgumentException("inner", e));
    }
}
