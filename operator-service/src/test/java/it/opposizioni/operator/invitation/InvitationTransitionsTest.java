package it.opposizioni.operator.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.operator.team.TeamRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTransitionsTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant END = MORNING.plus(WEEK);

    private static final Map<List<Enum<?>>, InvitationState> ALLOWED = Map.of(
            List.of(InvitationState.INVITED, InvitationAction.ACCEPTANCE), InvitationState.ACCEPTED,
            List.of(InvitationState.INVITED, InvitationAction.DECLINE), InvitationState.DECLINED,
            List.of(InvitationState.INVITED, InvitationAction.WITHDRAWAL), InvitationState.WITHDRAWN,
            List.of(InvitationState.INVITED, InvitationAction.EXPIRY), InvitationState.EXPIRED);

    private static final Map<InvitationState, String> REFUSALS = Map.of(
            InvitationState.ACCEPTED, "invitation-accepted",
            InvitationState.DECLINED, "invitation-declined",
            InvitationState.WITHDRAWN, "invitation-withdrawn",
            InvitationState.EXPIRED, "invitation-expired");

    @Test
    void everyPairOfStateAndActIsWalked() {
        for (InvitationState state : InvitationState.values()) {
            for (InvitationAction action : InvitationAction.values()) {
                Invitation invitation = inState(state);
                Instant now = state == InvitationState.EXPIRED ? END : MORNING;
                InvitationState expected = ALLOWED.get(List.of(state, action));
                if (expected == null) {
                    assertThatThrownBy(() -> invitation.apply(action, now))
                            .isInstanceOf(DomainException.class)
                            .hasMessage(REFUSALS.get(state));
                    assertThat(invitation.state(now)).isEqualTo(state);
                } else {
                    invitation.apply(action, now);
                    assertThat(invitation.state(now)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void theInviterIsToldOfAnAnswerAndOfNothingElse() {
        assertThat(InvitationTransitions.TABLE)
                .filteredOn(step -> step.event().isPresent())
                .extracting(InvitationTransitions.Step::action)
                .containsExactlyInAnyOrder(InvitationAction.ACCEPTANCE, InvitationAction.DECLINE);
    }

    @Test
    void itExpiresByTheClockAfterSevenDaysToTheInstant() {
        Invitation invitation = invited();
        assertThat(invitation.state(END.minusNanos(1_000))).isEqualTo(InvitationState.INVITED);
        assertThat(invitation.state(END)).isEqualTo(InvitationState.EXPIRED);
        invitation.apply(InvitationAction.ACCEPTANCE, END.minusNanos(1_000));
        assertThat(invitation.state(END.plus(WEEK)))
                .as("an answer does not expire")
                .isEqualTo(InvitationState.ACCEPTED);
    }

    /** Whatever happens in whatever order while time goes by: one answer at most, and never one that is given late. */
    @Test
    void ofAnyActsInAnyOrderOneCountsAndNothingComesAfterIt() {
        Random random = new Random(8);
        for (int walk = 0; walk < 2_000; walk++) {
            Invitation invitation = invited();
            Instant now = MORNING;
            InvitationState before = InvitationState.INVITED;
            for (int i = 0; i < 12; i++) {
                now = now.plus(Duration.ofHours(random.nextInt(40)));
                InvitationAction action = InvitationAction.values()[random.nextInt(3)];
                boolean open = before == InvitationState.INVITED && now.isBefore(END);
                boolean done = applies(invitation, action, now);
                InvitationState after = invitation.state(now);
                assertThat(done).as("walk %d, %s at %s", walk, action, now).isEqualTo(open);
                if (done) {
                    assertThat(after).isEqualTo(ALLOWED.get(List.of(InvitationState.INVITED, action)));
                } else {
                    assertThat(after).isEqualTo(before == InvitationState.INVITED ? InvitationState.EXPIRED : before);
                }
                before = after;
            }
        }
    }

    private static boolean applies(Invitation invitation, InvitationAction action, Instant now) {
        try {
            invitation.apply(action, now);
            return true;
        } catch (DomainException _) {
            return false;
        }
    }

    private static Invitation invited() {
        return new Invitation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Invitation.Guest("carla@acme.example", new byte[] {1}, "Carla Neri", TeamRole.VIEWER),
                new Inviter(),
                Secrets.digest("secret"),
                true,
                new Invitation.Lifetime(MORNING, WEEK));
    }

    private static Invitation inState(InvitationState state) {
        Invitation invitation = invited();
        switch (state) {
            case ACCEPTED -> invitation.apply(InvitationAction.ACCEPTANCE, MORNING);
            case DECLINED -> invitation.apply(InvitationAction.DECLINE, MORNING);
            case WITHDRAWN -> invitation.apply(InvitationAction.WITHDRAWAL, MORNING);
            case INVITED, EXPIRED -> {}
        }
        return invitation;
    }
}
