package it.opposizioni.kit.recovery;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.database.LongWork;
import it.opposizioni.kit.inbox.EventObserver;
import it.opposizioni.kit.inbox.ReceivedEvent;
import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import it.opposizioni.kit.outbox.PublishedStream;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.recovery.RecoveredParts.Part;
import it.opposizioni.kit.recovery.Recovery.Ending;
import it.opposizioni.kit.recovery.Recovery.Witness;
import it.opposizioni.kit.recovery.RecoveryMessages.RowsRequested;
import it.opposizioni.kit.recovery.RecoveryMessages.RowsSent;
import it.opposizioni.kit.recovery.RecoveryMessages.StreamForked;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The publisher's side: opens a search when a subscriber reports a loss, gathers what is known, and ends it as registrars decide. */
@ApplicationScoped
public class Recoveries implements EventObserver {

    private static final Logger LOG = Logger.getLogger(Recoveries.class);

    /** Hundreds of thousands of rows are taken back in one transaction: all of them or none. */
    private static final Duration TAKING_BACK = Duration.ofMinutes(15);

    private static final Text ENDED = Text.of("Questa ricerca è già conclusa.", "This search has ended already.");
    private static final Text INCOMPLETE = Text.of(
            "Non tutti i servizi hanno ancora detto che cosa sanno, oppure non c’è nulla che si possa riprendere.",
            "Not all services have told yet what they know, or there is nothing that can be taken back.");
    private static final Text SAME_PERSON = Text.of(
            "La conferma spetta a un’altra persona del gestore.",
            "Another registrar than the one who proposed it must confirm.");

    private final RecoveryStore store;
    private final RecoveredParts parts;
    private final RecoveryGate gate;
    private final List<TakingBack> takingBack;
    private final PublishedStream stream;
    private final Outbox outbox;
    private final Event<RecoveryOpened> opened;
    private final LongWork longWork;
    private final RecoveryConfig config;
    private final Clock clock;

    Recoveries(
            RecoveryStore store,
            RecoveredParts parts,
            RecoveryGate gate,
            @All List<TakingBack> takingBack,
            PublishedStream stream,
            Outbox outbox,
            Event<RecoveryOpened> opened,
            LongWork longWork,
            RecoveryConfig config,
            Clock clock) {
        this.store = store;
        this.parts = parts;
        this.gate = gate;
        this.takingBack = takingBack;
        this.stream = stream;
        this.outbox = outbox;
        this.opened = opened;
        this.longWork = longWork;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public boolean apply(ReceivedEvent event) {
        if (event.type().endsWith(RecoveryMessages.STREAM_FORKED)) {
            StreamForked report = event.as(StreamForked.class);
            if (isOurs(report.publisher()) && store.isCurrent(report.streamId(), report.epoch())) {
                reported(report);
            }
            return true;
        }
        if (event.type().endsWith(RecoveryMessages.ROWS_SENT)) {
            RowsSent sent = event.as(RowsSent.class);
            if (isOurs(sent.publisher())) {
                store.lock(sent.recoveryId()).filter(Recovery::isOpen).ifPresent(_ -> parts.keep(sent));
            }
            return true;
        }
        return false;
    }

    private boolean isOurs(String publisher) {
        return stream.publisher().filter(publisher::equals).isPresent();
    }

    private void reported(StreamForked report) {
        Instant now = clock.instant();
        boolean first = store.open(report, now);
        if (first) {
            LOG.errorf(
                    "%s knows facts that this database does not have, from number %d to %d: it is older than what was told",
                    report.service(), report.number(), report.highest());
        }
        Recovery recovery = store.open().orElseThrow();
        store.reported(recovery.id(), report, now);
        if (config.search()) {
            if (first) {
                opened.fire(new RecoveryOpened(now));
            }
            ask(now);
        } else {
            end(recovery, Ending.NOT_SEARCHED, report.service(), report.highest(), 0);
        }
    }

    /** Asks all subscribers, whether they have noticed or not: one that knows nothing more says so. */
    private void ask(Instant now) {
        Recovery recovery = store.open().orElseThrow();
        if (!recovery.isComplete(replicas()) && store.ask(recovery.id(), now.minus(config.repeatAfter()), now)) {
            RowsRequested request = new RowsRequested(
                    recovery.id(),
                    now.toEpochMilli(),
                    stream.publisher().orElseThrow(),
                    config.application(),
                    recovery.last() + 1);
            String type = RecoveryMessages.type(request.publisher(), RecoveryMessages.ROWS_REQUESTED);
            outbox.append(new DomainEvent(type, recovery.id().toString(), now.toEpochMilli(), now, request));
        }
    }

    /** Sees whether a search is open, and asks again who has not answered. */
    @Scheduled(
            every = "${opposizioni.recovery.look-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void look() {
        try {
            gate.refresh();
            if (gate.isOpen()) {
                QuarkusTransaction.requiringNew().run(() -> store.open().ifPresent(_ -> ask(clock.instant())));
            }
        } catch (RuntimeException e) {
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
            LOG.debug("a recovery is looked after when the database serves again", e);
        }
    }

    private List<String> replicas() {
        return takingBack.stream().map(TakingBack::replica).toList();
    }

    /** The open one, and those before it, latest first. */
    public List<Recovery> latest() {
        return store.latest();
    }

    /** @throws DomainException 404 */
    public Recovery find(UUID id) {
        return store.find(id).orElseThrow(DomainException::notFound);
    }

    /** Whether it can be taken back now: all who have a copy have told what they know, and this service knows how. */
    public boolean canTakeBack(Recovery recovery) {
        return recovery.isOpen() && !takingBack.isEmpty() && recovery.isComplete(replicas());
    }

    /** When this database was last found to be in another cluster or on another timeline: a hint, no proof. */
    public Optional<Instant> databaseChangedAt() {
        return store.databaseChangedAt();
    }

    private record Place(String service, String replica, int part) {

        static Place read(String text) {
            String[] words = text.split(" ", 3);
            return new Place(words[0], words[1], Integer.parseInt(words[2]));
        }
    }

    /** What was gathered, as people may see it: a page is what came together. */
    public Page<TakingBack.Shown> rows(UUID id, String cursor) {
        Place after = Cursor.decode(cursor, Place::read).orElse(new Place("", "", -1));
        Page<Part> page =
                Page.of(parts.after(find(id).id(), after.service(), after.replica(), after.part()), 1, Part::place);
        List<TakingBack.Shown> shown = page.items().stream()
                .flatMap(part -> part.rows().stream().map(row -> show(part.replica(), row)))
                .toList();
        return new Page<>(shown, page.next());
    }

    private TakingBack.Shown show(String replica, JsonNode row) {
        return of(replica).map(bean -> bean.show(row)).orElse(new TakingBack.Shown("UNKNOWN", null, List.of()));
    }

    private Optional<TakingBack> of(String replica) {
        return takingBack.stream()
                .filter(bean -> bean.replica().equals(replica))
                .findFirst();
    }

    /**
     * Takes back all that was gathered and raises the epoch, in one transaction.
     *
     * @param by who wants it
     * @throws DomainException 404; 409 when it has ended, or not all have answered
     */
    public Recovery takeBack(UUID id, String by) {
        return changed(() -> {
            longWork.allow(TAKING_BACK);
            Recovery recovery = lockOpen(id);
            if (!canTakeBack(recovery)) {
                throw new DomainException(CommonProblems.RECOVERY_INCOMPLETE, INCOMPLETE);
            }
            int facts = recovery.witnesses().stream()
                    .mapToInt(witness -> takeBack(recovery, witness))
                    .sum();
            end(recovery, Ending.TAKEN_BACK, by, recovery.highest(), facts);
            return find(id);
        });
    }

    private int takeBack(Recovery recovery, Witness witness) {
        Instant knownAt = Optional.ofNullable(witness.asOf()).orElse(recovery.openedAt());
        return of(witness.replica())
                .map(bean -> bean.takeBack(parts.rows(recovery.id(), witness), knownAt))
                .orElse(0);
    }

    /**
     * Ends it without taking anything back, when a second registrar says so too; before that it is only proposed.
     *
     * @param by who wants it
     * @throws DomainException 404; 409 when it has ended, or the same person has proposed it
     */
    public Recovery abandon(UUID id, String by) {
        return changed(() -> {
            Recovery recovery = lockOpen(id);
            if (recovery.proposedBy() == null) {
                LOG.warnf("%s proposes to end recovery %s without taking anything back", by, id);
                store.propose(id, by, clock.instant());
            } else if (recovery.proposedBy().equals(by)) {
                throw new DomainException(CommonProblems.SECOND_PERSON_NEEDED, SAME_PERSON);
            } else {
                end(recovery, Ending.ABANDONED, by, recovery.highest(), 0);
            }
            return find(id);
        });
    }

    private Recovery lockOpen(UUID id) {
        Recovery recovery = store.lock(id).orElseThrow(DomainException::notFound);
        if (!recovery.isOpen()) {
            throw new DomainException(CommonProblems.CONFLICT, ENDED);
        }
        return recovery;
    }

    private Recovery changed(Supplier<Recovery> change) {
        Recovery recovery = QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(TAKING_BACK.toSeconds()))
                .call(change::get);
        gate.refresh();
        return recovery;
    }

    /** Last: until the commit nobody else gives a number. */
    private void end(Recovery recovery, Ending ending, String by, long highest, int facts) {
        store.end(recovery.id(), ending, by, facts, clock.instant());
        int epoch = stream.raiseEpoch(highest);
        LOG.warnf(
                "Recovery %s has ended: %s by %s, %d facts of %s; the epoch is %d now",
                recovery.id(),
                ending,
                by,
                facts,
                recovery.witnesses().stream().map(Witness::service).distinct().collect(Collectors.joining(", ")),
                epoch);
    }
}
