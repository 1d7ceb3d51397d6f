package it.opposizioni.registry.listrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.numberlist.SentLines;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListRequestTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    /** The whole table with the event of each edge: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                ListRequestTransitions.TABLE,
                ListRequestState.class,
                ListRequestAct.class,
                "NONE ENTER ENTERED",
                "ENTERED SEND WAITING it.opposizioni.registry.list-request-sent.v1",
                "ENTERED START RUNNING",
                "ENTERED TAKE_BACK TAKEN_BACK",
                "WAITING PROPOSE PROPOSED",
                "WAITING REFUSE REFUSED it.opposizioni.registry.list-request-refused.v1",
                "WAITING TAKE_BACK TAKEN_BACK",
                "PROPOSED APPROVE RUNNING",
                "PROPOSED REFUSE REFUSED it.opposizioni.registry.list-request-refused.v1",
                "PROPOSED TAKE_BACK TAKEN_BACK",
                "RUNNING FINISH DONE it.opposizioni.registry.list-request-done.v1");
    }

    /** What gives a protection up never starts by itself, and what protects more waits for nobody. */
    @Test
    void onlyAWithdrawalWaitsForRegistrars() {
        for (ListRequestKind kind : ListRequestKind.values()) {
            ListRequest request = request(kind);
            request.enter(new ListEntry("giulia", "Giulia Ferri", null, null, NOW));
            request.send(NOW);
            assertThat(request.state())
                    .isEqualTo(
                            kind == ListRequestKind.WITHDRAWAL ? ListRequestState.WAITING : ListRequestState.RUNNING);
        }
    }

    @Test
    void threePeopleTakeNumbersOffTheRegister() {
        ListRequest request = request(ListRequestKind.WITHDRAWAL);
        request.enter(new ListEntry("giulia", "Giulia Ferri", null, null, NOW));
        request.send(NOW);
        refused(() -> request.propose("giulia", "1187", DeskChannel.EMAIL, NOW));
        refused(() -> request.approve("gestore", NOW));
        request.propose("gestore", "1187", DeskChannel.EMAIL, NOW);
        refused(() -> request.approve("giulia", NOW));
        refused(() -> request.approve("gestore", NOW));
        refused(() -> request.refuse("gestore", "No.", NOW));
        assertThat(request.state()).isEqualTo(ListRequestState.PROPOSED);
        request.approve("gestore2", NOW);
        assertThat(request.state()).isEqualTo(ListRequestState.RUNNING);
        refused(() -> request.takeBack(NOW));
    }

    private static void refused(Runnable act) {
        assertThatExceptionOfType(DomainException.class).isThrownBy(act::run);
    }

    private static ListRequest request(ListRequestKind kind) {
        SentLines lines = new SentLines(List.of(new SentLines.Line(1, "+393331234567", List.of(), null)));
        return new ListRequest(new UUID(0, 1), kind, new UUID(0, 2), lines, new byte[] {1}, null);
    }
}
