package it.opposizioni.operator.obligation;

import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** What the others learn about obligations; contracts in {@code src/main/contracts}. */
final class ObligationEvents {

    static final String REMINDER_DUE = "it.opposizioni.operator.obligation-reminder-due.v1";
    static final String MISSED = "it.opposizioni.operator.obligation-missed.v1";

    /** @param colleagues e-mail addresses of its people who may do what is due */
    record Reminder(
            UUID obligationId,
            UUID operatorId,
            ObligationKind kind,
            LocalDate due,
            ReminderStep step,
            long daysLeft,
            YearMonth month,
            UUID campaignId,
            String campaignName,
            UUID consultationId,
            List<String> colleagues) {}

    /** @param colleagues as in {@link Reminder} */
    record Missed(
            UUID obligationId,
            UUID operatorId,
            ObligationKind kind,
            LocalDate due,
            YearMonth month,
            UUID campaignId,
            String campaignName,
            UUID consultationId,
            List<String> colleagues) {}

    private ObligationEvents() {}

    /** Whom an obligation is told to: the operator, and those of its people who may do what is due. */
    record Debtor(UUID operatorId, List<String> colleagues) {}

    static DomainEvent of(ReminderStep step, Obligation obligation, Debtor debtor, LocalDate today, Instant at) {
        boolean missed = step == ReminderStep.MISSED;
        Object data = missed ? missed(obligation, debtor) : reminder(step, obligation, debtor, today);
        return new DomainEvent(missed ? MISSED : REMINDER_DUE, obligation.id().toString(), step.version(), at, data);
    }

    private static Reminder reminder(ReminderStep step, Obligation o, Debtor debtor, LocalDate today) {
        RunningCampaign c = o.campaign();
        return new Reminder(
                o.id(),
                debtor.operatorId(),
                o.kind(),
                o.due(),
                step,
                o.daysLeft(today),
                o.month(),
                c == null ? null : c.id(),
                c == null ? null : c.name(),
                c == null ? null : c.consultationId(),
                debtor.colleagues());
    }

    private static Missed missed(Obligation o, Debtor debtor) {
        RunningCampaign c = o.campaign();
        return new Missed(
                o.id(),
                debtor.operatorId(),
                o.kind(),
                o.due(),
                o.month(),
                c == null ? null : c.id(),
                c == null ? null : c.name(),
                c == null ? null : c.consultationId(),
                debtor.colleagues());
    }
}
