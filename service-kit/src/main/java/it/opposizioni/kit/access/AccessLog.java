package it.opposizioni.kit.access;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.id.Ids;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Notes who reads whose records. What cannot be noted is not shown: when the note fails, the read fails too. */
@ApplicationScoped
public class AccessLog {

    private static final String NOTE = """
            insert into access_note (id, at, person, role, reader, kind, resource, purpose) values (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String NOTED_SINCE = """
            select from access_note where person = ? and at >= ? and role = ? and reader = ? and kind = ? and resource = ? and purpose = ?
            """;
    private static final String OF_PERSON = """
            select id, at, role, reader, kind, resource, purpose from access_note
            where person = any (?) and id < ? order by id desc limit ?
            """;
    private static final String OF_NOBODYS = """
            select id, at, role, reader, kind, resource, purpose from access_note
            where person is null and resource = ? order by id desc limit ?
            """;
    private static final String FORGET = "select delete_old_access_notes(?, ?)";

    private static final UUID LARGEST = new UUID(-1L, -1L);
    private static final int PSEUDONYM_BYTES = 4;
    private static final Duration ONE_LOOK = Duration.ofMinutes(15);

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Ids ids;
    private final Now now;

    AccessLog(Jdbc jdbc, PersonalData personalData, Ids ids, Now now) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.ids = ids;
        this.now = now;
    }

    /**
     * Notes what is shown to {@code reader}; one's own records are not noted.
     *
     * @param as the role in which it is read
     */
    @Transactional
    public void note(Caller reader, Role as, Collection<Read> reads) {
        Instant at = now.get();
        List<Read> ofOthers = reads.stream()
                .filter(read -> !reader.subject().equals(read.person()))
                .toList();
        if (ofOthers.isEmpty()) {
            return;
        }
        jdbc.batch(NOTE, ofOthers, read -> new Object[] {
            ids.next(), at, read.person(), as, reader.subject(), read.kind(), read.resource(), read.purpose()
        });
    }

    /**
     * As {@link #note}, but a look that was noted in the last quarter of an hour goes on: pages that ask again on the way to one answer are one look.
     *
     * @param reads of records that each have a person
     */
    @Transactional
    public void noteOnce(Caller reader, Role as, Collection<Read> reads) {
        Instant since = now.get().minus(ONE_LOOK);
        List<Read> begun = reads.stream()
                .filter(read -> !jdbc.exists(
                        NOTED_SINCE,
                        read.person(),
                        since,
                        as,
                        reader.subject(),
                        read.kind(),
                        read.resource(),
                        read.purpose()))
                .toList();
        note(reader, as, begun);
    }

    /** Newest first. */
    @Transactional
    public Page<Access> of(String person, String cursor, int limit) {
        return of(List.of(person), cursor, limit);
    }

    /** Newest first, of somebody who is known by more than one key. */
    @Transactional
    public Page<Access> of(Collection<String> keys, String cursor, int limit) {
        UUID before = Cursor.decode(cursor, UUID::fromString).orElse(LARGEST);
        List<Access> found = jdbc.query(OF_PERSON, this::read, keys.toArray(String[]::new), before, limit + 1);
        return Page.of(found, limit, access -> access.id().toString());
    }

    /** All that is kept of them, newest first; at most so many. */
    @Transactional
    public List<Access> latest(String person, int most) {
        return latest(List.of(person), most);
    }

    /** As {@link #latest(String, int)}, of somebody who is known by more than one key. */
    @Transactional
    public List<Access> latest(Collection<String> keys, int most) {
        return jdbc.query(OF_PERSON, this::read, keys.toArray(String[]::new), LARGEST, most);
    }

    /** The same of one record that nobody had claimed when it was looked at. */
    @Transactional
    public List<Access> latestOfUnclaimed(String resource, int most) {
        return jdbc.query(OF_NOBODYS, this::read, resource, most);
    }

    /**
     * Deletes what was noted before, at most {@code limit}. The database itself refuses what is younger than the legal period.
     *
     * @return how many there were
     */
    @Transactional
    public int forget(Instant before, int limit) {
        return jdbc.first(FORGET, row -> row.getInt(1), before, limit).orElseThrow();
    }

    private Access read(ResultSet row) throws SQLException {
        return new Access(
                row.getObject(1, UUID.class),
                Jdbc.instant(row, 2),
                Role.valueOf(row.getString(3)),
                codeOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }

    /**
     * The pseudonym of somebody who reads. The subject is kept for inspections; a person who reads who has looked at their data need not
     * know which official it was.
     */
    public String codeOf(String subject) {
        byte[] digest = personalData.searchKey("access-reader", subject).current();
        return HexFormat.of().withUpperCase().formatHex(digest, 0, PSEUDONYM_BYTES);
    }
}
