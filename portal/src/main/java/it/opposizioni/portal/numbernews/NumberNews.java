package it.opposizioni.portal.numbernews;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.contacts.PersonContact;
import it.opposizioni.portal.contacts.PersonContacts;
import it.opposizioni.portal.sending.held.HeldLetters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What happened to numbers, and is not told yet. */
@ApplicationScoped
public class NumberNews implements HeldLetters.Coming {

    private static final String ADD = """
            insert into number_news (event_id, holder, kind, reason, number, happened_at, arrived_at, told_before)
            values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String GROUPS = """
            select holder, kind, reason, told_before is not null, min(arrived_at), max(arrived_at) from number_news
            group by 1, 2, 3, 4
            """;

    /** Another copy that takes the same waits, and finds nothing. */
    private static final String TAKE = """
            delete from number_news where holder = ? and kind = ? and reason = ? and (told_before is not null) = ?
            returning event_id, number, happened_at, told_before
            """;

    private static final String HOLD = """
            update number_news set told_before = happened_at where told_before is null and arrived_at < ?
            """;

    private final PersonContacts contacts;
    private final HeldLetters held;
    private final PersonalData personalData;
    private final Jdbc jdbc;
    private final Clock clock;

    NumberNews(PersonContacts contacts, HeldLetters held, PersonalData personalData, Jdbc jdbc, Clock clock) {
        this.contacts = contacts;
        this.held = held;
        this.personalData = personalData;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What an event says of one number.
     *
     * @param kind of the letter
     * @param reason what else tells one letter of this kind from another: why the opposition ended, or the name of the company whose permission did;
     *     null for all that needs none
     */
    public record Happened(UUID event, String kind, String holder, PhoneNumber number, Instant at, String reason) {

        @Override
        public String toString() {
            return "Happened[" + event + "]";
        }
    }

    /** What is told together, unless it happened on several days. @param held it may have been told before */
    record Group(String holder, String kind, String reason, boolean held, Instant first, Instant last) {

        @Override
        public String toString() {
            return "Group[" + kind + "]";
        }
    }

    /** @return false when its holder is written to about each number */
    @Transactional(TxType.MANDATORY)
    public boolean gather(Happened news) {
        if (contacts.of(news.holder()).filter(PersonContact::isGathered).isEmpty()) {
            return false;
        }
        jdbc.update(
                ADD,
                news.event(),
                news.holder(),
                news.kind(),
                news.reason() == null ? "" : news.reason(),
                personalData.encrypt(news.number().e164()),
                news.at(),
                clock.instant(),
                held.toldBefore().orElse(null));
        return true;
    }

    List<Group> groups() {
        return jdbc.query(
                GROUPS,
                row -> new Group(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4),
                        Jdbc.instant(row, 5),
                        Jdbc.instant(row, 6)));
    }

    /** They are told in the same transaction. */
    @Transactional(TxType.MANDATORY)
    List<News> take(Group group) {
        return jdbc.query(TAKE, this::read, group.holder(), group.kind(), group.reason(), group.held());
    }

    private News read(ResultSet row) throws SQLException {
        return new News(
                row.getObject(1, UUID.class),
                PhoneNumber.tryParse(personalData.decrypt(row.getString(2))).orElseThrow(),
                Jdbc.instant(row, 3),
                Optional.ofNullable(Jdbc.instant(row, 4)));
    }

    @Override
    @Transactional
    public int hold(Instant arrivedBefore) {
        return jdbc.update(HOLD, arrivedBefore);
    }
}
