package it.opposizioni.kit.crypto;

import it.opposizioni.kit.database.Jdbc;
import java.util.List;

/**
 * A column of encrypted values.
 *
 * @param keyColumns what {@code context} reads
 * @param context of the row, for bytes that are bound to one; null for text
 */
public record EncryptedColumn(String table, String column, List<String> keyColumns, Jdbc.Reader<byte[]> context) {

    /** As {@link EncryptedText} or {@link PersonalData#encrypt(String)} writes it. */
    public static EncryptedColumn text(String table, String column) {
        return new EncryptedColumn(table, column, List.of(), null);
    }

    /** As {@link PersonalData#encrypt(byte[], byte[])} writes it. @param context reads the key columns by their names */
    public static EncryptedColumn bytes(
            String table, String column, List<String> keyColumns, Jdbc.Reader<byte[]> context) {
        return new EncryptedColumn(table, column, keyColumns, context);
    }

    boolean isText() {
        return context == null;
    }
}
