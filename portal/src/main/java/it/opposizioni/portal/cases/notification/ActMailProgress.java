package it.opposizioni.portal.cases.notification;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.pec.PecReason;
import it.opposizioni.portal.pec.PecState;
import it.opposizioni.portal.sending.attached.AttachedFiles;
import it.opposizioni.portal.sending.attached.MessageMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.UUID;

/** Tells complaint-service how far an act is that is being served: its shape is a contract, see {@code src/main/contracts}. */
@ApplicationScoped
class ActMailProgress {

    static final String TYPE = "it.opposizioni.portal.act-notification-progressed.v1";

    /** Our provider did not take it, or was not given it: its file was missing. */
    private static final String NOT_SENT = "NOT_SENT";

    private final Outbox outbox;
    private final AttachedFiles files;
    private final Now now;

    ActMailProgress(Outbox outbox, AttachedFiles files, Now now) {
        this.outbox = outbox;
        this.files = files;
        this.now = now;
    }

    /** As complaint-service names them. */
    enum Stage {
        SENT,
        ACCEPTED,
        NOT_CERTIFIED,
        DELAYED,
        FAILED,
        DELIVERED;

        static Stage of(PecState state) {
            return switch (state) {
                case ACCEPTED -> ACCEPTED;
                case NOT_CERTIFIED -> NOT_CERTIFIED;
                case DELAYED -> DELAYED;
                case REFUSED -> FAILED;
                case DELIVERED -> DELIVERED;
            };
        }
    }

    /** @param reason null where nothing went wrong */
    record Progressed(UUID notificationId, Stage stage, Instant at, String reason) {}

    void moved(@Observes MessageMoved moved) {
        if (!moved.kind().equals(ActMailing.KIND)) {
            return;
        }
        Progressed progressed = progressed(moved);
        // of one notification, a later stage has a higher version
        outbox.append(new DomainEvent(
                TYPE, moved.message().toString(), progressed.stage().ordinal() + 1L, now.get(), progressed));
        files.forget(moved.message());
    }

    private Progressed progressed(MessageMoved moved) {
        UUID id = moved.message();
        return moved.receipts()
                .state()
                .map(state -> new Progressed(
                        id,
                        Stage.of(state),
                        moved.receipts().at().orElseGet(now::get),
                        moved.receipts().reason().map(PecReason::name).orElse(null)))
                .orElseGet(() -> moved.abandoned()
                        ? new Progressed(id, Stage.FAILED, now.get(), NOT_SENT)
                        : new Progressed(id, Stage.SENT, moved.sentAt(), null));
    }
}
