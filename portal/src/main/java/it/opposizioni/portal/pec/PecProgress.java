package it.opposizioni.portal.pec;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a message has come in certified mail. Receipts come in any order and more than once: the one that says most counts. */
public final class PecProgress {

    /** Within this the sender's provider says that a message was delivered, or that it was not (DM 2 November 2005). */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private PecState state;
    private Instant at;
    private PecReason reason;

    /** Before the first. */
    public PecProgress() {}

    /**
     * As it is known.
     *
     * @param state null before the first receipt
     * @param reason null where it was not refused
     */
    public PecProgress(PecState state, Instant at, PecReason reason) {
        this.state = state;
        this.at = at;
        this.reason = reason;
    }

    /** @return whether it says more than what was known */
    public boolean take(PecReceipt receipt) {
        if (state != null && state.compareTo(receipt.state()) >= 0) {
            return false;
        }
        state = receipt.state();
        at = receipt.at();
        reason = receipt.reason();
        return true;
    }

    /** Whether a receipt that says the end should have come. */
    public boolean isOverdue(Instant submittedAt, Instant now) {
        return state != PecState.DELIVERED
                && state != PecState.REFUSED
                && !now.isBefore(submittedAt.plus(LONGEST_WAIT));
    }

    public Optional<PecState> state() {
        return Optional.ofNullable(state);
    }

    public Optional<Instant> at() {
        return Optional.ofNullable(at);
    }

    public Optional<PecReason> reason() {
        return Optional.ofNullable(reason);
    }
}
