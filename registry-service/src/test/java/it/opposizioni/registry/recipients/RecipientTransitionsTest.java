package it.opposizioni.registry.recipients;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.testing.TransitionWalk;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecipientTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    /** The whole table with the event of each edge: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                RecipientTransitions.TABLE,
                RecipientState.class,
                RecipientAct.class,
                "NONE ASK ASKED it.opposizioni.registry.answers-asked.v1",
                "ASKED ASK_AGAIN ASKED it.opposizioni.registry.answers-asked.v1",
                "ASKED ANSWER ANSWERED");
    }

    /** The event comes at least once, and so does that of a question which was asked again. */
    @Test
    void theFirstAnswerCounts() {
        RecipientRequest request = new RecipientRequest(UUID.randomUUID(), UUID.randomUUID(), NOW, NOW);
        request.answer("too early", NOW);
        assertThat(request.isAnswered()).isFalse();
        request.ask(NOW, NOW.plusSeconds(60));
        request.askAgain(NOW.plusSeconds(180));
        assertThat(request.version()).isEqualTo(2);

        request.answer("first", NOW.plusSeconds(61));
        request.answer("second", NOW.plusSeconds(62));

        assertThat(request.answer()).isEqualTo("first");
        assertThat(request.answeredAt()).isEqualTo(NOW.plusSeconds(61));
        assertThat(request.version()).isEqualTo(2);
    }
}
