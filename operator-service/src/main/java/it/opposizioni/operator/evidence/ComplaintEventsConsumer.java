package it.opposizioni.operator.evidence;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.inbox.Inbox;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.registration.decision.CaseDecided;
import it.opposizioni.operator.registration.decision.CaseDecisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Answers each complaint once with what is known of its caller, and passes the regulator's decisions to the operators. */
@ApplicationScoped
class ComplaintEventsConsumer {

    private static final String SUBSCRIBER = "operator-service.complaint-events";
    private static final String REMEMBER =
            "insert into answered_complaint (complaint_id, stated_at) values (?, ?) on conflict do nothing";

    private final Inbox inbox;
    private final CallerEvidence evidence;
    private final CaseDecisions cases;
    private final Outbox outbox;
    private final EntityManager database;
    private final Now now;

    ComplaintEventsConsumer(
            Inbox inbox, CallerEvidence evidence, CaseDecisions cases, Outbox outbox, EntityManager database, Now now) {
        this.inbox = inbox;
        this.evidence = evidence;
        this.cases = cases;
        this.outbox = outbox;
        this.database = database;
        this.now = now;
    }

    @Incoming("complaint-events-in")
    @Blocking
    CompletionStage<Void> on(Message<byte[]> message) {
        return inbox.receive(SUBSCRIBER, message, this::apply);
    }

    void apply(ReceivedEvent event) {
        if (event.type().equals(CaseDecided.TYPE)) {
            cases.apply(event.as(CaseDecided.class));
            return;
        }
        if (!event.type().equals(ComplaintFiled.TYPE)) {
            return;
        }
        ComplaintFiled complaint = event.as(ComplaintFiled.class);
        Instant at = now.get();
        if (isFirst(complaint.complaintId(), at)) {
            CallerStated stated = new CallerStated(
                    complaint.complaintId(),
                    at,
                    complaint.calls().stream()
                            .map(call -> evidence.about(call, complaint.calledNumber()))
                            .toList());
            outbox.append(
                    new DomainEvent(CallerStated.TYPE, complaint.complaintId().toString(), 1, at, stated));
        }
    }

    /** The inbox knows the event; this knows the complaint, in case it comes under a second event id. */
    private boolean isFirst(UUID complaintId, Instant at) {
        return database.createNativeQuery(REMEMBER)
                        .setParameter(1, complaintId)
                        .setParameter(2, at)
                        .executeUpdate()
                == 1;
    }
}
