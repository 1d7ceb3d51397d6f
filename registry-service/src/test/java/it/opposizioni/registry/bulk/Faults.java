package it.opposizioni.registry.bulk;

import it.opposizioni.kit.testing.TwoRoles;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes statements of the service fail at chosen times, as a database that goes away in the middle does. */
public final class Faults {

    private Faults() {}

    public static void repair() throws SQLException {
        owner("drop table if exists fault cascade", "drop function if exists fail_at_times() cascade");
    }

    /** @param times which executions of the statement fail; counted beside the transaction, which is rolled back */
    public static void fail(String act, String table, String... times) throws SQLException {
        String rows = String.join(", ", times);
        owner(
                "create table fault (at bigint)",
                "insert into fault select unnest(array[%s])".formatted(rows.contains("(") ? "0" : rows),
                rows.contains("(") ? "insert into fault select " + rows : "select 1",
                "create sequence fault_count owned by fault.at",
                "grant select on fault to public",
                "grant usage on sequence fault_count to public",
                """
                create function fail_at_times() returns trigger language plpgsql as $$
                begin
                    if nextval('fault_count') in (select at from fault) then
                        raise exception 'a fault of the test';
                    end if;
                    return null;
                end $$
                """,
                "create trigger fault after %s on %s for each statement execute function fail_at_times()"
                        .formatted(act, table));
    }

    private static void owner(String... commands) throws SQLException {
        try (Connection connection = TwoRoles.owner();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
