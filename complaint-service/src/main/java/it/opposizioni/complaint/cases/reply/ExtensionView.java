package it.opposizioni.complaint.cases.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * More time to reply, as an operator asked for it.
 *
 * @param question the step of the case that asked for the information
 * @param dueOn the last day to reply when it was asked for
 * @param by who asked; absent when the identity provider told no name
 * @param granted absent until an official has answered
 * @param answeredBy the official; for the authority alone
 * @param extendedTo the new last day; absent unless it was granted
 * @param answer the official's words; absent where there are none
 */
@Schema(name = "ReplyExtension")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtensionView(
        long question,
        LocalDate dueOn,
        Instant at,
        String by,
        String reason,
        Boolean granted,
        Instant answeredAt,
        String answeredBy,
        LocalDate extendedTo,
        String answer) {

    /** As the operator may read it. */
    ExtensionView withoutOfficial() {
        return new ExtensionView(question, dueOn, at, by, reason, granted, answeredAt, null, extendedTo, answer);
    }

    boolean awaitsAnswer() {
        return granted == null;
    }
}
