package it.opposizioni.kit.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far each column is. Needs a transaction, except for {@link #all}. */
@ApplicationScoped
class RotationStore {

    private static final TypeReference<Map<String, Long>> COUNTS = new TypeReference<>() {};

    private static final String COLUMNS =
            "select table_name, column_name, keys, next_block, rewritten, found::text, last_found::text, ended_at from key_rotation ";

    private static final String INSERT = "insert into key_rotation (table_name, column_name, keys) values (?, ?, '') "
            + "on conflict (table_name, column_name) do nothing";

    private static final String UPDATE = """
            update key_rotation set keys = ?, next_block = ?, rewritten = ?, found = ?::jsonb, last_found = ?::jsonb, ended_at = ?
            where table_name = ? and column_name = ?
            """;

    private static final String TABLE_BLOCKS =
            "select pg_relation_size(?::regclass) / current_setting('block_size')::bigint";

    private final Jdbc jdbc;
    private final ObjectMapper json;

    RotationStore(Jdbc jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param keys the ids of the keys when its pass began
     * @param nextBlock null while no pass is running
     * @param lastFound null before a pass has ended
     */
    record Progress(
            String table,
            String column,
            String keys,
            Long nextBlock,
            long rewritten,
            Map<String, Long> found,
            Map<String, Long> lastFound,
            Instant endedAt) {

        boolean isOf(RotatedColumn other) {
            return table.equals(other.table()) && column.equals(other.column());
        }

        /** What was found under other keys says nothing about these. */
        static Progress begun(RotatedColumn column, Progress before) {
            boolean isRepeated = before.keys().equals(column.fingerprint());
            return new Progress(
                    column.table(),
                    column.column(),
                    column.fingerprint(),
                    0L,
                    0,
                    Map.of(),
                    isRepeated ? before.lastFound() : null,
                    before.endedAt());
        }
    }

    /** Empty while another copy of the service works on it. */
    Optional<Progress> claim(RotatedColumn column) {
        jdbc.update(INSERT, column.table(), column.column());
        return jdbc.first(
                COLUMNS + "where table_name = ? and column_name = ? for update skip locked",
                this::read,
                column.table(),
                column.column());
    }

    List<Progress> all() {
        return jdbc.query(COLUMNS, this::read);
    }

    void save(Progress progress) {
        jdbc.update(
                UPDATE,
                progress.keys(),
                progress.nextBlock(),
                progress.rewritten(),
                write(progress.found()),
                write(progress.lastFound()),
                progress.endedAt(),
                progress.table(),
                progress.column());
    }

    long blocksOf(String table) {
        return jdbc.first(TABLE_BLOCKS, row -> row.getLong(1), table).orElseThrow();
    }

    private Progress read(ResultSet row) throws SQLException {
        return new Progress(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, Long.class),
                row.getLong(5),
                counts(row.getString(6)),
                counts(row.getString(7)),
                Jdbc.instant(row, 8));
    }

    private Map<String, Long> counts(String text) {
        try {
            return text == null ? null : json.readValue(text, COUNTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String write(Map<String, Long> counts) {
        try {
            return counts == null ? null : json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
