package it.opposizioni.registry.bulk;

import it.opposizioni.kit.outbox.DomainEvent;
import it.opposizioni.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/** Tells what became of many numbers in few events: a message stays well below what a broker takes. */
@ApplicationScoped
public class BatchEvents {

    private static final int NUMBERS_PER_EVENT = 1_000;

    private final Outbox outbox;

    BatchEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Numbers that one event told. */
    public record Told<T>(UUID eventId, List<T> numbers) {}

    /**
     * @param job whose numbers they are: the aggregate of the events
     * @param batches of it that were told before
     * @param body of an event, of its batch and its numbers
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public <T> List<Told<T>> tell(
            String type, UUID job, int batches, Instant now, List<T> all, BiFunction<Integer, List<T>, Object> body) {
        List<Told<T>> told = new ArrayList<>();
        for (int from = 0; from < all.size(); from += NUMBERS_PER_EVENT) {
            List<T> numbers = all.subList(from, Math.min(all.size(), from + NUMBERS_PER_EVENT));
            int batch = batches + told.size() + 1;
            UUID event = outbox.append(new DomainEvent(type, job.toString(), batch, now, body.apply(batch, numbers)));
            told.add(new Told<>(event, numbers));
        }
        return told;
    }
}
