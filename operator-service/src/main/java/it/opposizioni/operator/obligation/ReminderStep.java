package it.opposizioni.operator.obligation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** When an operator is reminded of an obligation; in this order, and each at most once. */
enum ReminderStep {
    FIVE_DAYS_BEFORE(5),
    DAY_BEFORE(1),
    SAME_DAY(0),
    /** It was not done. */
    MISSED(Long.MIN_VALUE);

    private final long daysLeft;

    ReminderStep(long daysLeft) {
        this.daysLeft = daysLeft;
    }

    /**
     * The step for that day. After a delay, because the service was down or the campaign opened late, only the latest step is sent:
     * three reminders at once would be one.
     */
    static Optional<ReminderStep> of(Obligation obligation, LocalDate today) {
        return switch (obligation.state()) {
            case DONE -> Optional.empty();
            case LATE, MISSED -> Optional.of(MISSED);
            case DUE ->
                Arrays.stream(values())
                        .filter(step -> step != MISSED && obligation.daysLeft(today) <= step.daysLeft)
                        .reduce((_, later) -> later);
        };
    }

    /** Versions of the obligation's events grow with the steps. */
    long version() {
        return ordinal() + 1L;
    }
}
