package it.opposizioni.operator.obligation;

import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

/** What the others learn about obligations; contracts in {@code src/main/contracts}. */
final class ObligationEvents {

    static final String REMINDER_DUE = "it.opposizioni.operator.obligation-reminder-due.v1";
    static final String MISSED = "it.opposizioni.operator.obligation-missed.v1";

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
            UUID consultationId) {}

    record Missed(
            UUID obligationId,
            UUID operatorId,
            ObligationKind kind,
            LocalDate due,
            YearMonth month,
            UUID campaignId,
            String campaignName,
            UUID consultationId) {}

    private ObligationEvents() {}

    static DomainEvent of(ReminderStep step, Obligation obligation, UUID operatorId, LocalDate today, Instant at) {
        boolean missed = step == ReminderStep.MISSED;
        Object data = missed ? missed(obligation, operatorId) : reminder(step, obligation, operatorId, today);
        return new DomainEvent(missed ? MISSED : REMINDER_DUE, obligation.id().toString(), step.version(), at, data);
    }

    private static Reminder reminder(ReminderStep step, Obligation o, UUID operatorId, LocalDate today) {
        RunningCampaign c = o.campaign();
        return new Reminder(
                o.id(),
                operatorId,
                o.kind(),
                o.due(),
                step,
                o.daysLeft(today),
                o.month(),
                c == null ? null : c.id(),
                c == null ? null : c.name(),
                c == null ? null : c.consultationId());
    }

    private static Missed missed(Obligation o, UUID operatorId) {
        RunningCampaign c = o.campaign();
        return new Missed(
                o.id(),
                operatorId,
                o.kind(),
                o.due(),
                o.month(),
                c == null ? null : c.id(),
                c == null ? null : c.name(),
                c == null ? null : c.consultationId());
    }
}
