package it.opposizioni.complaint.cases.reply;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.complaint.Violations;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.problem.FieldError;
import it.opposizioni.kit.text.Text;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator sends about a request for information, and what an official answers. */
final class ReplyRequests {

    private static final int LONGEST = 4_000;
    private static final int REASON = 2_000;

    /** More than a reply can have. */
    private static final int MOST_ATTACHMENTS = 100;

    private static final Map<String, Text> TEXTS = Map.of(
            "REQUIRED /question", Text.of("Indica a quale richiesta rispondi.", "State which request this answers."),
            "REQUIRED /publicPart", Text.of("Scrivi la risposta.", "Write the reply."),
            "REQUIRED /reason", Text.of("Scrivi il motivo.", "Write the reason."),
            "REQUIRED /granted", Text.of("Scegli se concedere la proroga.", "Choose whether to grant more time."));

    private ReplyRequests() {}

    /**
     * @param question the version of the newest question that its sender has read; 0 where there is none
     * @param attachments those that its sender has seen; null for whatever there is
     */
    @Schema(name = "NewOperatorReply")
    record Reply(
            @NotNull Long question,

            @NotBlank
            @Size(max = LONGEST)
            @Pattern(regexp = Violations.VISIBLE)
            @Schema(description = "Everybody who complained reads it, too.")
            String publicPart,

            @Size(max = LONGEST) @Pattern(regexp = Violations.VISIBLE) @Schema(description = "For the authority alone.")
            String officialPart,

            // not written when null: a repeated request then equals the one that the release before may have answered
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Size(max = MOST_ATTACHMENTS)
            @Schema(
                    description =
                            "All that are to go with it, as its sender has seen them. Without this list, whatever has"
                                    + " been added goes with it.")
            List<@NotNull UUID> attachments) {}

    @Schema(name = "NewReplyExtension")
    record Extension(
            @NotBlank @Size(max = REASON) @Pattern(regexp = Violations.VISIBLE)
            String reason) {}

    /**
     * An official's answer to a request for more time.
     *
     * @param until the new last day, where it is granted; one that is no working day becomes the next one
     */
    @Schema(name = "ReplyExtensionAnswer")
    record ExtensionAnswer(
            @NotNull Boolean granted,
            LocalDate until,

            @Size(max = REASON)
            @Pattern(regexp = Violations.VISIBLE)
            @Schema(description = "For the operator to read; needed where it is refused.")
            String reason) {

        /** Null where there are no words. */
        String words() {
            return reason == null || reason.isBlank() ? null : reason.strip();
        }
    }

    /** @throws DomainException 422 naming every mistake */
    static <T> T valid(T request, Validator validator) {
        List<FieldError> errors = Violations.of(validator.validate(request), TEXTS);
        if (!errors.isEmpty()) {
            throw DomainException.invalid(errors);
        }
        return request;
    }
}
