package it.opposizioni.kit.replica;

import com.fasterxml.jackson.databind.JsonNode;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.stream.FactNumber;
import it.opposizioni.kit.stream.Watermark;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Books on a shelf, once as their publisher has them and once as a copy: two tables of the same service. */
final class Shelf {

    static final String REPLICA = "books";
    static final String SUBSCRIBER = "operator-service.registry-events";
    static final long RANGE = 10;

    /** What is told of a book, and is in a snapshot. */
    static final String NOTED = "it.opposizioni.registry.thing-noted.v1";

    private Shelf() {}

    private static final String DIGESTS = """
            select id / 10 * 10, count(*), bit_xor(hashtextextended(id || ' ' || title || ' ' || version, 0))
            from %s where not ended and id >= ? and id < ? group by 1 order by 1
            """;

    private static List<RangeDigest> digests(String table, Connection snapshot, KeyRange part) throws SQLException {
        return RangeDigest.query(snapshot, DIGESTS.formatted(table), part);
    }

    record Book(long id, String title, long version) {}

    @ApplicationScoped
    static class Source implements SnapshotSource {

        @Override
        public String replica() {
            return REPLICA;
        }

        @Override
        public long rangeSize() {
            return RANGE;
        }

        @Override
        public Batch read(Connection snapshot, KeyRange part, int atMost) throws SQLException {
            // three at a time, so that there are several batches
            try (PreparedStatement select = snapshot.prepareStatement(
                    "select id, title, version from book where id >= ? and id < ? order by id limit 3")) {
                select.setLong(1, part.from());
                select.setLong(2, part.to());
                List<Book> books = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        books.add(new Book(row.getLong(1), row.getString(2), row.getLong(3)));
                    }
                }
                long to = books.size() < 3 ? part.to() : books.getLast().id() + 1;
                return new Batch(new KeyRange(part.from(), to), books);
            }
        }

        @Override
        public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
            return Shelf.digests("book", snapshot, part);
        }

        /** A book without a title was announced, and is yet to be written down. */
        @Override
        public boolean isComplete(Connection snapshot) throws SQLException {
            try (PreparedStatement select = snapshot.prepareStatement("select from book where title = ''");
                    ResultSet untitled = select.executeQuery()) {
                return !untitled.next();
            }
        }

        @Override
        public KeyRange partOf(String aggregateId) {
            return aggregateId.matches("[0-9]+") ? KeyRange.of(Long.parseLong(aggregateId)) : KeyRange.ALL;
        }
    }

    @ApplicationScoped
    static class Copy implements ReplicaCopy {

        private final Jdbc jdbc;

        Copy(Jdbc jdbc) {
            this.jdbc = jdbc;
        }

        @Override
        public String replica() {
            return REPLICA;
        }

        @Override
        public String publisher() {
            return "registry";
        }

        @Override
        public String subscriber() {
            return SUBSCRIBER;
        }

        @Override
        public boolean covers(String type) {
            return type.equals(NOTED);
        }

        @Override
        public long rangeSize() {
            return RANGE;
        }

        @Override
        public int replace(KeyRange part, List<JsonNode> rows, Watermark at) {
            int changed = 0;
            List<Long> kept = new ArrayList<>();
            for (JsonNode book : rows) {
                kept.add(book.path("id").asLong());
                changed += jdbc.update(
                        """
                        insert into book_copy as known (id, title, version, ended, epoch, sequence) values (?, ?, ?, false, ?, ?)
                        on conflict (id) do update
                        set title = excluded.title, version = excluded.version, ended = false,
                            epoch = excluded.epoch, sequence = excluded.sequence
                        where (known.epoch, known.sequence) <= (excluded.epoch, excluded.sequence)
                            and (known.title, known.version, known.ended) <> (excluded.title, excluded.version, false)
                        """,
                        book.path("id").asLong(),
                        book.path("title").asText(),
                        book.path("version").asLong(),
                        at.epoch(),
                        at.sequence());
            }
            return changed
                    + jdbc.update(
                            """
                            update book_copy set ended = true, epoch = ?, sequence = ?
                            where id >= ? and id < ? and (epoch, sequence) <= (?, ?) and not ended and id <> all (?)
                            """,
                            at.epoch(),
                            at.sequence(),
                            part.from(),
                            part.to(),
                            at.epoch(),
                            at.sequence(),
                            kept.toArray(Long[]::new));
        }

        @Override
        public void forgetNumbers() {
            jdbc.update("update book_copy set sequence = 0");
        }

        @Override
        public SnapshotSource.Batch changedSince(Connection snapshot, KeyRange part, long since, int atMost)
                throws SQLException {
            try (PreparedStatement select = snapshot.prepareStatement(
                    "select id, title, version from book_copy where sequence >= ? and id >= ? and id < ? order by id limit 2")) {
                select.setLong(1, since);
                select.setLong(2, part.from());
                select.setLong(3, part.to());
                List<Book> books = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        books.add(new Book(row.getLong(1), row.getString(2), row.getLong(3)));
                    }
                }
                long to = books.size() < 2 ? part.to() : books.getLast().id() + 1;
                return new SnapshotSource.Batch(new KeyRange(part.from(), to), books);
            }
        }

        @Override
        public List<RangeDigest> digests(Connection snapshot, KeyRange part) throws SQLException {
            return Shelf.digests("book_copy", snapshot, part);
        }

        @Override
        public Set<Long> changedAfter(Connection snapshot, KeyRange part, FactNumber fact) throws SQLException {
            return RangeDigest.changed(snapshot, """
                    select distinct id / 10 * 10 from book_copy
                    where (epoch, sequence) > (?, ?) and id >= ? and id < ?
                    """, part, fact);
        }
    }
}
