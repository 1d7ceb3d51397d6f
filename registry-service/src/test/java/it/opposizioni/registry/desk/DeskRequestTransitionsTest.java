package it.opposizioni.registry.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeskRequestTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    /** The whole table with the event of each edge: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                DeskRequestTransitions.TABLE,
                DeskRequestState.class,
                DeskRequestAct.class,
                "NONE RECORD RECORDED it.opposizioni.registry.desk-request-recorded.v1",
                "NONE PROPOSE PROPOSED it.opposizioni.registry.desk-request-recorded.v1",
                "PROPOSED APPROVE APPROVED",
                "PROPOSED REJECT REJECTED it.opposizioni.registry.desk-request-rejected.v1");
    }

    /** The verbs do what the table says, from wherever they are tried. */
    @Test
    void everyVerbFollowsTheTable() {
        new TransitionWalk<>(
                        DeskRequestState.class,
                        DeskRequestAct.class,
                        DeskRequestTransitionsTest::request,
                        DeskRequestTransitionsTest::act,
                        DeskRequest::state)
                .expect(
                        DomainException.class,
                        "PROPOSED APPROVE APPROVED",
                        "PROPOSED REJECT REJECTED",
                        "NONE RECORD RECORDED",
                        // what is entered of an opposition is never proposed
                        "NONE PROPOSE RECORDED");
    }

    @Test
    void aWithdrawalWaitsAndAnythingElseIsDone() {
        for (DeskRequestKind kind : DeskRequestKind.values()) {
            DeskRequest request = entered(kind);
            assertThat(request.state())
                    .isEqualTo(
                            Set.of(
                                                    DeskRequestKind.WITHDRAWAL,
                                                    DeskRequestKind.MEDIUM_WITHDRAWAL,
                                                    DeskRequestKind.EXEMPTION)
                                            .contains(kind)
                                    ? DeskRequestState.PROPOSED
                                    : DeskRequestState.RECORDED);
            assertThat(request.isEnteredBy("gestore")).isTrue();
            assertThat(request.isEnteredBy("gestore2")).isFalse();
        }
    }

    /** The registrar who entered it decides nothing about it. */
    @Test
    void decidingTakesASecondRegistrar() {
        DeskRequest request = entered(DeskRequestKind.WITHDRAWAL);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> request.approve("gestore", NOW));
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> request.reject("gestore", "No.", NOW));
        assertThat(request.state()).isEqualTo(DeskRequestState.PROPOSED);
        assertThat(request.decidedAt()).isNull();
        request.approve("gestore2", NOW);
        assertThat(request.state()).isEqualTo(DeskRequestState.APPROVED);
    }

    private static void act(DeskRequest request, DeskRequestAct act) {
        switch (act) {
            case APPROVE -> request.approve("gestore2", NOW);
            case REJECT -> request.reject("gestore2", "Manca la firma.", NOW);
            default -> request.enter("gestore", NOW);
        }
    }

    private static DeskRequest request(DeskRequestState state) {
        return switch (state) {
            case NONE -> came(DeskRequestKind.OPPOSITION);
            case RECORDED -> entered(DeskRequestKind.OPPOSITION);
            case PROPOSED -> entered(DeskRequestKind.WITHDRAWAL);
            case APPROVED -> decided(DeskRequestAct.APPROVE);
            case REJECTED -> decided(DeskRequestAct.REJECT);
        };
    }

    private static DeskRequest decided(DeskRequestAct act) {
        DeskRequest request = entered(DeskRequestKind.WITHDRAWAL);
        act(request, act);
        return request;
    }

    private static DeskRequest entered(DeskRequestKind kind) {
        DeskRequest request = came(kind);
        request.enter("gestore", NOW);
        return request;
    }

    private static DeskRequest came(DeskRequestKind kind) {
        return new DeskRequest(
                        new UUID(0, 1),
                        kind,
                        PhoneNumber.ofDigits(393331234567L),
                        Set.of(Medium.TELEPHONE),
                        new UUID(0, 2))
                .cameBy(DeskChannel.POST, NOW.minusSeconds(60), "1187", LocalDate.of(2026, 11, 26), null);
    }
}
