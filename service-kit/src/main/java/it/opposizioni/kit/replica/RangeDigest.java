package it.opposizioni.kit.replica;

import it.opposizioni.kit.stream.FactNumber;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a range of rows amounts to: two that are equal have, for all that can be expected, the same rows.
 *
 * @param from first key of the range
 * @param rows how many
 * @param hash exclusive or of a stable 64-bit hash of each row
 */
public record RangeDigest(long from, long rows, long hash) {

    /**
     * The first keys of the ranges in which something changed after a fact.
     *
     * @param sql selects them; its parameters are the fact's epoch and sequence and where the part begins and ends, once for each table
     *     that it reads
     */
    public static Set<Long> changed(Connection snapshot, String sql, KeyRange part, FactNumber fact)
            throws SQLException {
        try (PreparedStatement select = snapshot.prepareStatement(sql)) {
            for (int parameter = 1; parameter <= select.getParameterMetaData().getParameterCount(); parameter += 4) {
                select.setInt(parameter, fact.epoch());
                select.setLong(parameter + 1, fact.sequence());
                select.setLong(parameter + 2, part.from());
                select.setLong(parameter + 3, part.to());
            }
            Set<Long> keys = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(row.getLong(1));
                }
            }
            return keys;
        }
    }

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
