package it.opposizioni.registry.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.registry.history.DeskChannel;
import it.opposizioni.registry.medium.Medium;
import java.time.Instant;
import java.util.UUID;

/** The events of a request at the desk, as their contracts in src/main/contracts say. */
final class DeskEvents {

    static final String RECORDED = "it.opposizioni.registry.desk-request-recorded.v1";
    static final String REJECTED = "it.opposizioni.registry.desk-request-rejected.v1";

    private DeskEvents() {}

    /**
     * Entered: where its holder is written to, and what was asked for.
     *
     * @param medium of a withdrawal of one medium, that one; null of all others
     * @param organisation holds its lines as such; its tax code has 11 digits
     * @param email null when none is known
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recorded(
            UUID requestId,
            DeskRequestKind kind,
            PhoneNumber number,
            Medium medium,
            DeskChannel channel,
            Instant receivedAt,
            Instant recordedAt,
            String holder,
            String name,
            boolean organisation,
            String email,
            String language) {

        static Recorded of(DeskRequest request, DeskHolder holder) {
            return new Recorded(
                    request.id(),
                    request.kind(),
                    request.number(),
                    request.kind().leaving(request.media()),
                    request.channel(),
                    request.receivedAt(),
                    request.recordedAt(),
                    holder.key(),
                    holder.name(),
                    holder.isOrganisation(),
                    holder.email().orElse(null),
                    holder.language());
        }
    }

    /** Not done. @param reason in the registrar's words, for the holder */
    record Rejected(
            UUID requestId,
            DeskRequestKind kind,
            PhoneNumber number,
            Instant receivedAt,
            Instant rejectedAt,
            String reason,
            String holder) {

        static Rejected of(DeskRequest request, DeskHolder holder) {
            return new Rejected(
                    request.id(),
                    request.kind(),
                    request.number(),
                    request.receivedAt(),
                    request.decidedAt(),
                    request.reason(),
                    holder.key());
        }
    }
}
