package it.opposizioni.portal.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import it.opposizioni.portal.complaint.attachment.AttachmentClient.Attachment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the operator of a case was asked, and what it has said itself.
 *
 * @param extensionAwaitsAnswer the last one can be granted or refused
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OperatorSide(
        List<Question> questions, List<Reply> replies, List<MoreTime> extensions, boolean extensionAwaitsAnswer) {

    static final OperatorSide NOTHING = new OperatorSide(List.of(), List.of(), List.of(), false);

    /** What the operator was asked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Question(Instant at, String text) {}

    /**
     * What the operator replied.
     *
     * @param officialPart null when nothing was written for the authority alone
     * @param attachments for the authority alone; each names the case that it was sent in
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Reply(
            Instant at, String by, boolean late, String publicPart, String officialPart, List<Attachment> attachments) {

        public Reply {
            attachments = attachments == null ? List.of() : List.copyOf(attachments);
        }
    }

    /**
     * More time to reply, as the operator asked for it. Not called an extension: so Qute names what it generates for methods.
     *
     * @param granted null until it is answered
     * @param extendedTo null unless it was granted
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record MoreTime(
            LocalDate dueOn,
            Instant at,
            String by,
            String reason,
            Boolean granted,
            Instant answeredAt,
            String answeredBy,
            LocalDate extendedTo,
            String answer) {}

    public OperatorSide {
        questions = questions == null ? List.of() : List.copyOf(questions);
        replies = replies == null ? List.of() : List.copyOf(replies);
        extensions = extensions == null ? List.of() : List.copyOf(extensions);
    }

    /** Everything that was sent with replies in this case itself. */
    List<Attachment> sentIn(UUID caseId) {
        return replies.stream()
                .flatMap(reply -> reply.attachments().stream())
                .filter(attachment -> caseId.equals(attachment.caseId()))
                .toList();
    }

    /** Nobody has asked the operator yet, nor has it said anything. */
    public boolean isEmpty() {
        return questions.isEmpty() && replies.isEmpty() && extensions.isEmpty();
    }
}
