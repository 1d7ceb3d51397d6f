package it.opposizioni.operator.obligation;

import it.opposizioni.kit.outbox.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Events about obligations for the other services; contracts in {@code src/main/contracts}. */
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

    /** Those who are reminded: the operator, and those of its people who may do what is due. */
    record Recipients(UUID operatorId, List<String> colleagues) {}

    static DomainEvent of(
            ReminderStep step, Obligation obligation, Recipients recipients, LocalDate today, Instant at) {
        boolean missed = step == ReminderStep.MISSED;
        Object data = missed ? missed(obligation, recipients) : reminder(step, obligation, recipients, today);
        return new DomainEvent(missed ? MISSED : REMINDER_DUE, obligation.id().toString(), step.version(), at, data);
    }

    private static Reminder reminder(ReminderStep step, Obligation o, Recipients recipients, LocalDate today) {
        RunningCampaign c = o.campaign();
        return new Reminder(
                o.id(),
                recipients.operatorId(),
                o.kind(),
                o.due(),
                step,
                o.daysLeft(today),
                o.month(),
                c == null ? null : c.id(),
                c == null ? null : c.name(),
                c == null ? null : c.consultationId(),
                recipients.colleagues());
    }

    private static Missed missed(Obligation o, Recipients recipients) {
        RunningCampaign c = o.campaign();
        return new Missed(
                o.id(),
                recipients.operatorId(),
                o.kind(),
                o.due(),
                o.month(),
                c == null ? null : c.id(),
                c == null ? null : c.name(),
                c == null ? null : c.consultationId(),
                recipients.colleagues());
    }
}
