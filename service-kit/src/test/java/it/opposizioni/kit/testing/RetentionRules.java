package it.opposizioni.kit.testing;

import static it.opposizioni.kit.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.vertx.core.json.JsonObject;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/**
 * What is left in every table, queue and log of a service after the legal periods: a {@code @QuarkusTest} of each module that has a retention extends it, and names each of
 * its tables. In each that can hold something about people there are two rows, an old and a fresh one.
 */
public abstract class RetentionRules {

    /** In the past, whatever the day outside: the database itself refuses to delete what is younger than the law wants. */
    private static final Instant THEN = Instant.parse("2022-01-10T09:00:00Z");

    /** Longer after it than every period but that of complaints that were upheld. */
    protected static final Instant LATER = Instant.parse("2024-06-10T09:00:00Z");

    private static final Instant FRESH = LATER.minus(Duration.ofHours(2));

    private static final String TABLES =
            "select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history'";

    /** Package-private jobs of the kit. */
    private static final Map<String, String> KIT_JOBS = Map.of(
            "it.opposizioni.kit.outbox.OutboxUpkeep", "deleteOld",
            "it.opposizioni.kit.inbox.Inbox", "deleteOld",
            "it.opposizioni.kit.idempotency.Idempotency", "deleteOld",
            "it.opposizioni.kit.session.EndedSessions", "deleteExpired",
            "it.opposizioni.kit.limit.ForgottenCounts", "deleteExpired",
            "it.opposizioni.kit.systemstate.SystemStateRecorder", "deleteOld",
            "it.opposizioni.kit.systemstate.Heartbeat", "deleteOld");

    @Inject
    protected TestClock clock;

    @Inject
    protected Jdbc jdbc;

    @Inject
    protected EventProbe probe;

    /**
     * A table.
     *
     * @param left of the two rows; null where none is put in, because the table tells nothing about people
     * @param insert one row, with {id} (of version 7), {n} (a number of its own) and {at}
     */
    protected record Table(String name, Integer left, String insert) {

        /** The old row goes, the fresh one stays. */
        public static Table emptied(String name, String insert) {
            return new Table(name, 1, insert);
        }

        /** Both rows stay, for the reason that stands beside. */
        public static Table kept(String name, String insert) {
            return new Table(name, 2, insert);
        }

        /** Nothing about people. */
        public static Table technical(String name) {
            return new Table(name, null, null);
        }
    }

    /** Those of the service, in the order of their foreign keys. */
    protected abstract List<Table> tables();

    /** The jobs of the service. */
    protected abstract void deleteOld();

    @Test
    void afterTheLegalPeriodsEveryTableHoldsOnlyWhatItMust() throws Exception {
        List<Table> all = new ArrayList<>(kitTables());
        all.addAll(tables());
        assertThat(all.stream().map(Table::name))
                .as("every table says what is left in it; a new one is added to this test")
                .containsExactlyInAnyOrderElementsOf(jdbc.query(TABLES, row -> row.getString(1)));

        List<Table> filled =
                all.stream().filter(table -> table.insert() != null).toList();
        insert(filled, THEN, 1);
        insert(filled, FRESH, 2);
        assertThat(counted(filled))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo(2));

        clock.set(LATER);
        KIT_JOBS.forEach(RetentionRules::run);
        deleteOld();
        assertThat(counted(filled))
                .isEqualTo(
                        filled.stream().collect(Collectors.toMap(Table::name, Table::left, (a, _) -> a, TreeMap::new)));
        // a second time there is nothing left to do
        deleteOld();
        assertThat(counted(filled))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
    }

    /** What is taken stands in a table, and what cannot be applied does too: the broker keeps nothing of it. */
    @Test
    void noQueueKeepsWhatItsSubscriberHas() {
        Map<String, String> queues = queues();
        List<String> addresses = queues.values().stream()
                .filter(address -> !address.equals("dead-letters"))
                .toList();
        assertThat(addresses).isNotEmpty();
        for (String address : addresses) {
            probe.publishRaw(address, new JsonObject().put("cloudEvents:id", "no uuid"), "no json");
        }
        await("what cannot be read is a dead letter")
                .until(() -> counted(List.of(Table.technical("failed_event"))).get("failed_event") == addresses.size());
        await("no queue holds anything")
                .until(() -> queues.keySet().stream()
                        .allMatch(queue -> RealInfrastructure.broker().waiting(queue) == 0));
    }

    /** Of the service, each with its address. */
    private static Map<String, String> queues() {
        Config config = ConfigProvider.getConfig();
        Map<String, String> queues = new TreeMap<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("mp.messaging.incoming.") && name.endsWith(".address")) {
                String[] source = config.getValue(name, String.class).split("::");
                queues.put(source[1], source[0]);
            }
        }
        return queues;
    }

    /** For how long the output of a service is kept is decided where it is collected; the service itself keeps no log. */
    @Test
    void noLogIsKeptByTheServiceItself() {
        Config config = ConfigProvider.getConfig();
        for (String setting :
                List.of("quarkus.log.file.enabled", "quarkus.log.file.enable", "quarkus.http.access-log.enabled")) {
            assertThat(config.getOptionalValue(setting, Boolean.class).orElse(false))
                    .as(setting)
                    .isFalse();
        }
        assertThat(config.getPropertyNames())
                .noneMatch(name -> name.startsWith("quarkus.log.handler.") && name.endsWith(".path"));
        assertThat(config.getValue("quarkus.log.console.filter", String.class)).isEqualTo("personal-data");
    }

    /** One row in each table that holds something about people. */
    protected void insert(List<Table> tables, Instant at, int number) throws SQLException {
        for (Table table : tables) {
            TwoRoles.executeAsOwner(table.insert()
                    .replace("{id}", "'" + Ids.lowest(at) + "'")
                    .replace("{n}", String.valueOf(number))
                    .replace("{at}", "timestamptz '" + at + "'"));
        }
    }

    private Map<String, Integer> counted(List<Table> tables) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Table table : tables) {
            String count = "select count(*) from " + table.name();
            counts.put(table.name(), jdbc.first(count, row -> row.getInt(1)).orElseThrow());
        }
        return counts;
    }

    /** A job that is package-private where it belongs. */
    protected static void run(String type, String job) {
        try {
            Class<?> bean = Class.forName(type, true, Thread.currentThread().getContextClassLoader());
            Method method = bean.getDeclaredMethod(job);
            method.setAccessible(true);
            method.invoke(Arc.container().select(bean, Any.Literal.INSTANCE).get());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + "." + job, e);
        }
    }

    private static List<Table> kitTables() {
        return List.of(
                Table.emptied("outbox_event", """
                        insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, published_at)
                        values ({id}, 'giulia', 1, 'it.opposizioni.test.v1', 'k1:sealed', {at}, 'CODES', {at})
                        """),
                Table.emptied("inbox_event", """
                        insert into inbox_event (subscriber, event_id, received_at) values ('test', {id}, {at})
                        """),
                Table.emptied("idempotency_key", """
                        insert into idempotency_key (caller, key, request_digest, answer, created_at)
                        values ('giulia', 'key {n}', '\\x00', 'k1:sealed', {at})
                        """),
                Table.emptied("ended_session", """
                        insert into ended_session (session_id, expires_at) values ('session {n}', {at} + interval '10 hours')
                        """),
                Table.emptied("request_limit", """
                        insert into request_limit (id, state, expires_at)
                        values (decode('0{n}', 'hex'), '\\x00', extract(epoch from {at} + interval '10 hours') * 1000)
                        """),
                Table.emptied("failed_event", """
                        insert into failed_event (subscriber, event_id, payload, cause, reason, tries, first_at, last_at, dead_at)
                        values ('test', {id}, 'k1:sealed', 'UNREADABLE', 'of the test', 5, {at}, {at}, {at})
                        """),
                Table.emptied("system_state_minute", """
                        insert into system_state_minute (at) values ({at})
                        """),
                Table.emptied("service_copy", """
                        insert into service_copy (id, answers_since, seen_at) values ({id}, {at}, {at})
                        """),
                // numbers and times of facts, without what they say; their contents go with the repair or the recovery
                // that they are of
                Table.technical("outbox_stream"),
                Table.technical("outbox_position"),
                Table.technical("outbox_lease"),
                Table.technical("inbox_stream"),
                Table.technical("snapshot_job"),
                Table.technical("replica_repair"),
                Table.technical("replica_digest"),
                Table.technical("replica_difference"),
                Table.technical("key_rotation"),
                Table.technical("recovery_question"),
                Table.technical("stream_recovery"),
                Table.technical("recovery_witness"),
                Table.technical("recovered_part"),
                Table.technical("database_identity"));
    }
}
