package it.opposizioni.kit.crypto;

import it.opposizioni.kit.database.Jdbc;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes the digests of a column again, under the current search key, from the encrypted columns beside it. */
final class DigestRows implements RotatedColumn {

    private static final Logger LOG = Logger.getLogger(DigestRows.class);

    /** Each row is decrypted: these blocks have some hundred rows at most. */
    private static final int BLOCKS = 8;

    private final DigestColumn column;
    private final PersonalData personalData;
    private final Jdbc jdbc;
    private final String select;
    private final String update;

    /** @param keyId that its digest was made with @param value under the current key; null when it cannot be made */
    private record Row(String at, String keyId, Object value) {}

    DigestRows(DigestColumn column, PersonalData personalData, Jdbc jdbc) {
        this.column = column;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.select = "select ctid::text, " + column.column() + ", " + String.join(", ", column.sources()) + " from "
                + column.table() + " where ctid >= ?::tid and ctid < ?::tid and " + column.column()
                + " is not null and "
                + column.sources().stream()
                        .map(source -> source + " is not null")
                        .collect(Collectors.joining(" and "))
                + " for no key update skip locked";
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
        return "search";
    }

    @Override
    public KeyRing keys() {
        return personalData.searchKeys();
    }

    @Override
    public int blocks() {
        return BLOCKS;
    }

    /** A digest does not say which key it was made with: without a second key, one look is enough. */
    @Override
    public boolean isReadAgain() {
        return keys().ids().size() > 1;
    }

    @Override
    public Batch rewrite(Blocks blocks, int rows) {
        List<Row> others = jdbc.query(select, this::read, blocks.first(), blocks.behind()).stream()
                .filter(row -> !row.keyId().equals(keys().currentId()))
                .toList();
        List<Row> old =
                others.stream().filter(row -> !row.keyId().equals(UNKNOWN)).toList();
        jdbc.batch(update, old, row -> new Object[] {row.value(), row.at()});
        Map<String, Long> found = new HashMap<>();
        others.forEach(row -> found.merge(row.keyId(), 1L, Long::sum));
        return new Batch(found, old.size(), true);
    }

    /** Of several digests in one value, neither their order nor a repetition says anything. */
    private static boolean isSame(Object value, Object stored) {
        return value instanceof Object[] some && stored instanceof Object[] others
                ? Set.copyOf(Arrays.asList(some)).equals(Set.copyOf(Arrays.asList(others)))
                : Objects.deepEquals(value, stored);
    }

    private Row read(ResultSet row) throws SQLException {
        String at = row.getString(1);
        Object stored = row.getObject(2) instanceof Array array ? array.getArray() : row.getObject(2);
        try {
            Map<String, ?> values = column.values().read(row);
            if (values.isEmpty()) {
                return new Row(at, keys().currentId(), stored);
            }
            String keyId = values.entrySet().stream()
                    .filter(value -> isSame(value.getValue(), stored))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(UNKNOWN);
            return new Row(at, keyId, values.get(keys().currentId()));
        } catch (RuntimeException e) {
            LOG.warnf("A digest of %s.%s cannot be made again: %s", table(), column(), e.getClass());
            return new Row(at, UNKNOWN, null);
        }
    }
}
