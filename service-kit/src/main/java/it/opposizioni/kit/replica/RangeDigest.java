package it.opposizioni.kit.replica;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a range of rows amounts to: two that are equal have, for all that can be expected, the same rows.
 *
 * @param from first key of the range
 * @param rows how many
 * @param hash exclusive or of a stable 64-bit hash of each row
 */
public record RangeDigest(long from, long rows, long hash) {

    /**
     * Reads those of one part.
     *
     * @param sql selects first key, rows and hash of each range that is not empty; its parameters are where the part begins and ends,
     *     once for each table that it reads
     */
    public static List<RangeDigest> query(Connection snapshot, String sql, KeyRange part) throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(sql)) {
            for (int parameter = 1; parameter <= select.getParameterMetaData().getParameterCount(); parameter += 2) {
                select.setLong(parameter, part.from());
                select.setLong(parameter + 1, part.to());
            }
            List<RangeDigest> digests = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    digests.add(new RangeDigest(row.getLong(1), row.getLong(2), row.getLong(3)));
                }
            }
            return digests;
        }
    }
}
