package it.opposizioni.complaint.caller;

import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.replica.AggregateRow;
import it.opposizioni.kit.replica.KeyRange;
import it.opposizioni.kit.stream.FactNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes a part of the callers equal to what operator-service had at one of its facts, by the code that applies its events. What changed
 * after that fact stays as it is. What operator-service did not have is marked as absent, but not deleted: its version still guards against
 * older events.
 */
@ApplicationScoped
class CallersReplacement {

    private static final String ABSENT = """
            update %s set absent = true, epoch = ?, sequence = ?%s
            where replica_key >= ? and replica_key < ? and (epoch, sequence) <= (?, ?) and not absent and id <> all (?)
            """;

    /** Nothing is kept of a person: no event would come to say when to forget them. */
    private static final String FORGOTTEN = ", subject = null, role = null";

    private static final List<Kind<?, ?>> KINDS = List.of(
            new Kind<>("OPERATOR", "operator", Operator.class, Operator::new, OperatorFacts.Operator.class),
            new Kind<>(
                    "NUMBERS",
                    "number_declaration",
                    NumberDeclaration.class,
                    NumberDeclaration::new,
                    OperatorFacts.CallingRange.class),
            new Kind<>(
                    "CONFLICT",
                    "number_dispute",
                    NumberDispute.class,
                    NumberDispute::new,
                    OperatorFacts.Conflict.class),
            new Kind<>("MANDATE", "mandate", Mandate.class, Mandate::new, OperatorFacts.Mandate.class),
            new Kind<>(
                    "MEMBER", "team_member", TeamMember.class, TeamMember::new, OperatorFacts.Member.class, FORGOTTEN));

    private final EntityManager database;
    private final Jdbc jdbc;
    private final ObjectMapper json;

    CallersReplacement(EntityManager database, Jdbc jdbc, ObjectMapper json) {
        this.database = database;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * One kind of object.
     *
     * @param about as operator-service names it
     * @param fact what its events say
     * @param forgotten SQL that also empties columns of a row that a snapshot does not have
     */
    private record Kind<F, E extends VersionedFact<F>>(
            String about, String table, Class<E> type, Supplier<E> unknown, Class<F> fact, String forgotten) {

        Kind(String about, String table, Class<E> type, Supplier<E> unknown, Class<F> fact) {
            this(about, table, type, unknown, fact, "");
        }
    }

    /** @return how many rows it has changed */
    int replace(KeyRange part, List<AggregateRow> rows, FactNumber at) {
        Map<String, List<AggregateRow>> byKind = rows.stream().collect(Collectors.groupingBy(AggregateRow::about));
        int changed = 0;
        for (Kind<?, ?> kind : KINDS) {
            List<AggregateRow> theirs = byKind.getOrDefault(kind.about(), List.of());
            changed += take(kind, theirs, at);
            changed += without(kind, part, theirs, at);
        }
        return changed;
    }

    private <F, E extends VersionedFact<F>> int take(Kind<F, E> kind, List<AggregateRow> rows, FactNumber at) {
        List<UUID> ids = rows.stream().map(AggregateRow::id).toList();
        Map<UUID, E> known = database.createQuery(
                        "from " + kind.type().getSimpleName() + " where id in ?1", kind.type())
                .setParameter(1, ids)
                .getResultStream()
                .collect(Collectors.toMap(VersionedFact::id, Function.identity()));
        int changed = 0;
        for (AggregateRow row : rows) {
            F fact = row.as(kind.fact(), json);
            E theirs = kind.unknown().get();
            theirs.update(row.id(), row.version(), fact, at);
            E ours = known.get(row.id());
            if (ours == null) {
                database.persist(theirs);
                changed++;
            } else if (ours.replace(theirs, fact)) {
                changed++;
            }
        }
        database.flush();
        return changed;
    }

    private int without(Kind<?, ?> kind, KeyRange part, List<AggregateRow> kept, FactNumber at) {
        return jdbc.update(
                ABSENT.formatted(kind.table(), kind.forgotten()),
                at.epoch(),
                at.sequence(),
                part.from(),
                part.to(),
                at.epoch(),
                at.sequence(),
                kept.stream().map(AggregateRow::id).toArray(UUID[]::new));
    }
}
