package it.opposizioni.complaint.cases.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A case as the operator that it is about may know it: only once it was asked for information, given notice of a hearing, or the case was
 * decided.
 *
 * @param asPrincipal others called for the operator; otherwise it called itself
 * @param askedAt when it was asked or given notice last; when the case was decided, where it never was
 * @param question the step of the case that asked last; null when only a hearing was set
 * @param dueOn the last day to reply; null when no reply is awaited
 * @param heardOn day of the hearing; null when none was set
 * @param awaitedOn the day until which a reply is awaited, or on which the operator is heard, whichever comes first; null when nothing is awaited
 * @param beforeHearing what it hands in is recorded until that day is over; false where the authority has gone on
 * @param hearingPlace with the hour; null where none was said
 * @param outcome of what was decided, here or in the case in which it went on; null before
 * @param continuedIn code of the case in which it goes on, or went on last; null unless it was merged
 * @param archived it, or that case, is over without a decision
 * @param complaints about this operator, without those that were withdrawn
 */
record NotifiedCase(
        UUID id,
        String code,
        RequestState state,
        String operatorName,
        boolean asPrincipal,
        Instant askedAt,
        Long question,
        LocalDate dueOn,
        LocalDate heardOn,
        LocalDate awaitedOn,
        boolean beforeHearing,
        String hearingPlace,
        String outcome,
        String continuedIn,
        boolean archived,
        long complaints) {

    /** Also after the last day, until the authority goes on without a reply. */
    boolean awaitsReply() {
        return state == RequestState.TO_ANSWER || state == RequestState.LATE;
    }

    /** What it writes is recorded: its reply while one is awaited, and its defence until the hearing is over. */
    boolean takesReply() {
        return awaitsReply() || beforeHearing;
    }

    /** A reply names the newest question, so that none is sent that its writer has not read; 0 where nothing was asked. */
    boolean isAnsweredBy(long named) {
        return named == (question == null ? 0 : question);
    }

    boolean isLate() {
        return state == RequestState.LATE;
    }
}
