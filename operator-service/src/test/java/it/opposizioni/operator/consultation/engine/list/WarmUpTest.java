package it.opposizioni.operator.consultation.engine.list;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void itReadsEveryLineOfItsOwnList() throws IOException {
        assertThat(WarmUp.run(new RegisterIndex().current())).isEqualTo(800_000);
    }
}
