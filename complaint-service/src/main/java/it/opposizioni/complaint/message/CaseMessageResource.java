package it.opposizioni.complaint.message;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What reporters have written about the complaints of a case since they filed them, and what they were asked. */
@Path("/v1/cases/{id}/messages")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class CaseMessageResource {

    private final MessageService messages;
    private final CurrentCaller caller;

    CaseMessageResource(MessageService messages, CurrentCaller caller) {
        this.messages = messages;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listCaseMessages",
            summary =
                    "What reporters have told about the complaints of a case, and were asked about them; newest first.",
            description =
                    "With `questions`, what officials asked stands among the messages, each with its `question`. Empty for a case"
                            + " that there is not. Each complaint of which something is shown is noted for its reporter.")
    public Page<CaseMessage> list(
            @PathParam("id") UUID id,
            // a portal of the release before would show them as messages
            @QueryParam("questions") @DefaultValue("false") boolean questions,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("" + Cursor.DEFAULT_LIMIT) @Min(1) @Max(Cursor.LARGEST_LIMIT)
                    int limit) {
        return messages.ofCase(id, questions, cursor, limit, caller.get());
    }
}
