package it.opposizioni.operator;

import it.opposizioni.kit.testing.TwoRoles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A database full of other operators' lists and of one operator's own quick checks, to ask how it looks for that operator's few
 * lists. All of it is rolled back at the end.
 */
public final class CrowdedDatabase implements AutoCloseable {

    /** It has 20 lists, half of them made for it, and 5,000 quick checks. */
    public static final UUID OPERATOR = UUID.fromString("018f0000-0000-7000-8000-0000000000f1");

    private static final Pattern PLACE = Pattern.compile("\\?(\\d?)");

    private static final String MANY = """
            insert into operator (id, state, state_since, version)
            select ('018f0000-0000-7000-8000-0000000000f' || i)::uuid, 'ACTIVE', now(), 1 from generate_series(1, 5) i;
            insert into campaign (id, operator_id, name, purpose, medium, state, created_at, version)
            values ('018f0000-0000-7000-8000-0000000000ca', '018f0000-0000-7000-8000-0000000000f1', 'x', 'CAMPAIGN', 'TELEPHONE',
                'OPEN', now(), 1);
            create temporary table others on commit drop as
            select 1 as operator, case when i % 2 = 0 then 2 end as principal, 'NUMBER_CHECK' as kind, 'SEALED' as state, i
            from generate_series(1, 5000) i
            union all
            select 2 + i % 4, case when i % 2 = 0 then 2 + i % 3 end, 'LIST', 'SEALED', i from generate_series(1, 5000) i
            union all
            select 1 + i % 2, case when i % 2 = 1 then 1 end, 'LIST', case when i % 3 = 0 then 'FAILED' else 'SEALED' end, i
            from generate_series(1, 20) i;
            insert into consultation (id, operator_id, on_behalf_of, campaign_id, kind, state, started_at, heartbeat_at, sealed_at,
                valid_until, version)
            select gen_random_uuid(), ('018f0000-0000-7000-8000-0000000000f' || operator)::uuid,
                ('018f0000-0000-7000-8000-0000000000f' || principal)::uuid, '018f0000-0000-7000-8000-0000000000ca', kind, state,
                at, at, at, at + interval '15 days', 1
            from (select *, timestamptz '2026-11-25 10:00Z' - i * interval '1 hour' as at from others) dated;
            analyze consultation;
            """;

    private final Connection connection;

    public CrowdedDatabase() throws SQLException {
        connection = TwoRoles.owner();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(MANY);
        }
    }

    /** @param values of the question marks: of numbered ones by their numbers, else in their order */
    public String plan(String sql, List<?> values) throws SQLException {
        List<Object> inOrder = new ArrayList<>();
        for (MatchResult place : PLACE.matcher(sql).results().toList()) {
            String number = place.group(1);
            inOrder.add(values.get(number.isEmpty() ? inOrder.size() : Integer.parseInt(number) - 1));
        }
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain =
                connection.prepareStatement("explain " + PLACE.matcher(sql).replaceAll("?"))) {
            for (int i = 0; i < inOrder.size(); i++) {
                Object value = inOrder.get(i);
                explain.setObject(i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
            }
            ResultSet lines = explain.executeQuery();
            while (lines.next()) {
                plan.append(lines.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
