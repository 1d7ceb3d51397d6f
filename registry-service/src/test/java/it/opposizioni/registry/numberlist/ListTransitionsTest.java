package it.opposizioni.registry.numberlist;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    /** The whole table with the event of each edge: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                ListTransitions.TABLE,
                ListState.class,
                ListAct.class,
                "NONE SEND WAITING",
                "WAITING CONFIRM CONFIRMED",
                "WAITING REFUSE REFUSED it.opposizioni.registry.number-list-refused.v1",
                "CONFIRMED RECORD RECORDED it.opposizioni.registry.number-list-recorded.v1");
    }

    /** The verbs do what the table says, from wherever they are tried. */
    @Test
    void everyVerbFollowsTheTable() {
        new TransitionWalk<>(
                        ListState.class,
                        ListAct.class,
                        ListTransitionsTest::list,
                        ListTransitionsTest::act,
                        SentList::state)
                .expect(
                        DomainException.class,
                        "NONE SEND WAITING",
                        "WAITING CONFIRM CONFIRMED",
                        "WAITING REFUSE REFUSED",
                        "CONFIRMED RECORD RECORDED");
    }

    @Test
    void nobodyDecidesAboutTheirOwnList() {
        SentList sent = list(ListState.WAITING);
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> sent.confirm("giulia", "1187", DeskChannel.EMAIL, NOW));
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> sent.refuse("giulia", "No.", NOW));
    }

    private static void act(SentList list, ListAct act) {
        switch (act) {
            case SEND -> list.send("giulia", "Giulia Ferri", NOW);
            case CONFIRM -> list.confirm("gestore", "1187", DeskChannel.EMAIL, NOW);
            case RECORD -> list.finish(NOW);
            case REFUSE -> list.refuse("gestore", "Il contratto è di un’altra azienda.", NOW);
        }
    }

    private static SentList list(ListState state) {
        SentLines lines =
                SentLines.of(List.of(new SentLines.Line(1, "+393331234567", List.of(Medium.TELEPHONE), null)));
        SentList list = new SentList(new UUID(0, 1), new UUID(0, 2), new SentFile(null, lines), new byte[] {1});
        if (state == ListState.NONE) {
            return list;
        }
        act(list, ListAct.SEND);
        switch (state) {
            case CONFIRMED -> act(list, ListAct.CONFIRM);
            case RECORDED -> {
                act(list, ListAct.CONFIRM);
                act(list, ListAct.RECORD);
            }
            case REFUSED -> act(list, ListAct.REFUSE);
            default -> {
                // waiting
            }
        }
        return list;
    }
}
