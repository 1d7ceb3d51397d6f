package it.opposizioni.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.page.TimePosition;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The messages that this service has given up: seen, and processed again when what made them fail is repaired. To process one again is
 * harmless at any time: what was applied meanwhile is recognised, and what is older than what is known changes nothing.
 */
@ApplicationScoped
public class DeadLetters {

    /** In one request. */
    static final int MOST_AT_ONCE = 500;

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final String NAME_OF_FIELD = "[A-Za-z][A-Za-z0-9_]{0,60}";

    private static final Text STILL_FAILS = Text.of(
            "Il messaggio non si può elaborare nemmeno ora, e resta qui: %s",
            "The message cannot be processed now either, and stays here: %s");

    private final DeadLetterStore store;
    private final Inbox inbox;
    private final CloudEventReader reader;
    private final PersonalData personalData;
    private final ObjectMapper json;
    private final Clock clock;

    DeadLetters(
            DeadLetterStore store,
            Inbox inbox,
            CloudEventReader reader,
            PersonalData personalData,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.inbox = inbox;
        this.reader = reader;
        this.personalData = personalData;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What became of several that were processed again.
     *
     * @param applied they are gone
     * @param failed they stay, each with the reason of this try
     * @param remaining all that are there now
     */
    public record Redriven(int applied, int failed, long remaining) {}

    /** From the longest dead on. */
    public Page<DeadLetter> list(String cursor, int limit) {
        Optional<TimePosition> after = TimePosition.decode(cursor);
        List<DeadLetter> fetched = store.page(
                after.map(TimePosition::at).orElse(null),
                after.map(TimePosition::id).orElse(null),
                limit + 1);
        return Page.of(fetched, limit, letter -> TimePosition.write(letter.deadAt(), letter.id()));
    }

    public long count() {
        return store.count(null);
    }

    /** @throws DomainException 404 */
    public DeadLetter show(UUID id) {
        DeadLetterStore.Row row = store.find(id).orElseThrow(DomainException::notFound);
        return row.letter().withFields(fields(row));
    }

    /** Names alone, and none that might be a value. */
    private List<String> fields(DeadLetterStore.Row row) {
        Collection<String> names = new TreeSet<>();
        if (row.letter().cause() == DeadLetterCause.UNREADABLE) {
            names.addAll(kept(row).attributes().keySet());
        } else {
            data(row).fieldNames().forEachRemaining(names::add);
        }
        return names.stream()
                .map(name -> name.replace("cloudEvents:", ""))
                .map(name -> name.matches(NAME_OF_FIELD) ? name : "…")
                .toList();
    }

    /**
     * Applies a message as if it came now, in one transaction with its removal from here.
     *
     * @param by who wants it, for the log
     * @throws DomainException 404; 409 with the reason when it fails again
     */
    public void redrive(UUID id, String by) {
        DeadLetter letter =
                store.find(id).orElseThrow(DomainException::notFound).letter();
        tryAgain(letter.id(), by).ifPresent(reason -> {
            throw new DomainException(CommonProblems.DEAD_LETTER_FAILS_AGAIN, STILL_FAILS.with(reason));
        });
    }

    /**
     * The same with many, those that were given up first before others.
     *
     * @param subscriber whose; null for all of this service
     */
    public Redriven redriveAll(String subscriber, String by) {
        int applied = 0;
        int failed = 0;
        for (UUID id : store.ids(subscriber, MOST_AT_ONCE)) {
            if (tryAgain(id, by).isEmpty()) {
                applied++;
            } else {
                failed++;
            }
        }
        return new Redriven(applied, failed, store.count(subscriber));
    }

    /** @return why it failed; empty when it is gone */
    private Optional<String> tryAgain(UUID id, String by) {
        LOG.infof("Dead letter %s is driven again by %s", id, by);
        try {
            QuarkusTransaction.requiringNew().run(() -> store.lock(id).ifPresent(this::apply));
            return Optional.empty();
        } catch (RuntimeException e) {
            if (DatabaseFailures.isPassing(e)) {
                throw e;
            }
            return Optional.of(failedAgain(id, e));
        }
    }

    private void apply(DeadLetterStore.Row row) {
        String subscriber = row.letter().subscriber();
        inbox.subscription(subscriber)
                .orElseThrow(() -> new IllegalStateException("nothing here subscribes as " + subscriber))
                .applyOnce(event(row));
        store.remove(row.letter().id());
    }

    private String failedAgain(UUID id, RuntimeException e) {
        LOG.warnf(e, "Dead letter %s fails again", id);
        String reason = FailedEvents.text(e);
        QuarkusTransaction.requiringNew()
                .run(() -> store.find(id)
                        .ifPresent(row -> store.failedAgain(
                                id, FailedEvents.causeAgain(row.letter().cause(), e), reason, clock.instant())));
        return reason;
    }

    private ReceivedEvent event(DeadLetterStore.Row row) {
        if (row.letter().cause() == DeadLetterCause.UNREADABLE) {
            return reader.read(kept(row));
        }
        DeadLetter letter = row.letter();
        return new ReceivedEvent(
                row.eventId(),
                letter.type(),
                row.aggregateId(),
                letter.version(),
                letter.occurredAt(),
                row.position(),
                data(row),
                json);
    }

    private RawMessage kept(DeadLetterStore.Row row) {
        return RawMessage.fromJson(json, personalData.decrypt(row.payload()));
    }

    private JsonNode data(DeadLetterStore.Row row) {
        try {
            return json.readTree(personalData.decrypt(row.payload()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
