package it.opposizioni.complaint.notification;

import it.opposizioni.complaint.Narrowing;
import it.opposizioni.complaint.cases.serving.ServedActs;
import it.opposizioni.complaint.cases.serving.Serving;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How far the acts of many cases are. The conditions say the same as {@link Attempts#serving(Instant)}, and a test holds them together. */
@ApplicationScoped
class ListedActs implements ServedActs {

    private static final String ATTEMPT = "exists (select 1 from ActNotification n where n.caseId = c.id%s)";
    private static final String DELIVERED = "it.opposizioni.complaint.notification.NotificationStage.DELIVERED";

    /** Written out, as the condition of ix_act_notification_not_served. */
    private static final String NOT_DELIVERED = " and n.stage <> " + DELIVERED;

    private static final String BEGUN = ATTEMPT.formatted("");
    private static final String SERVED = ATTEMPT.formatted(" and n.stage = " + DELIVERED);
    private static final String TRIED = ATTEMPT.formatted(NOT_DELIVERED);
    private static final String WAITING = ATTEMPT.formatted(
            NOT_DELIVERED
                    + " and (n.stage = :prepared and n.begunAt > :waitedSince or n.stage in :sent and n.sentAt > :waitedSince)");

    private final NotificationRepository notifications;
    private final Now now;

    ListedActs(NotificationRepository notifications, Now now) {
        this.notifications = notifications;
        this.now = now;
    }

    @Override
    public Map<UUID, Serving> of(Collection<UUID> cases) {
        Instant at = now.get();
        Map<UUID, Serving> servings = new HashMap<>();
        notifications.of(cases).forEach((id, tried) -> servings.put(id, tried.serving(at)));
        return servings;
    }

    @Override
    public void narrow(Narrowing decided, Serving to) {
        switch (to) {
            case TO_SERVE -> decided.to("not " + BEGUN);
            case SERVED -> decided.to(SERVED);
            case ON_ITS_WAY -> {
                decided.to("not " + SERVED);
                waiting(decided, WAITING);
            }
            case NOT_ARRIVED -> {
                decided.to(TRIED);
                decided.to("not " + SERVED);
                waiting(decided, "not " + WAITING);
            }
        }
    }

    private void waiting(Narrowing decided, String condition) {
        decided.to(condition);
        decided.with("prepared", NotificationStage.PREPARED);
        decided.with("sent", ActNotification.ON_ITS_WAY);
        decided.with("waitedSince", now.get().minus(ActNotification.LONGEST_WAIT));
    }
}
