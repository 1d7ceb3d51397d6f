package it.opposizioni.registry.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why something changed that the holder did not change on the site, signed in.
 *
 * @param receivedAt when it came to the desk, which is before it was recorded (DPR 26/2022 art. 7 c. 8); null for what did not come there
 * @param requestId the request at the desk, which knows the evidence; null for what did not come there
 * @param delegationId under which somebody acted for the holder on the site; null otherwise
 */
@Schema(name = "DeskGround")
public record Ground(
        ActChannel channel,
        Instant receivedAt,
        UUID requestId,
        @JsonIgnore UUID delegationId) {

    /** A call from the line itself. */
    public static final Ground LINE_CALL = new Ground(ActChannel.LINE_CALL, null, null, null);

    /** Proof of the line, on the site, by somebody who has not signed in (DPR 26/2022 art. 7 c. 1 lett. a). */
    public static final Ground LINE_PROOF = new Ground(ActChannel.WEB, null, null, null);

    /** Otherwise the user of the line asked for it, or somebody acted for the holder on the site. */
    @JsonIgnore
    public boolean isOfDesk() {
        return requestId != null;
    }

    /** The user of the line asked for it, by a call from it or a proof of it on the site; who that is is not known. */
    @JsonIgnore
    public boolean isOfLine() {
        return channel == ActChannel.LINE_CALL || channel == ActChannel.WEB;
    }

    public static Ground ofDesk(DeskChannel channel, Instant receivedAt, UUID requestId) {
        return new Ground(ActChannel.valueOf(channel.name()), receivedAt, requestId, null);
    }

    public static Ground ofDelegate(UUID delegationId) {
        return new Ground(ActChannel.DELEGATE, null, null, delegationId);
    }
}
