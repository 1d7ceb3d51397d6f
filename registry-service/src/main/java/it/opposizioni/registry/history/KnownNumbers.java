package it.opposizioni.registry.history;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Which numbers the register has ever known, opposed now or not. */
@ApplicationScoped
public class KnownNumbers {

    private static final String BETWEEN =
            "select number from opposition_history where number between ? and ? order by number limit ?";

    private final Jdbc jdbc;

    KnownNumbers(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * In the caller's transaction.
     *
     * @param first E.164 digits, with {@code last} one of them
     * @param mostChanges that are read
     * @return in ascending order, each once; empty when the register knows more than that of this stretch
     */
    public Optional<long[]> between(long first, long last, int mostChanges) {
        List<Long> changed = jdbc.query(BETWEEN, row -> row.getLong(1), first, last, mostChanges + 1);
        return changed.size() > mostChanges
                ? Optional.empty()
                : Optional.of(
                        changed.stream().mapToLong(Long::longValue).distinct().toArray());
    }
}
