package it.opposizioni.complaint.complaint;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.kit.testing.TwoRoles;
import java.sql.SQLException;

/** So many complaints that a plan which reads all of them shows, of which officials have asked few reporters something. */
public final class ManyComplaints {

    /** In charge; nine times as many are closed. */
    public static final int ALL = 2_000;

    /** The newest of these; a third has answered, and a third has let the time pass. */
    public static final int ASKED = 60;

    private ManyComplaints() {}

    /** All are late, if nobody else has time. @param today in Rome, the last day of those who have time */
    public static void inCharge(Jdbc jdbc, String today) throws SQLException {
        jdbc.update("""
                insert into complaint (id, version, reporter, called_number, product, stage, assessment, assessment_for_reporter, filed_at)
                select gen_random_uuid(), 1, case when i % 10 = 0 and i > 10 * ? then 'asked ' || i % 3 else 'other' end, 393331234567, 'ENERGY',
                    case i % 10 when 0 then 'TAKEN_IN_CHARGE' else 'CLOSED_NOT_UPHELD' end, 'INCOMPLETE', 'INCOMPLETE',
                    timestamptz '2025-01-01T10:00:00Z' + i * interval '1 minute'
                from generate_series(1, 10 * ?) i
                """, ALL - ASKED, ALL);
        jdbc.update("""
                insert into complaint_call (id, complaint_id, position, called_at, kind, number_unknown)
                select gen_random_uuid(), id, 0, timestamptz '2024-12-23T10:00:00Z', 'HUMAN', true from complaint
                """);
        jdbc.update("""
                insert into complaint_question (id, complaint_id, text, asked_by, asked_at, answer_by)
                select gen_random_uuid(), id, '', 'anna', filed_at, case reporter when 'asked 0' then date '2025-12-01' else ?::date end
                from complaint where reporter like 'asked%'
                """, today);
        jdbc.update("""
                insert into complaint_message (id, complaint_id, text, written_at)
                select gen_random_uuid(), id, '', filed_at + interval '1 hour' from complaint where reporter = 'asked 2'
                """);
        TwoRoles.executeAsOwner("analyze complaint");
    }
}
