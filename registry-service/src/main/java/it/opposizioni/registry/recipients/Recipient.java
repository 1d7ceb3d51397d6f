package it.opposizioni.registry.recipients;

import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An operator that had an answer about the number in a consultation.
 *
 * @param operatorName its name then
 * @param onBehalfOf the operator that it consulted for; null when it consulted for itself
 * @param onBehalfOfName its name then; null as well
 * @param medium what it wanted to do: call, or write
 * @param purpose that the law names; null where it is not known
 * @param passedTo who receives its list, as the operator named them; null unless the purpose is THIRD_PARTY_TRANSFER
 * @param at when it had the answer
 */
@Schema(name = "Recipient")
public record Recipient(
        UUID operatorId,
        String operatorName,
        UUID onBehalfOf,
        String onBehalfOfName,
        Medium medium,
        Purpose purpose,
        String passedTo,
        Answer answer,
        Instant at) {

    /** What it was told. */
    @Schema(name = "RecipientAnswer")
    public enum Answer {
        /** The number was not opposed: it may be contacted. */
        CALLABLE,
        /** It must not be contacted. */
        OPPOSED,
        /** It may contact it, because the holder has allowed it to (L. 5/2018 art. 1 c. 4); until when it was told too. */
        EXEMPTED
    }

    /** Why the register was consulted (L. 5/2018 art. 1 c. 7 and 12). */
    @Schema(name = "RecipientPurpose")
    public enum Purpose {
        CAMPAIGN,
        MONTHLY_UPDATE,
        /** Its list was to go to somebody else. */
        THIRD_PARTY_TRANSFER
    }
}
