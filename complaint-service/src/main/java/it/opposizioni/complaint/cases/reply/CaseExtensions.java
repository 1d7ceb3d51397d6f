package it.opposizioni.complaint.cases.reply;

import it.opposizioni.complaint.cases.official.Official;
import it.opposizioni.kit.crypto.PersonalData;
import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** More time to reply: what operators ask for, and what officials answer. */
@ApplicationScoped
public class CaseExtensions {

    private static final String ADD = """
        insert into case_extension (case_id, question, due_on, requested_at, requested_by, requested_by_name, reason)
        values (?, ?, ?, ?, ?, ?, ?)
        """;
    private static final String ANSWER = """
        update case_extension set granted = ?, answered_at = ?, answered_by = ?, answered_by_name = ?, extended_to = ?, answer = ?
        where case_id = ? and question = ? and granted is null
        """;
    private static final String OF_CASE = """
        select question, due_on, requested_at, requested_by_name, reason, granted, answered_at, answered_by_name, extended_to, answer
        from case_extension where case_id = ? order by question
        """;

    private final Jdbc jdbc;
    private final PersonalData personalData;

    CaseExtensions(Jdbc jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    void add(NotifiedCase asked, String reason, Caller by, Instant at) {
        jdbc.update(
                ADD,
                asked.id(),
                asked.question(),
                asked.dueOn(),
                at,
                by.subject(),
                by.name().map(personalData::encrypt).orElse(null),
                personalData.encrypt(reason));
    }

    /**
     * Answers a request for more time.
     *
     * @param until the new last day; null when it is refused
     * @param words null where there are none
     */
    void answer(UUID caseId, long question, LocalDate until, String words, Official by, Instant at) {
        jdbc.update(
                ANSWER,
                until != null,
                at,
                by.subject(),
                encrypted(by.name()),
                until,
                encrypted(words),
                caseId,
                question);
    }

    /** Oldest first. */
    public List<ExtensionView> of(UUID caseId) {
        return jdbc.query(
                OF_CASE,
                row -> new ExtensionView(
                        row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        Jdbc.instant(row, 3),
                        decrypted(row.getString(4)),
                        personalData.decrypt(row.getString(5)),
                        row.getObject(6, Boolean.class),
                        Jdbc.instant(row, 7),
                        decrypted(row.getString(8)),
                        row.getObject(9, LocalDate.class),
                        decrypted(row.getString(10))),
                caseId);
    }

    private String encrypted(String value) {
        return value == null ? null : personalData.encrypt(value);
    }

    private String decrypted(String value) {
        return value == null ? null : personalData.decrypt(value);
    }
}
