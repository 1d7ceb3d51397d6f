package it.opposizioni.bench.registrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AcknowledgedTest {

    @Test
    void whatWasRegisteredWithoutAnAnswerMakesUpForNothingLost() {
        Acknowledged acknowledged = new Acknowledged(39_340_0000000L);
        acknowledged.add(39_340_0000001L);
        acknowledged.add(39_340_0000002L);

        assertThat(acknowledged.count()).isEqualTo(2);
        assertThat(acknowledged.missingIn(List.of(39_340_0000003L, 39_340_0000001L, 39_333_0000000L)))
                .isOne();
        assertThat(acknowledged.missingIn(List.of(39_340_0000002L, 39_340_0000001L)))
                .isZero();
    }
}
