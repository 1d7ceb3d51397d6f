package it.opposizioni.bench.kills;

import it.opposizioni.bench.facts.Ledger;
import it.opposizioni.bench.facts.Services;
import java.util.Map;

/** Triggers in the databases of two subscribers that make one insertion in fifty fail, as a defect in a handler would: the event is tried again. */
final class FailingHandlers {

    /** Where only what was said by an event is written. */
    private static final Map<String, String> TABLES =
            Map.of(Services.PORTAL, "outgoing_message", Services.COMPLAINT, "number_declaration");

    private static final String BEGIN = """
            create sequence drill_failures;
            grant usage on sequence drill_failures to public;
            create function drill_fails() returns trigger language plpgsql as $$ begin
                if random() < 0.02 then
                    perform nextval('drill_failures');
                    raise exception 'the drill makes this fail';
                end if;
                return new;
            end $$;
            create trigger drill_fails before insert on %s for each row execute function drill_fails()
            """;

    private static final String FAILURES = "select case when is_called then last_value else 0 end from drill_failures";

    private final Ledger ledger;

    FailingHandlers(Ledger ledger) {
        this.ledger = ledger;
    }

    void begin() {
        TABLES.forEach((service, table) -> ledger.update(service, BEGIN.formatted(table)));
    }

    /** @return how many insertions have failed */
    long end() {
        TABLES.forEach((service, table) -> ledger.update(service, "drop trigger drill_fails on " + table));
        return TABLES.keySet().stream()
                .mapToLong(service -> ledger.number(service, FAILURES))
                .sum();
    }
}
