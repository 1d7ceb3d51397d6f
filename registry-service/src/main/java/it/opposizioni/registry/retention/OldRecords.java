package it.opposizioni.registry.retention;

import it.opposizioni.kit.database.Jdbc;
import it.opposizioni.registry.opposition.EarlierHolders;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Deletes what is older than some instant, a few rows at a time; each method returns how many there were. */
@ApplicationScoped
class OldRecords {

    /** Histories are append-only for this service: functions of the owner delete them, and refuse what is younger than the law wants. */
    private static final String OPPOSITIONS = "select delete_old_oppositions(?, ?)";

    private static final String EXEMPTIONS = "select delete_old_exemptions(?, ?)";

    private static final String USED_PROOFS = """
            delete from line_proof where id in (
                select id from line_proof where asked_at < ? and used_at is not null limit ? for update skip locked)
            """;
    private static final String UNUSED_PROOFS = """
            delete from line_proof where id in (
                select id from line_proof where asked_at < ? and used_at is null order by asked_at limit ? for update skip locked)
            """;
    private static final String ANSWERED_COMPLAINTS = """
            delete from answered_complaint where complaint_id in (
                select complaint_id from answered_complaint where checked_until < ? and next_check_at is null limit ?
                for update skip locked)
            """;
    private static final String ANSWERED_NUMBERS = """
            update answered_complaint set called_number = null where complaint_id in (
                select complaint_id from answered_complaint
                where called_number is not null and next_check_at is null and checked_until < ? limit ? for update skip locked)
            """;

    private static final String DESK_REQUESTS = """
            delete from desk_request where id in (
                select id from desk_request where recorded_at < ? and state <> 'PROPOSED' order by recorded_at limit ?
                for update skip locked)
            """;

    private static final String DELEGATIONS = """
            delete from delegation where id in (
                select id from delegation where closes_at < ? order by closes_at limit ? for update skip locked)
            """;

    private static final String REPRESENTATIONS = "select delete_old_representations(?, ?)";

    private static final String NUMBER_LISTS = """
            delete from number_list where id in (
                select id from number_list where closed_at < ? order by closed_at limit ? for update skip locked)
            """;

    private static final String LIST_REQUESTS = """
            delete from list_request where id in (
                select id from list_request where closed_at < ? order by closed_at limit ? for update skip locked)
            """;

    /** Nobody has said yes to them. */
    private static final String UNSENT_LIST_REQUESTS = """
            delete from list_request where id in (
                select id from list_request where closed_at is null and state = 'ENTERED' and entered_at < ?
                order by id limit ? for update skip locked)
            """;

    /** Nothing refers to them any more. */
    private static final String DESK_HOLDERS = """
            delete from desk_holder where id in (
                select id from desk_holder h
                where not exists (select from desk_request r where r.holder_id = h.id)
                and not exists (select from representation p where p.holder_id = h.id)
                and not exists (select from number_list l where l.holder_id = h.id)
                and not exists (select from list_request a where a.holder_id = h.id)
                and not exists (select from opposition o where o.holder = ? || h.id)
                limit ? for update skip locked)
            """;

    private static final String VISITS = """
            delete from visit where id in (
                select id from visit where begun_at < ? order by begun_at limit ? for update skip locked)
            """;

    /** Also those of oppositions that were deleted: with what is known of a number this goes too. */
    private static final String RECIPIENT_REQUESTS = """
            delete from recipient_request where id in (
                select id from recipient_request r
                where asked_at < ? or not exists (select from opposition o where o.id = r.opposition_id)
                limit ? for update skip locked)
            """;

    /** What ends goes at once; these are worth nothing because somebody with an account has claimed the number. */
    private static final String CORRESPONDENTS = """
            delete from correspondent where opposition_id in (
                select c.opposition_id from correspondent c where c.code_issued_at < ? and not exists (
                    select from opposition o where o.id = c.opposition_id and o.ended_at is null and o.holder is null)
                limit ? for update skip locked)
            """;

    private final Jdbc jdbc;

    OldRecords(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    int oppositions(Instant endedBefore, int limit) {
        return jdbc.first(OPPOSITIONS, row -> row.getInt(1), endedBefore, limit).orElseThrow();
    }

    int exemptions(Instant endedBefore, int limit) {
        return jdbc.first(EXEMPTIONS, row -> row.getInt(1), endedBefore, limit).orElseThrow();
    }

    int usedProofs(Instant askedBefore, int limit) {
        return jdbc.update(USED_PROOFS, askedBefore, limit);
    }

    int unusedProofs(Instant askedBefore, int limit) {
        return jdbc.update(UNUSED_PROOFS, askedBefore, limit);
    }

    int answeredComplaints(Instant checkedBefore, int limit) {
        return jdbc.update(ANSWERED_COMPLAINTS, checkedBefore, limit);
    }

    /** Nobody looks for complaints about a number whose time is over. */
    int numbersOfAnsweredComplaints(Instant now, int limit) {
        return jdbc.update(ANSWERED_NUMBERS, now, limit);
    }

    int deskRequests(Instant recordedBefore, int limit) {
        return jdbc.update(DESK_REQUESTS, recordedBefore, limit);
    }

    int visits(Instant begunBefore, int limit) {
        return jdbc.update(VISITS, begunBefore, limit);
    }

    int correspondents(Instant writtenToBefore, int limit) {
        return jdbc.update(CORRESPONDENTS, writtenToBefore, limit);
    }

    int delegations(Instant closedBefore, int limit) {
        return jdbc.update(DELEGATIONS, closedBefore, limit);
    }

    int representations(Instant closedBefore, int limit) {
        return jdbc.first(REPRESENTATIONS, row -> row.getInt(1), closedBefore, limit)
                .orElseThrow();
    }

    int numberLists(Instant closedBefore, int limit) {
        return jdbc.update(NUMBER_LISTS, closedBefore, limit);
    }

    int listRequests(Instant closedBefore, int limit) {
        return jdbc.update(LIST_REQUESTS, closedBefore, limit);
    }

    int unsentListRequests(Instant enteredBefore, int limit) {
        return jdbc.update(UNSENT_LIST_REQUESTS, enteredBefore, limit);
    }

    int recipientRequests(Instant askedBefore, int limit) {
        return jdbc.update(RECIPIENT_REQUESTS, askedBefore, limit);
    }

    int deskHolders(int limit) {
        return jdbc.update(DESK_HOLDERS, EarlierHolders.DESK, limit);
    }
}
