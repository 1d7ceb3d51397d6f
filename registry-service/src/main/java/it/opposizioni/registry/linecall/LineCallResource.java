package it.opposizioni.registry.linecall;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calls from lines, over HTTP, for the telephone system. */
@Path("/v1/line-calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.CHANNEL)
@Tag(name = "Line calls", description = "The telephone system reports calls from lines")
class LineCallResource {

    private static final Text PIN_OR_ACT =
            Text.of("Indica il PIN oppure che cosa è stato chiesto.", "State the PIN or what was asked for.");

    private final LineCalls calls;
    private final Idempotency idempotency;
    private final CurrentCaller caller;

    LineCallResource(LineCalls calls, Idempotency idempotency, CurrentCaller caller) {
        this.calls = calls;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    private record Request(String path, LineCallRequest body) {}

    @POST
    @Operation(
            operationId = "reportLineCall",
            summary = "Report a call from a line",
            description =
                    "With the PIN that was keyed: it confirms the proof that waits for that line, and a wrong PIN counts as a try. Or with an act: the line is registered, renewed, or its removal is asked for. The caller's number is the one that the network vouches for.")
    public LineCallAnswer report(@NotNull @Valid LineCallRequest call, @HeaderParam(Idempotency.HEADER) String key) {
        // refused afterwards: a try is counted, and the same call reported twice is one
        return idempotency
                .once(key, caller.get(), new Request("/v1/line-calls", call), LineCallAnswer.class, () -> take(call))
                .orRefusal();
    }

    private LineCallAnswer take(LineCallRequest call) {
        if ((call.pin() == null) == (call.act() == null)) {
            throw DomainException.invalid("/pin", "PIN_OR_ACT", PIN_OR_ACT);
        }
        return call.pin() != null
                ? calls.key(call.caller(), call.pin(), call.at())
                : calls.ask(call.caller(), call.act(), call.at(), call.languageOrItalian());
    }
}
