package it.opposizioni.complaint.cases.official;

import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.time.Now;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who has worked with cases lately, and so can be given one. The identity provider has no list for this service. */
@ApplicationScoped
public class Officials {

    private static final String SEEN = """
            insert into case_official (subject, name, seen_at) values (?, ?, ?)
            on conflict on constraint case_official_key do update set name = excluded.name, seen_at = excluded.seen_at
            where case_official.seen_at < excluded.seen_at - interval '1 hour'
            """;
    private static final int MOST = 200;

    /**
     * The first one in the order of ix_case_file_assignee, and not that one exists: a plan for any subject takes it that nearly each case is this one's
     * when few people have many, and reads all cases for somebody who has none.
     */
    private static final String KNOWN = """
            select exists (select 1 from case_official where subject = ?)
                or ? = (select assignee from case_file where ended_at is null and assignee >= ? order by assignee limit 1)
            """;

    private final Jdbc jdbc;
    private final PersonalData personalData;
    private final Now now;

    Officials(Jdbc jdbc, PersonalData personalData, Now now) {
        this.jdbc = jdbc;
        this.personalData = personalData;
        this.now = now;
    }

    /** Somebody without a name cannot be chosen by others. */
    public void seen(Official official) {
        if (official.name() != null) {
            jdbc.update(SEEN, official.subject(), personalData.encrypt(official.name()), now.get());
        }
    }

    /** Those who were active last come first. */
    public List<Official> all() {
        return jdbc.query(
                "select subject, name from case_official order by seen_at desc, subject limit ?",
                row -> new Official(row.getString(1), personalData.decrypt(row.getString(2))),
                MOST);
    }

    public Optional<Official> find(String subject) {
        return jdbc.first(
                "select subject, name from case_official where subject = ?",
                row -> new Official(row.getString(1), personalData.decrypt(row.getString(2))),
                subject);
    }

    /** Whether this is somebody who has worked with cases lately, or has one that is not over. */
    public boolean knows(String subject) {
        return jdbc.first(KNOWN, row -> row.getBoolean(1), subject, subject, subject)
                .orElseThrow();
    }

    /** Who a subject is, for this reader; each is looked up once. */
    public Function<String, Colleague> shownTo(Caller reader) {
        Map<String, Colleague> known = new HashMap<>();
        return subject -> known.computeIfAbsent(
                subject,
                each -> new Colleague(
                        each, find(each).map(Official::name).orElse(null), each.equals(reader.subject())));
    }
}
