package it.opposizioni.complaint.attachment;

import it.opposizioni.kit.identity.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What files are added to: a complaint, by its reporter or by the desk for the reporter, the reply that an operator has yet to send in a case, or the
 * authority's own documents of a case.
 *
 * @param id of the complaint, or of the case
 * @param said by the sender about the file besides its content: the same content with other words is another request
 * @param opening locks it for the person who sends or removes a file, in the caller's transaction. Refuses a person who may not see it,
 * or can no longer change it. Returns the person whose uploads are counted
 * @param noting says in its history that a file was added, and by whom
 */
public record AttachmentHolder(
        Kind kind, UUID id, List<Object> said, Function<Caller, String> opening, BiConsumer<Caller, Added> noting) {

    /** Which of the three it is. */
    enum Kind {
        COMPLAINT("complaintId = ?1"),
        /** What went with a reply is not among its files any more. */
        REPLY("caseId = ?1 and reply is null"),
        DOCUMENTS("documentOf = ?1");

        private final String condition;

        Kind(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A file that has just been added.
     *
     * @param sha256 of its content
     */
    public record Added(UUID id, AttachmentType type, long bytes, byte[] sha256, Instant at) {}

    static AttachmentHolder complaint(UUID id, Function<Caller, String> opening) {
        return new AttachmentHolder(Kind.COMPLAINT, id, List.of(), opening, (_, _) -> {});
    }

    /** A complaint to which a registrar adds what its reporter sent. */
    static AttachmentHolder atDesk(UUID id, Function<Caller, String> opening, BiConsumer<Caller, Added> noting) {
        return new AttachmentHolder(Kind.COMPLAINT, id, List.of(), opening, noting);
    }

    /** @param rule as {@link #opening} */
    public static AttachmentHolder reply(UUID caseId, Consumer<Caller> rule) {
        return new AttachmentHolder(Kind.REPLY, caseId, List.of(), counted(rule), (_, _) -> {});
    }

    /** @param rule as {@link #opening} */
    public static AttachmentHolder documents(
            UUID caseId, List<Object> said, Consumer<Caller> rule, BiConsumer<Caller, Added> noting) {
        return new AttachmentHolder(Kind.DOCUMENTS, caseId, said, counted(rule), noting);
    }

    /** The uploads count as those of who sends them. */
    private static Function<Caller, String> counted(Consumer<Caller> rule) {
        return sender -> {
            rule.accept(sender);
            return sender.subject();
        };
    }

    /** Its id, where it is of that kind; null otherwise. */
    UUID idOf(Kind asked) {
        return kind == asked ? id : null;
    }

    /** The condition, in the query language, for the files that it holds. */
    String condition() {
        return kind.condition;
    }
}
