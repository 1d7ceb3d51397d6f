package it.opposizioni.kit.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.turn.Turns.Turn;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final Turns turns = new Turns();

    @Test
    void whoIsOneTooManyIsToldToTryAgain() throws SQLException {
        List<Turn> begun = takeAll("numbers");

        assertThatThrownBy(() -> turns.take("numbers", Duration.ofMillis(1)))
                .matches(DatabaseFailures::mayBeAskedAgain)
                .hasMessageContaining("numbers");

        begun.removeFirst().close();
        turns.take("numbers", Duration.ofMillis(1)).close();
    }

    @Test
    void otherNamesDoNotWait() throws SQLException {
        takeAll("numbers");

        assertThat(takeAll("measures")).hasSize(Turns.AT_ONCE);
    }

    private List<Turn> takeAll(String name) throws SQLException {
        List<Turn> taken = new ArrayList<>();
        for (int i = 0; i < Turns.AT_ONCE; i++) {
            taken.add(turns.take(name, Duration.ofMillis(1)));
        }
        return taken;
    }
}
