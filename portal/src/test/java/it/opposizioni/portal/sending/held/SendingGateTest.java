package it.opposizioni.portal.sending.held;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import it.opposizioni.kit.inbox.StreamContinuity;
import it.opposizioni.kit.inbox.StreamContinuity.Answer;
import it.opposizioni.portal.sending.Lane;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SendingGateTest {

    private static final Instant NOON = Instant.parse("2026-11-25T11:00:00Z");
    private static final Set<Lane> ALL_BUT_CODES = EnumSet.complementOf(EnumSet.of(Lane.CODES));

    private final StreamContinuity continuity = mock(StreamContinuity.class);
    private final HeldLetters held = mock(HeldLetters.class);
    private final SendingGate gate = new SendingGate(continuity, held, Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void start() {
        gate.start(null);
    }

    @Test
    void lettersWaitForTheFirstFactAndCodesDoNot() {
        when(continuity.answer()).thenReturn(Answer.UNKNOWN);
        assertThat(gate.isOpen(Lane.CODES)).isTrue();
        assertThat(ALL_BUT_CODES).noneMatch(gate::isOpen);
    }

    @Test
    void lettersLeaveWhenNothingIsMissingAndItIsNotAskedAgain() {
        when(continuity.answer()).thenReturn(Answer.CONTINUES, Answer.BROKEN);
        assertThat(gate.isOpen(Lane.LETTERS)).isTrue();
        assertThat(gate.isOpen(Lane.LETTERS)).isTrue();
        verify(continuity).begin();
        verifyNoInteractions(held);
    }

    @Test
    void lettersOfAnOlderBackupAreHeldOnceAndNewOnesLeave() {
        when(continuity.answer()).thenReturn(Answer.BROKEN);
        assertThat(ALL_BUT_CODES).allMatch(gate::isOpen);
        verify(held).hold(NOON);
        verifyNoMoreInteractions(held);
    }
}
