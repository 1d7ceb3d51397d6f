package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.identity.Caller;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What files are added to: a complaint, by its reporter or by the desk for the reporter, or the reply that an operator has yet to send in a case.
 *
 * @param complaint null where it is a reply
 * @param caseId null where it is a complaint
 * @param opening locks it for the person who sends or removes a file, in the caller's transaction. Refuses a person who may not see it,
 * or can no longer change it. Returns the person whose uploads are counted
 * @param noting says in its history that a file was added, by whom and when
 */
public record AttachmentHolder(
        UUID complaint, UUID caseId, Function<Caller, String> opening, BiConsumer<Caller, Instant> noting) {

    static AttachmentHolder complaint(UUID id, Function<Caller, String> opening) {
        return new AttachmentHolder(id, null, opening, (_, _) -> {});
    }

    /** A complaint to which a registrar adds what its reporter sent. */
    static AttachmentHolder atDesk(UUID id, Function<Caller, String> opening, BiConsumer<Caller, Instant> noting) {
        return new AttachmentHolder(id, null, opening, noting);
    }

    /** @param rule as {@link #opening} */
    public static AttachmentHolder reply(UUID caseId, Consumer<Caller> rule) {
        return new AttachmentHolder(
                null,
                caseId,
                sender -> {
                    rule.accept(sender);
                    return sender.subject();
                },
                (_, _) -> {});
    }

    UUID id() {
        return complaint == null ? caseId : complaint;
    }

    /** The condition, in the query language, for the files that it holds; those that went with a reply are not among them any more. */
    String condition() {
        return complaint == null ? "caseId = ?1 and reply is null" : "complaintId = ?1";
    }
}
