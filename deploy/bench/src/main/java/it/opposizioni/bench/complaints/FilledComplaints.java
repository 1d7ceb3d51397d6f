package it.opposizioni.bench.complaints;

import it.opposizioni.bench.complaints.DrawnComplaint.Stage;
import it.opposizioni.bench.database.CopiedRows;
import it.opposizioni.bench.database.TakenIndexes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A year of complaints in complaint-service's database, with their calls, stages, evidence and cases, by COPY, and with nobody told. Some callers
 * have very many, most have few; what is older than two months is closed, nearly all of it. What the sources said is one of a few hundred
 * texts, as long as the examples of their contracts: no list reads it.
 */
public final class FilledComplaints {

    private static final int SLICE = 20_000;
    private static final int COMPLAINTS_PER_CASE = 600;
    private static final int STATEMENTS = 256;
    private static final int REGISTER_TEXT = 700;
    private static final int OPERATORS_TEXT = 1_300;
    private static final int LONGER = 200;
    private static final Duration YEAR = Duration.ofDays(360);

    /** Later ones would be looked at by the services' own jobs. */
    private static final Duration OLD_ENOUGH = Duration.ofHours(1);

    private static final List<String> TABLES = List.of(
            "complaint", "complaint_call", "complaint_stage_change", "evidence_statement", "case_file", "case_step");

    /** What the triggers would have counted, as the migrations have counted what was there before them. */
    private static final List<String> COUNTED = List.of("""
            insert into complaint_day_count (dimension, value, day, complaints)
            select kind.dimension, kind.value, (c.filed_at at time zone 'Europe/Rome')::date, count(*)
            from complaint c cross join lateral (values
                ('PRODUCT', c.product),
                ('OUTCOME', complaint_outcome(c.stage)),
                ('STAGE', c.stage),
                ('AREA', complaint_area(c.called_number)),
                ('ACCUSED', complaint_accused(c.accused_operator_id, c.accused_number)),
                ('PRINCIPAL', c.accused_principal_id::text),
                ('CALLER', 'FIXED')
            ) as kind (dimension, value)
            where kind.value is not null and c.reporter like 'reporter-%' group by 1, 2, 3
            on conflict (dimension, day, value) do update set complaints = complaint_day_count.complaints + excluded.complaints
            """, """
            insert into complaint_day_count (dimension, value, day, complaints)
            select kind.dimension, kind.value, local.called::date, count(*)
            from complaint_call k join complaint c on c.id = k.complaint_id
            cross join lateral (select k.called_at at time zone 'Europe/Rome' as called) local
            cross join lateral (values
                ('HOUR', to_char(local.called, 'HH24')),
                ('NUMBER', k.caller_number::text)
            ) as kind (dimension, value)
            where c.reporter like 'reporter-%' group by 1, 2, 3
            on conflict (dimension, day, value) do update set complaints = complaint_day_count.complaints + excluded.complaints
            """, """
            insert into complaint_number_total (value, calls)
            select k.caller_number::text, count(*) from complaint_call k join complaint c on c.id = k.complaint_id
            where c.reporter like 'reporter-%' group by 1
            on conflict (value) do update set calls = complaint_number_total.calls + excluded.calls
            """);

    private static final String READ_ONCE = """
            select pg_prewarm(c.oid, 'read') from pg_class c left join pg_index i on i.indexrelid = c.oid
            where coalesce(i.indrelid, c.oid) in ('complaint'::regclass, 'complaint_call'::regclass, 'case_file'::regclass,
                'complaint_day_count'::regclass, 'complaint_number_total'::regclass)
            order by c.relkind desc
            """;

    private final CopiedRows complaints = new CopiedRows(
            "complaint",
            "id, version, code, reporter, called_number, company, product, consent_given, asked_to_stop, stage, assessment,"
                    + " assessment_for_reporter, filed_at, grade, accused_operator_id, accused_name, accused_number,"
                    + " accused_principal_id, principal_name, principal_grade, case_id, gathered");
    private final CopiedRows calls =
            new CopiedRows("complaint_call", "id, complaint_id, position, caller_number, caller_kind, called_at, kind");
    private final CopiedRows changes =
            new CopiedRows("complaint_stage_change", "complaint_id, version, stage, changed_at, actor, changed_by");
    private final CopiedRows statements =
            new CopiedRows("evidence_statement", "complaint_id, source, version, stated_at, body");
    private final CopiedRows cases = new CopiedRows(
            "case_file",
            "id, version, code, operator_id, caller_number, subject_name, stage, assignee, opened_at, due_on, proposer, outcome, ended_at");
    private final CopiedRows steps = new CopiedRows("case_step", "case_id, version, act, stage, at, done_by");

    private final int number;
    private final DrawnYear year;
    private final List<String> companies;
    private final List<String> saidByRegister;
    private final List<String> saidByOperators;
    private final SplittableRandom random;

    /**
     * @param number how many complaints
     * @param until when the last one was filed, at the latest
     * @param text by which texts that the service can read are encrypted
     */
    public FilledComplaints(long seed, int number, Instant until, StoredTexts text) {
        this.number = number;
        this.random = new SplittableRandom(seed);
        this.year = new DrawnYear(
                seed, number, until.minus(OLD_ENOUGH).minus(YEAR), YEAR, Math.max(1, number / COMPLAINTS_PER_CASE));
        this.companies = Stream.of("Energia Chiara", "Telefonia Veloce", "Assicura", "Casa Sicura")
                .map(text::write)
                .toList();
        this.saidByRegister = statements(REGISTER_TEXT, text);
        this.saidByOperators = statements(OPERATORS_TEXT, text);
    }

    private List<String> statements(int least, StoredTexts text) {
        return Stream.generate(() -> text.write("0".repeat(least + random.nextInt(LONGER))))
                .limit(STATEMENTS)
                .toList();
    }

    /** Encrypts as the service does. */
    @FunctionalInterface
    public interface StoredTexts {
        String write(String plain);
    }

    /** @param connection to complaint-service's database, as its superuser; the service may run */
    public void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter system set max_wal_size = '8GB'");
            statement.execute("select pg_reload_conf()");
            statement.execute("set synchronous_commit = off");
            // the rows fit each other: no key is looked up for each of them
            statement.execute("set session_replication_role = replica");
            TakenIndexes indexes = TakenIndexes.of(statement, TABLES);
            fillCases(connection);
            for (int from = 0; from < number; from += SLICE) {
                for (int i = from; i < Math.min(number, from + SLICE); i++) {
                    add(year.draw(i));
                }
                for (CopiedRows rows : List.of(complaints, calls, changes, statements)) {
                    rows.write(connection);
                }
            }
            for (String counted : COUNTED) {
                statement.execute(counted);
            }
            indexes.make(connection);
            statement.execute("set session_replication_role = default");
            statement.execute(
                    "vacuum (analyze) complaint_day_count, complaint_number_total, " + String.join(", ", TABLES));
            statement.execute("checkpoint");
            statement.execute("create extension if not exists pg_prewarm");
            statement.execute(READ_ONCE);
        }
    }

    private void fillCases(Connection connection) throws SQLException {
        for (int i = 0; i < year.cases(); i++) {
            add(year.drawCase(i));
        }
        cases.write(connection);
        steps.write(connection);
    }

    private void add(DrawnComplaint.Case drawn) {
        cases.add(
                drawn.id(),
                drawn.steps().size(),
                drawn.code(),
                drawn.operator(),
                drawn.operator() == null ? drawn.caller() : null,
                drawn.operator() == null ? null : drawn.name(),
                drawn.stage(),
                drawn.assignee(),
                drawn.openedAt(),
                drawn.endedAt() == null ? drawn.dueOn() : null,
                drawn.isDecided() ? "official-1" : null,
                drawn.isDecided() ? "UPHELD" : null,
                drawn.endedAt());
        int version = 1;
        for (String act : drawn.steps()) {
            steps.add(drawn.id(), version++, act, drawn.stage(), drawn.openedAt(), "official-1");
        }
    }

    private void add(DrawnComplaint drawn) {
        UUID id = drawn.id();
        complaints.add(
                id,
                drawn.stages().size() + 1,
                drawn.code(),
                "reporter-" + drawn.reporter(),
                drawn.calledNumber(),
                drawn.place() % 3 == 0 ? companies.get(drawn.place() % companies.size()) : null,
                drawn.product(),
                null,
                drawn.place() % 2 == 0,
                drawn.stage(),
                drawn.assessment(),
                drawn.assessment(),
                drawn.filedAt(),
                drawn.accusedOperator() == null ? "C" : "B",
                drawn.accusedOperator(),
                drawn.accusedName(),
                drawn.accusedOperator() == null ? drawn.caller() : null,
                drawn.principal(),
                drawn.principalName(),
                drawn.principal() == null ? null : "C",
                drawn.caseId(),
                true);
        for (int position = 0; position < drawn.calls(); position++) {
            calls.add(
                    new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ position + 1L),
                    id,
                    position,
                    drawn.caller(),
                    "FIXED",
                    drawn.filedAt().minus(Duration.ofHours(1L + position)),
                    "HUMAN");
        }
        int version = 2;
        for (Stage stage : drawn.stages()) {
            Instant at = drawn.filedAt().plus(Duration.ofHours(24L * (version - 2)));
            changes.add(id, version++, stage, at, stage.actor(), "official-1");
        }
        statements.add(id, "REGISTER", 1, drawn.filedAt(), saidByRegister.get(drawn.place() % STATEMENTS));
        statements.add(id, "OPERATORS", 1, drawn.filedAt(), saidByOperators.get(drawn.place() % STATEMENTS));
    }

    /** Of the whole database. */
    static long bytesOf(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet size = statement.executeQuery("select pg_database_size(current_database())")) {
            size.next();
            return size.getLong(1);
        }
    }

    /** One in the middle of the year, by which its own addresses can be asked for. */
    DrawnComplaint example() {
        return year.draw(number / 2);
    }

    /** The calling number with most complaints. */
    long busiestCaller() {
        return DrawnYear.caller(0);
    }

    /** For which that one calls. */
    UUID busiestPrincipal() {
        return DrawnYear.principal(0);
    }

    UUID busiestCase() {
        return year.drawCase(0).id();
    }
}
