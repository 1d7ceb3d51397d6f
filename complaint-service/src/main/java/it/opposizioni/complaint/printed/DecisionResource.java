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

/** The act of a decision on paper. */
@Path("/v1/cases/{id}/decision-act")
@Produces(PdfResponse.PDF)
@RolesAllowed(Role.Names.REGULATOR)
@Tag(name = "Cases")
class DecisionResource {

    private final CaseDecisions decisions;
    private final RateLimits limits;
    private final CurrentCaller caller;

    DecisionResource(CaseDecisions decisions, RateLimits limits, CurrentCaller caller) {
        this.decisions = decisions;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "getCaseDecisionAct",
            summary = "The act of a case's decision, to print and to file; before its approval, to be read.",
            description =
                    "PDF/A-2u and PDF/UA-1, in the language asked for: facts, norms, reasons, measures, how high a fine"
                            + " can be, who proposed and who approved. Those who complained are named by the codes of their"
                            + " complaints. While the decision is proposed, the act says that it is not approved and has no effect.")
    @APIResponse(
            responseCode = "200",
            description = "The act.",
            content =
                    @Content(
                            mediaType = PdfResponse.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such case.")
    @APIResponse(
            responseCode = "409",
            description = "Nothing is proposed or decided, or its history was changed in the database.")
    @APIResponse(
            responseCode = "429",
            description = "Too many documents for one person; Retry-After says when to try again.")
    public Response show(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Caller reader = caller.get();
        limits.take(Printing.LIMIT, reader.subject());
        Locale locale = Languages.accepted(acceptLanguage);
        DecisionPage page = new DecisionPage(decisions.decided(id, reader), locale);
        return PdfResponse.of(page.pdf(), page.fileName(), locale);
    }
}
