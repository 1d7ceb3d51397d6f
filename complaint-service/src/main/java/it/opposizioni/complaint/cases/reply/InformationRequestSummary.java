package it.opposizioni.complaint.cases.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A case in which an operator was asked, or that was decided about it, in its list.
 *
 * @param code of the case, FAS-2026-7K3M-Q9XD
 * @param asPrincipal whether it answers for calls that others made for it (L. 5/2018 art. 1 c. 11); otherwise it called itself
 * @param askedAt when it was asked for information, or given notice of a hearing, last; when the case was decided, where it never was
 * @param dueOn the last day to reply; absent when no reply is awaited
 * @param heardOn day of the hearing; absent when none was set
 * @param hearingPlace with the hour, or how to take part; absent where none was said
 * @param outcome of what was decided, here or in the case in which it went on: UPHELD, NOT_UPHELD or OUTSIDE_SCOPE; absent before
 * @param continuedIn code of the case in which it goes on, or went on last; absent unless it was merged
 * @param archived it, or that case, is over without a decision
 * @param complaints how many are about this operator
 */
@Schema(name = "InformationRequestSummary")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InformationRequestSummary(
        UUID id,
        String code,
        RequestState state,
        boolean asPrincipal,
        Instant askedAt,
        LocalDate dueOn,
        LocalDate heardOn,
        String hearingPlace,
        String outcome,
        String continuedIn,
        boolean archived,
        long complaints) {

    static InformationRequestSummary of(NotifiedCase asked) {
        return new InformationRequestSummary(
                asked.id(),
                asked.code(),
                asked.state(),
                asked.asPrincipal(),
                asked.askedAt(),
                asked.dueOn(),
                asked.heardOn(),
                asked.hearingPlace(),
                asked.outcome(),
                asked.continuedIn(),
                asked.archived(),
                asked.complaints());
    }
}
