package it.opposizioni.operator.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.testing.TransitionWalk;
import it.opposizioni.operator.team.TeamRole;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTransitionsTest {

    private static final Instant MORNING = Instant.parse("2026-11-25T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant END = MORNING.plus(WEEK);

    private static final Map<InvitationAction, InvitationState> AFTER = Map.of(
            InvitationAction.ACCEPTANCE, InvitationState.ACCEPTED,
            InvitationAction.DECLINE, InvitationState.DECLINED,
            InvitationAction.WITHDRAWAL, InvitationState.WITHDRAWN);

    private static final Map<InvitationState, String> REFUSALS = Map.of(
            InvitationState.ACCEPTED, "invitation-accepted",
            InvitationState.DECLINED, "invitation-declined",
            InvitationState.WITHDRAWN, "invitation-withdrawn",
            InvitationState.EXPIRED, "invitation-expired");

    /** What may be done while the clock stands at {@code now}; only the clock's own state depends on it. */
    private record Answered(Invitation invitation, Instant now) {}

    @Test
    void everyPairOfStateAndActIsWalked() {
        new TransitionWalk<>(
                        InvitationState.class,
                        InvitationAction.class,
                        state -> new Answered(inState(state), state == InvitationState.EXPIRED ? END : MORNING),
                        (tried, action) -> tried.invitation().apply(action, tried.now()),
                        tried -> tried.invitation().state(tried.now()))
                .expect(
                        tried -> tried.refusal()
                                .ifPresent(thrown -> assertThat(thrown)
                                        .isInstanceOf(DomainException.class)
                                        .hasMessage(REFUSALS.get(tried.from()))),
                        "INVITED ACCEPTANCE ACCEPTED",
                        "INVITED DECLINE DECLINED",
                        "INVITED WITHDRAWAL WITHDRAWN",
                        "INVITED EXPIRY EXPIRED");
    }

    @Test
    void theInviterIsInformedOfAnAnswerAndOfNothingElse() {
        TransitionWalk.assertEdges(
                InvitationTransitions.TABLE,
                InvitationState.class,
                InvitationAction.class,
                "INVITED ACCEPTANCE ACCEPTED it.opposizioni.operator.team-invitation-accepted.v1",
                "INVITED DECLINE DECLINED it.opposizioni.operator.team-invitation-declined.v1",
                "INVITED WITHDRAWAL WITHDRAWN",
                "INVITED EXPIRY EXPIRED");
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

    /** Any events in any order while time passes: one answer at most, and never a late one. */
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
                    assertThat(after).isEqualTo(AFTER.get(action));
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
                new Invitation.Invitee("carla@acme.example", new byte[] {1}, "Carla Neri", TeamRole.VIEWER),
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
