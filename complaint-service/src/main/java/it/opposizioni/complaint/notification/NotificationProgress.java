package it.opposizioni.complaint.notification;

import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.session.PortalEventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Keeps what the portal and the receipts of certified mail say of an act that is on its way. */
@ApplicationScoped
class NotificationProgress implements PortalEventHandler {

    static final String TYPE = "it.opposizioni.portal.act-notification-progressed.v1";

    private final NotificationRepository notifications;

    NotificationProgress(NotificationRepository notifications) {
        this.notifications = notifications;
    }

    /** @param reason null where nothing went wrong */
    record Progressed(UUID notificationId, NotificationStage stage, Instant at, String reason) {}

    /** One that was deleted with its case is passed over. */
    @Override
    public void apply(ReceivedEvent event) {
        if (event.type().equals(TYPE)) {
            Progressed progressed = event.as(Progressed.class);
            notifications
                    .findForChange(progressed.notificationId())
                    .ifPresent(found -> found.take(progressed.stage(), progressed.at(), progressed.reason()));
        }
    }
}
