package it.opposizioni.complaint.message;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the authority asks the reporter of a complaint. */
@Path("/v1/complaints/{id}/questions")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Messages")
class QuestionResource {

    private final MessageService messages;
    private final Validator validator;
    private final CurrentCaller caller;

    QuestionResource(MessageService messages, Validator validator, CurrentCaller caller) {
        this.messages = messages;
        this.validator = validator;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(
            operationId = "askReporterOfComplaint",
            summary = "Ask the reporter of a complaint something.",
            description =
                    "While somebody has the complaint in charge, at most five times. The reporter is told where an"
                            + " address is known, and the next message of a reporter who knew the question is the answer; after the last day the authority goes on without an answer. The operator does not"
                            + " read it.")
    @APIResponse(responseCode = "201", description = "Asked; all messages and questions about the complaint.")
    @APIResponse(responseCode = "404", description = "There is no such complaint.")
    @APIResponse(
            responseCode = "409",
            description =
                    "Nobody has taken the complaint in charge, it is over, it is the official's own, an answer to another"
                            + " question is awaited, or there are five already.")
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public MessageList ask(
            @PathParam("id") UUID id,
            @NotNull NewQuestion question,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey) {
        return messages.ask(id, question.requireValid(validator), caller.get(), idempotencyKey);
    }
}
