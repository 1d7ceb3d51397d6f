package it.opposizioni.kit.replica;

import it.opposizioni.kit.inbox.EventObserver;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.outbox.PublishedStream;
import it.opposizioni.kit.outbox.PublishedStream.NumberRange;
import it.opposizioni.kit.replica.RepairMessages.FactsGone;
import it.opposizioni.kit.replica.RepairMessages.FactsRequested;
import it.opposizioni.kit.replica.RepairMessages.RepairRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** What subscribers ask of this publisher, in whichever of their events it arrives. */
@ApplicationScoped
class RepairRequests implements EventObserver {

    private static final Logger LOG = Logger.getLogger(RepairRequests.class);

    private final PublishedStream stream;
    private final SnapshotSender sender;
    private final SnapshotJobs jobs;
    private final Outbox outbox;
    private final Clock clock;

    RepairRequests(PublishedStream stream, SnapshotSender sender, SnapshotJobs jobs, Outbox outbox, Clock clock) {
        this.stream = stream;
        this.sender = sender;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public boolean apply(ReceivedEvent event) {
        if (event.type().endsWith(RepairMessages.FACTS_REQUESTED)) {
            FactsRequested request = event.as(FactsRequested.class);
            if (isOurs(request.publisher())) {
                sendAgain(request);
            }
            return true;
        }
        if (event.type().endsWith(RepairMessages.REPAIR_REQUESTED)) {
            RepairRequested request = event.as(RepairRequested.class);
            if (isOurs(request.publisher())) {
                LOG.infof("%s asks for %s of %s", request.service(), request.kind(), request.replica());
                jobs.add(request, part(request), clock.instant());
            }
            return true;
        }
        return false;
    }

    private boolean isOurs(String publisher) {
        return stream.publisher().filter(publisher::equals).isPresent();
    }

    private KeyRange part(RepairRequested request) {
        if (request.aggregateId() == null) {
            return new KeyRange(request.fromKey(), request.toKey());
        }
        return sender.source(request.replica())
                .map(source -> source.partOf(request.aggregateId()))
                .orElse(KeyRange.ALL);
    }

    private void sendAgain(FactsRequested request) {
        boolean ours = stream.watermark()
                .filter(mark -> mark.streamId().equals(request.streamId()))
                .isPresent();
        List<NumberRange> missing = ours ? stream.sendAgain(request.epoch(), request.ranges()) : request.ranges();
        LOG.warnf(
                "%s misses %d facts; they are sent again, but for %d that are not kept any more",
                request.subscriber(), count(request.ranges()), count(missing));
        if (!missing.isEmpty()) {
            FactsGone gone = new FactsGone(request.subscriber(), request.streamId(), request.epoch(), missing);
            // to everybody: not each subscriber has a queue for what is sent to it alone
            outbox.append(new DomainEvent(
                    RepairMessages.type(request.publisher(), RepairMessages.FACTS_GONE),
                    request.subscriber(),
                    first(request),
                    clock.instant(),
                    gone));
        }
    }

    private static long count(List<NumberRange> ranges) {
        return ranges.stream().mapToLong(NumberRange::count).sum();
    }

    private static long first(FactsRequested request) {
        return request.ranges().stream().mapToLong(NumberRange::first).min().orElse(0);
    }
}
