package it.opposizioni.complaint.printed;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.complaint.cases.company.CompanyService;
import it.opposizioni.kit.identity.Caller;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.limit.RateLimits;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the authority prints and sends to a company outside the register. */
@Path("/v1/cases/{id}/company/acts/{step}")
@Produces(PdfResponse.PDF)
@RolesAllowed(Role.Names.REGULATOR)
@Tag(name = "Cases")
class CompanyActResource {

    private final CompanyService companies;
    private final RateLimits limits;
    private final CurrentCaller caller;

    CompanyActResource(CompanyService companies, RateLimits limits, CurrentCaller caller) {
        this.companies = companies;
        this.limits = limits;
        this.caller = caller;
    }

    @GET
    @Blocking
    @Operation(
            operationId = "getCaseCompanyAct",
            summary = "A question or a summons to print and to send to the company.",
            description =
                    "PDF/A-2u and PDF/UA-1 in Italian, the language of the procedure. `step` is that of `acts`; of summonses the"
                            + " last one can be printed.")
    @APIResponse(
            responseCode = "200",
            description = "The act.",
            content =
                    @Content(
                            mediaType = PdfResponse.PDF,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such case, or no such act.")
    @APIResponse(
            responseCode = "429",
            description = "Too many documents for one person; Retry-After says when to try again.")
    public Response show(@PathParam("id") UUID id, @PathParam("step") long step) {
        Caller reader = caller.get();
        limits.take(Printing.LIMIT, reader.subject());
        CompanyActPage page = new CompanyActPage(companies.act(id, step, reader));
        return PdfResponse.of(page.pdf(), page.fileName(), Locale.ITALIAN);
    }
}
