package it.opposizioni.portal.sending;

import it.opposizioni.kit.database.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** What has been written to people, and need not be kept for ever. What is still to be sent is not touched. */
@ApplicationScoped
public class ReceivedMessages {

    private static final String OVER = "state in ('SENT', 'FAILED', 'KEPT')";

    private static final String OLD = """
            delete from outgoing_message where id in (
                select id from outgoing_message where created_at < ? and %s and coalesce(recipient, '') %s limit ? for update skip locked)
            """;
    private static final String OLD_OF_OPERATORS = OLD.formatted(OVER, "like 'operator:%'");
    private static final String OLD_OF_OTHERS = OLD.formatted(OVER, "not like 'operator:%'");

    private final Jdbc jdbc;

    ReceivedMessages(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** How many can be erased. */
    @Transactional
    public long count(String recipient) {
        String count = "select count(*) from outgoing_message where recipient = ? and " + OVER;
        return jdbc.first(count, row -> row.getLong(1), recipient).orElseThrow();
    }

    /** All that one person was written. Nobody can find out any more whether a message with such a code was ours. */
    @Transactional
    public void erase(String recipient) {
        jdbc.update("delete from outgoing_message where recipient = ? and " + OVER, recipient);
    }

    /** To people, and to addresses alone. @return how many there were, at most {@code limit} */
    @Transactional
    public int deleteOfPeople(Instant writtenBefore, int limit) {
        return jdbc.update(OLD_OF_OTHERS, writtenBefore, limit);
    }

    /** @return how many there were, at most {@code limit} */
    @Transactional
    public int deleteOfOperators(Instant writtenBefore, int limit) {
        return jdbc.update(OLD_OF_OPERATORS, writtenBefore, limit);
    }
}
