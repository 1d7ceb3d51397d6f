package it.opposizioni.kit.crypto;

import it.opposizioni.kit.database.Jdbc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Encrypts the values of a column again, under the current data key. The value itself says which key it is under. */
final class EncryptedRows implements RotatedColumn {

    private static final Logger LOG = Logger.getLogger(EncryptedRows.class);

    /** 2 MB, which are read in some milliseconds. */
    private static final int BLOCKS = 256;

    /** What does not look like the id of a key becomes a question mark: it could be anything. */
    private static final String TEXT_KEY = "coalesce(substring(%s from '^([A-Za-z0-9_.-]{1,32}):'), '?')";

    /** The length of the id, then the id; only the beginning of a large value is fetched. */
    private static final String BYTES_KEY = """
            case when octet_length(%1$s) = 0 then '?' else coalesce(substring(
                encode(substring(%1$s from 2 for get_byte(substring(%1$s from 1 for 1), 0)), 'escape')
                from '^[A-Za-z0-9_.-]{1,32}$'), '?') end""";

    private final EncryptedColumn column;
    private final PersonalData personalData;
    private final Jdbc jdbc;
    private final String selectOld;
    private final String countOthers;
    private final String update;

    /** @param value encrypted again; empty when it cannot be decrypted */
    private record Row(String at, String keyId, Optional<Object> value) {}

    EncryptedRows(EncryptedColumn column, PersonalData personalData, Jdbc jdbc) {
        this.column = column;
        this.personalData = personalData;
        this.jdbc = jdbc;
        String keyId = (column.isText() ? TEXT_KEY : BYTES_KEY).formatted(column.column());
        String read = Stream.concat(Stream.of("ctid::text", keyId, column.column()), column.keyColumns().stream())
                .collect(Collectors.joining(", "));
        String within = " from " + column.table() + " where ctid >= ?::tid and ctid < ?::tid and " + column.column()
                + " is not null and " + keyId;
        this.selectOld = "select " + read + within + " = any (?) limit ? for no key update skip locked";
        this.countOthers = "select " + keyId + ", count(*)" + within + " <> ? group by 1";
        // the row is locked: nobody has moved it
        this.update = "update " + column.table() + " set " + column.column() + " = ? where ctid = ?::tid";
    }

    @Override
    public String table() {
        return column.table();
    }

    @Override
    public String column() {
        return column.column();
    }

    @Override
    public String kind() {
        return "data";
    }

    @Override
    public KeyRing keys() {
        return personalData.keys();
    }

    @Override
    public int blocks() {
        return BLOCKS;
    }

    /** Also with one key alone: a copy of the service that has more keys may have written meanwhile. */
    @Override
    public boolean isReadAgain() {
        return true;
    }

    @Override
    public Batch rewrite(Blocks blocks, int rows) {
        String[] old = keys().ids().stream()
                .filter(id -> !id.equals(keys().currentId()))
                .toArray(String[]::new);
        List<Row> met = old.length == 0
                ? List.of()
                : jdbc.query(selectOld, this::read, blocks.first(), blocks.behind(), old, rows);
        List<Row> readable = met.stream().filter(row -> row.value().isPresent()).toList();
        jdbc.batch(update, readable, row -> new Object[] {row.value().orElseThrow(), row.at()});
        Map<String, Long> found = new HashMap<>();
        readable.forEach(row -> found.merge(row.keyId(), 1L, Long::sum));
        boolean complete = met.size() < rows || readable.isEmpty();
        if (complete) {
            jdbc.query(
                    countOthers,
                    row -> found.merge(row.getString(1), row.getLong(2), Long::sum),
                    blocks.first(),
                    blocks.behind(),
                    keys().currentId());
        }
        return new Batch(found, readable.size(), complete);
    }

    private Row read(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getString(2), encryptedAgain(row));
    }

    private Optional<Object> encryptedAgain(ResultSet row) throws SQLException {
        try {
            if (column.isText()) {
                return Optional.of(personalData.encrypt(personalData.decrypt(row.getString(3))));
            }
            byte[] context = column.context().read(row);
            return Optional.of(personalData.encrypt(personalData.decrypt(row.getBytes(3), context), context));
        } catch (RuntimeException e) {
            // changed in the database, or belongs to another row: it is kept as it is, and noticed when it is read
            LOG.warnf("A value of %s.%s cannot be decrypted: %s", table(), column(), e.getClass());
            return Optional.empty();
        }
    }
}
