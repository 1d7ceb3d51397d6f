package it.opposizioni.bench.facts;

/**
 * Many facts at once: copies of one that a service has told, under ids and numbers of their own. A subscriber handles each of them and finds
 * that it knows the version already.
 */
public final class Backlog {

    private static final int PER_COMMIT = 1_000;
    private static final String COPY = """
        insert into outbox_event (id, aggregate_id, aggregate_version, type, payload, occurred_at, lane, appended_at)
        select gen_random_uuid(), aggregate_id, aggregate_version, type, payload, occurred_at, 'FACTS', clock_timestamp()
        from outbox_event known, generate_series(1, %d) where known.id = '%s'
        """;
    private static final String HOLD = """
        insert into outbox_lease (lane, holder, expires_at) values ('FACTS', gen_random_uuid(), clock_timestamp() + interval '1 hour')
        on conflict (lane) do update set holder = excluded.holder, expires_at = excluded.expires_at
        """;
    private static final String WAITING =
            "select count(*) from (select from outbox_event where lane = 'FACTS' and published_at is null limit 100)"
                    + " waiting";

    private final Ledger ledger;
    private final String publisher;
    private final String type;

    /** @param type of the facts, of which the publisher has told one at least */
    public Backlog(Ledger ledger, String publisher, String type) {
        this.ledger = ledger;
        this.publisher = publisher;
        this.type = type;
    }

    /** Of numbers that were registered. */
    public static Backlog ofRegistrations(Ledger ledger) {
        return new Backlog(ledger, Services.REGISTRY, "it.opposizioni.registry.opposition-registered.v1");
    }

    String publisher() {
        return publisher;
    }

    public void add(int facts) {
        String known = known();
        for (int left = facts; left > 0; left -= PER_COMMIT) {
            ledger.update(publisher, COPY.formatted(Math.min(left, PER_COMMIT), known));
        }
    }

    private String known() {
        String query = "select id from outbox_event where type = '%s' limit 1".formatted(type);
        return ledger.rows(publisher, query, row -> row.getString(1)).stream()
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("%s has told no fact of type %s".formatted(publisher, type)));
    }

    /** Keeps the relay from sending until {@link #release}. */
    public void hold() {
        ledger.update(publisher, HOLD);
    }

    /** Lets the relay send. */
    public void release() {
        ledger.update(publisher, "delete from outbox_lease where lane = 'FACTS'");
    }

    /** Whether the broker has accepted nearly all of them. */
    public boolean isSent() {
        return ledger.number(publisher, WAITING) < 100;
    }
}
