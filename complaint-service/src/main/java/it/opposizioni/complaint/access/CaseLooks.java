package it.opposizioni.complaint.access;

import it.opposizioni.kit.access.AccessLog;
import it.opposizioni.kit.access.Read;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Shows the authority something about the complaints of a case, newest first, and notes for each reporter that it has looked. */
@ApplicationScoped
public class CaseLooks {

    private static final UUID LARGEST = new UUID(-1L, -1L);

    private final AccessLog accesses;

    CaseLooks(AccessLog accesses) {
        this.accesses = accesses;
    }

    /**
     * Something about one of the complaints.
     *
     * @param id in the order of time
     * @param reporter whose complaint it is
     */
    public record Found<T>(UUID id, UUID complaint, String reporter, T shown) {

        public <R> Found<R> as(Function<T, R> otherwise) {
            return new Found<>(id, complaint, reporter, otherwise.apply(shown));
        }
    }

    /** Finds what came before the one of this id, newest first. */
    @FunctionalInterface
    public interface Newest<T> {

        List<Found<T>> before(UUID id, int most);
    }

    /** One page of it, in the caller's transaction; several things about one complaint are one look. */
    public <T> Page<T> show(Newest<T> newest, String cursor, int limit, RecordKind kind, Caller reader) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(LARGEST);
        Page<Found<T>> page = Page.of(
                newest.before(before, limit + 1), limit, found -> found.id().toString());
        List<Read> reads = page.items().stream()
                .map(found -> new Read(found.reporter(), kind, found.complaint().toString(), Purpose.CASE_WORKED_ON))
                .distinct()
                .toList();
        accesses.note(reader, Role.REGULATOR, reads);
        return page.map(Found::shown);
    }
}
