package it.opposizioni.registry.opposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.registry.medium.ActivationPeriod;
import it.opposizioni.registry.medium.ActivationPeriods;
import it.opposizioni.registry.medium.Medium;
import it.opposizioni.registry.medium.OppositionStatus;
import it.opposizioni.registry.opposition.OppositionEvents.EndReason;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class OppositionTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final ActivationPeriods PERIODS =
            new ActivationPeriods(new ActivationPeriod(15), new ActivationPeriod(30));
    private static final Instant ACTIVE = PERIODS.telephone().activeFrom(NOW);
    private static final Instant POST_ACTIVE = PERIODS.post().activeFrom(NOW);

    /** The whole table with the event of each edge: a pair that is not named here is refused. */
    @Test
    void everyPairOfStateAndAct() {
        TransitionWalk.assertEdges(
                OppositionTransitions.TABLE,
                OppositionState.class,
                OppositionAct.class,
                "NONE CARRY_OVER UNHELD it.opposizioni.registry.oppositions-carried-over.v1",
                "NONE REPORT UNHELD it.opposizioni.registry.oppositions-reported.v1",
                "UNHELD REPORT_END CEASED it.opposizioni.registry.oppositions-ceased.v1",
                "UNHELD_LEAVING REPORT_END CEASED it.opposizioni.registry.oppositions-ceased.v1",
                "UNHELD END_WITH_LINE CEASED it.opposizioni.registry.opposition-withdrawn.v1",
                "UNHELD_LEAVING END_WITH_LINE CEASED it.opposizioni.registry.opposition-withdrawn.v1",
                "UNHELD ANNOUNCE_ACTIVATION UNHELD it.opposizioni.registry.opposition-activated.v1",
                "UNHELD ANNOUNCE_POST_ACTIVATION UNHELD it.opposizioni.registry.opposition-post-activated.v1",
                "NONE REGISTER HELD it.opposizioni.registry.opposition-registered.v1",
                "NONE REGISTER_BY_CALL UNHELD it.opposizioni.registry.opposition-registered.v1",
                "NONE REGISTER_BY_PROOF UNHELD it.opposizioni.registry.opposition-registered.v1",
                "UNHELD CLAIM HELD it.opposizioni.registry.opposition-registered.v1",
                "UNHELD ADD_MEDIUM UNHELD it.opposizioni.registry.opposition-media-changed.v1",
                "UNHELD ASK_MEDIUM_WITHDRAWAL UNHELD_MEDIUM_LEAVING it.opposizioni.registry.opposition-medium-withdrawal-asked.v1",
                "UNHELD_MEDIUM_LEAVING UNDO_WITHDRAWAL UNHELD it.opposizioni.registry.opposition-withdrawal-undone.v1",
                "UNHELD_MEDIUM_LEAVING WITHDRAW_MEDIUM UNHELD it.opposizioni.registry.opposition-media-changed.v1",
                "UNHELD_MEDIUM_LEAVING RENEW UNHELD_MEDIUM_LEAVING it.opposizioni.registry.opposition-renewed.v1",
                "UNHELD_MEDIUM_LEAVING ASK_WITHDRAWAL UNHELD_LEAVING it.opposizioni.registry.opposition-withdrawal-asked.v1",
                "UNHELD_MEDIUM_LEAVING REPORT_END CEASED it.opposizioni.registry.oppositions-ceased.v1",
                "UNHELD_MEDIUM_LEAVING END_WITH_LINE CEASED it.opposizioni.registry.opposition-withdrawn.v1",
                "UNHELD_MEDIUM_LEAVING RECOVER UNHELD it.opposizioni.registry.opposition-recovered.v1",
                "UNHELD_MEDIUM_LEAVING RECOVER_END WITHDRAWN it.opposizioni.registry.opposition-recovered.v1",
                "UNHELD RENEW UNHELD it.opposizioni.registry.opposition-renewed.v1",
                "UNHELD ASK_WITHDRAWAL UNHELD_LEAVING it.opposizioni.registry.opposition-withdrawal-asked.v1",
                "UNHELD_LEAVING UNDO_WITHDRAWAL UNHELD it.opposizioni.registry.opposition-withdrawal-undone.v1",
                "UNHELD_LEAVING WITHDRAW WITHDRAWN it.opposizioni.registry.opposition-withdrawn.v1",
                "UNHELD_LEAVING RECOVER UNHELD it.opposizioni.registry.opposition-recovered.v1",
                "UNHELD_LEAVING RECOVER_END WITHDRAWN it.opposizioni.registry.opposition-recovered.v1",
                "HELD RECOGNISE HELD it.opposizioni.registry.opposition-registered.v1",
                "LEAVING RECOGNISE LEAVING it.opposizioni.registry.opposition-registered.v1",
                "HELD ANNOUNCE_ACTIVATION HELD it.opposizioni.registry.opposition-activated.v1",
                "HELD ANNOUNCE_POST_ACTIVATION HELD it.opposizioni.registry.opposition-post-activated.v1",
                "HELD ADD_MEDIUM HELD it.opposizioni.registry.opposition-media-changed.v1",
                "HELD ASK_MEDIUM_WITHDRAWAL MEDIUM_LEAVING it.opposizioni.registry.opposition-medium-withdrawal-asked.v1",
                "MEDIUM_LEAVING UNDO_WITHDRAWAL HELD it.opposizioni.registry.opposition-withdrawal-undone.v1",
                "MEDIUM_LEAVING WITHDRAW_MEDIUM HELD it.opposizioni.registry.opposition-media-changed.v1",
                "MEDIUM_LEAVING RENEW MEDIUM_LEAVING it.opposizioni.registry.opposition-renewed.v1",
                "MEDIUM_LEAVING ASK_WITHDRAWAL LEAVING it.opposizioni.registry.opposition-withdrawal-asked.v1",
                "MEDIUM_LEAVING RECOGNISE MEDIUM_LEAVING it.opposizioni.registry.opposition-registered.v1",
                "MEDIUM_LEAVING END_WITH_LINE CEASED it.opposizioni.registry.opposition-withdrawn.v1",
                "MEDIUM_LEAVING RECOVER HELD it.opposizioni.registry.opposition-recovered.v1",
                "MEDIUM_LEAVING RECOVER_END WITHDRAWN it.opposizioni.registry.opposition-recovered.v1",
                "HELD RENEW HELD it.opposizioni.registry.opposition-renewed.v1",
                "HELD ASK_WITHDRAWAL LEAVING it.opposizioni.registry.opposition-withdrawal-asked.v1",
                "LEAVING UNDO_WITHDRAWAL HELD it.opposizioni.registry.opposition-withdrawal-undone.v1",
                "LEAVING WITHDRAW WITHDRAWN it.opposizioni.registry.opposition-withdrawn.v1",
                "LEAVING END_WITH_LINE CEASED it.opposizioni.registry.opposition-withdrawn.v1",
                "LEAVING RECOVER HELD it.opposizioni.registry.opposition-recovered.v1",
                "LEAVING RECOVER_END WITHDRAWN it.opposizioni.registry.opposition-recovered.v1",
                "HELD END_WITH_LINE CEASED it.opposizioni.registry.opposition-withdrawn.v1",
                "NONE RECOVER UNHELD it.opposizioni.registry.opposition-recovered.v1",
                "UNHELD RECOVER UNHELD it.opposizioni.registry.opposition-recovered.v1",
                "HELD RECOVER HELD it.opposizioni.registry.opposition-recovered.v1",
                "UNHELD RECOVER_END WITHDRAWN it.opposizioni.registry.opposition-recovered.v1",
                "HELD RECOVER_END WITHDRAWN it.opposizioni.registry.opposition-recovered.v1");
    }

    /** The verbs of an opposition do exactly what the table says, from wherever they are tried. */
    @Test
    void everyVerbFollowsTheTable() {
        Map<OppositionAct, BiFunction<Opposition, Instant, String>> verbs = new EnumMap<>(Map.of(
                OppositionAct.CLAIM, (o, at) -> o.claim("marco", Set.of(Medium.TELEPHONE), "OPP-2", at, PERIODS),
                OppositionAct.ADD_MEDIUM, (o, at) -> o.addMedia(Set.of(), at, PERIODS),
                OppositionAct.WITHDRAW_MEDIUM, (o, _) -> o.withdrawMedium(),
                OppositionAct.ANNOUNCE_ACTIVATION, (o, at) -> told(o, Medium.TELEPHONE, at),
                OppositionAct.ANNOUNCE_POST_ACTIVATION, (o, at) -> told(o, Medium.POST, at),
                OppositionAct.WITHDRAW, Opposition::withdraw,
                OppositionAct.END_WITH_LINE, (o, at) -> o.endWithLine(EndReason.LINE_CEASED, at),
                OppositionAct.RECOVER,
                        (o, at) -> o.recover(Set.of(Medium.TELEPHONE, Medium.POST), o.version() + 1, at, at, PERIODS),
                OppositionAct.RECOVER_END, (o, at) -> o.recover(Set.of(), o.version() + 1, at, at, PERIODS)));
        verbs.put(OppositionAct.RENEW, Opposition::renew);
        verbs.put(OppositionAct.RECOGNISE, (o, _) -> o.recognise("giulia"));
        verbs.put(OppositionAct.ASK_WITHDRAWAL, (o, at) -> o.askWithdrawal(null, at, at));
        verbs.put(OppositionAct.ASK_MEDIUM_WITHDRAWAL, (o, at) -> o.askWithdrawal(Medium.POST, at, at));
        verbs.put(OppositionAct.UNDO_WITHDRAWAL, (o, _) -> o.undoWithdrawal());
        Instant active = POST_ACTIVE.plus(Duration.ofDays(1));
        for (OppositionState state : EnumSet.complementOf(EnumSet.of(OppositionState.NONE))) {
            verbs.forEach((act, verb) -> {
                Opposition opposition = opposition(state);
                long version = opposition.version();
                OppositionTransitions.TABLE
                        .find(state, act)
                        .ifPresentOrElse(
                                edge -> {
                                    assertThat(verb.apply(opposition, active))
                                            .isEqualTo(edge.event().orElseThrow());
                                    assertThat(opposition.state()).isEqualTo(edge.to());
                                    assertThat(opposition.version()).isEqualTo(version + 1);
                                },
                                () -> {
                                    assertThatIllegalStateException().isThrownBy(() -> verb.apply(opposition, active));
                                    assertThat(opposition.state()).isEqualTo(state);
                                    assertThat(opposition.version()).isEqualTo(version);
                                });
            });
        }
    }

    /** Whatever stands, and however, ends when its line is another holder's; and what has ended so never goes on, for nobody. */
    @Test
    void anEntryNeverGoesOverToAnotherHolder() {
        for (OppositionState standing : EnumSet.complementOf(
                EnumSet.of(OppositionState.NONE, OppositionState.WITHDRAWN, OppositionState.CEASED))) {
            Opposition opposition = opposition(standing);
            opposition.endWithLine(EndReason.HOLDER_CHANGED, ACTIVE);
            assertThat(opposition.state()).as(standing.name()).isEqualTo(OppositionState.CEASED);
        }
        for (OppositionAct act : OppositionAct.values()) {
            assertThat(OppositionTransitions.TABLE.find(OppositionState.CEASED, act))
                    .as(act.name())
                    .isEmpty();
        }
    }

    @Test
    void theStatusIsAMatterOfTheDates() {
        Opposition opposition = opposition(OppositionState.HELD);
        assertThat(opposition.status(NOW)).isEqualTo(OppositionStatus.REGISTERED);
        assertThat(opposition.status(ACTIVE.minusMillis(1))).isEqualTo(OppositionStatus.REGISTERED);
        assertThat(opposition.status(ACTIVE)).isEqualTo(OppositionStatus.ACTIVE);
        opposition.askWithdrawal(null, ACTIVE, ACTIVE.plusSeconds(1));
        assertThat(opposition.status(ACTIVE)).isEqualTo(OppositionStatus.ACTIVE);
        opposition.withdraw(ACTIVE.plusSeconds(1));
        assertThat(opposition.status(ACTIVE.plusSeconds(1))).isEqualTo(OppositionStatus.WITHDRAWN);
    }

    @Test
    void theActivationIsAnnouncedNeitherEarlyNorTwice() {
        Opposition opposition = opposition(OppositionState.HELD);
        assertThat(opposition.announceActivation(Medium.TELEPHONE, ACTIVE.minusMillis(1)))
                .isEmpty();
        assertThat(opposition.announceActivation(Medium.TELEPHONE, ACTIVE)).isPresent();
        assertThat(opposition.announceActivation(Medium.TELEPHONE, ACTIVE)).isEmpty();
        assertThat(opposition.announceActivation(Medium.POST, ACTIVE)).isEmpty();
        assertThat(opposition.announceActivation(Medium.POST, POST_ACTIVE)).isPresent();
        assertThat(opposition.announceActivation(Medium.POST, POST_ACTIVE)).isEmpty();
    }

    /** A person who was known by a key of the desk is known by its subject from now on, and nothing else is different. */
    @Test
    void aPersonWhoSignsInHoldsWhatTheDeskRecorded() {
        Opposition opposition = opposition(OppositionState.LEAVING);
        opposition.recognise("giulia-signed-in");
        assertThat(opposition.holder()).isEqualTo("giulia-signed-in");
        assertThat(opposition.withdrawal()).isPresent();
        assertThat(opposition.consentsRevokedAsOf()).isEqualTo(NOW);
        assertThat(opposition.leading().activeFrom()).isEqualTo(ACTIVE);
    }

    private static String told(Opposition opposition, Medium medium, Instant at) {
        return opposition.announceActivation(medium, at).orElseThrow();
    }

    private static Opposition opposition(OppositionState state) {
        boolean unheld = state.name().startsWith("UNHELD");
        Opposition opposition = Opposition.register(
                new UUID(0, 1),
                PhoneNumber.ofDigits(393331234567L),
                unheld ? null : "giulia",
                unheld ? OppositionAct.REGISTER_BY_PROOF : OppositionAct.REGISTER,
                Set.of(Medium.TELEPHONE, Medium.POST),
                "OPP-1",
                NOW,
                PERIODS);
        switch (state) {
            case LEAVING, UNHELD_LEAVING -> opposition.askWithdrawal(null, NOW, NOW);
            case MEDIUM_LEAVING, UNHELD_MEDIUM_LEAVING -> opposition.askWithdrawal(Medium.POST, NOW, NOW);
            case WITHDRAWN -> {
                opposition.askWithdrawal(null, NOW, NOW);
                opposition.withdraw(NOW);
            }
            case CEASED -> opposition.endWithLine(EndReason.HOLDER_CHANGED, NOW);
            default -> {
                // nothing has happened to it
            }
        }
        assertThat(opposition.state()).isEqualTo(state);
        return opposition;
    }
}
