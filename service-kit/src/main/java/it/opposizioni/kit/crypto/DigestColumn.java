package it.opposizioni.kit.crypto;

import it.opposizioni.kit.database.Jdbc;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A column of keyed digests, which can be made again from other columns of the row.
 *
 * @param sources those columns; a row in which one of them is null keeps its digest
 * @param values what the column holds under each key, by key id, the current one first, as the database's driver takes it; empty when
 *     the row has nothing to find. It reads the sources by their names
 */
public record DigestColumn(String table, String column, List<String> sources, Jdbc.Reader<Map<String, ?>> values) {

    /** The search key of one encrypted text. */
    public static DigestColumn ofText(
            String table,
            String column,
            String source,
            PersonalData personalData,
            Function<String, SearchKey> searchKey) {
        return new DigestColumn(
                table,
                column,
                List.of(source),
                row -> searchKey
                        .apply(personalData.decrypt(row.getString(source)))
                        .byKey());
    }
}
