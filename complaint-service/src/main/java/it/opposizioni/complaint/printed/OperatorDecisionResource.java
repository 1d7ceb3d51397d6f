package it.opposizioni.complaint.printed;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.cases.CaseDecisions;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.RateLimits;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The act of a decision on paper, for the operator that it is addressed to. */
@Path("/v1/information-requests/{id}/decision-act")
@Produces(PdfResponse.PDF)
@RolesAllowed(Role.Names.OPERATOR)
@Tag(name = "Operators")
class OperatorDecisionResource {

    private final CaseDecisions decisions;
    private final RateLimits limits;
    private final CurrentCaller caller;

    OperatorDecisionResource(CaseDecisions decisions, RateLimits limits, CurrentCaller caller) {
        this.decisions = decisions;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "getOwnDecisionAct",
            summary = "The act of the decision on a case about one's operator, to print and to file.",
            description =
                    "PDF/A-2u and PDF/UA-1, in the language asked for: what the authority's own act says, without the codes of the"
                            + " complaints. It says how many there are, and nothing of who complained.")
    @APIResponse(
            responseCode = "200",
            description = "The act.",
            content =
                    @Content(
                            mediaType = PdfResponse.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such case, it is not yours, or it is not decided.")
    @APIResponse(responseCode = "409", description = "Its history was changed in the database.")
    @APIResponse(
            responseCode = "429",
            description = "Too many documents for one person; Retry-After says when to try again.")
    public Response show(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller reader = caller.requirePerson();
        limits.take(Printing.LIMIT, reader.subject());
        Locale locale = Languages.accepted(acceptLanguage);
        DecisionPage page = new DecisionPage(decisions.decidedAbout(reader.requireOperatorId(), id), locale);
        return PdfResponse.of(page.pdf(), page.fileName(), locale);
    }
}
