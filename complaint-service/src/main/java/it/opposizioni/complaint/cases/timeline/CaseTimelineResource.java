package it.opposizioni.complaint.cases.timeline;

import it.opposizioni.complaint.evidence.Verdict.Answer;
import it.opposizioni.complaint.evidence.Verdict.Topic;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.text.Languages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is known about the complaints of a case, together. */
@Path("/v1/cases/{id}")
@RolesAllowed(Role.Names.REGULATOR)
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "404", description = "There is no such case.")
@Tag(name = "Cases")
class CaseTimelineResource {

    private final CaseTimelineService timelines;
    private final CurrentCaller caller;

    CaseTimelineResource(CaseTimelineService timelines, CurrentCaller caller) {
        this.timelines = timelines;
        this.caller = caller;
    }

    @GET
    @Path("/timeline")
    @Operation(
            operationId = "getCaseTimeline",
            summary = "Every dated fact about a case and its newest hundred complaints, oldest first.",
            description =
                    "Calls, oppositions, declarations, consultations, requests, replies and the decision, each with"
                            + " its source and its proof, in the language asked for. Each look at a complaint is noted.")
    @APIResponse(
            responseCode = "200",
            description = "What is known so far.",
            content = @Content(schema = @Schema(implementation = CaseTimeline.class)))
    public Response timeline(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Locale locale = Languages.accepted(acceptLanguage);
        return Response.ok(timelines.timeline(id, caller.get(), locale))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    @GET
    @Path("/verdicts")
    @Operation(
            operationId = "getCaseVerdicts",
            summary = "What the evidence of a case's newest five hundred complaints answers, counted.",
            description = "Whether the called number was in the register, whether it is known who called, and whether a"
                    + " list that was compared held the number. The look at the case is noted.")
    @APIResponse(responseCode = "200", description = "Three rows.")
    public CaseVerdicts verdicts(@PathParam("id") UUID id) {
        return timelines.verdicts(id, caller.get(), Locale.ITALIAN);
    }

    @GET
    @Path("/verdicts/complaints")
    @Operation(
            operationId = "listComplaintsByVerdict",
            summary = "The complaints of a case whose evidence answers a question so, newest first; at most a hundred.",
            description = "Those that `getCaseVerdicts` counts, each with what the evidence says, in the language asked"
                    + " for. Each look at a complaint is noted.")
    @APIResponse(
            responseCode = "200",
            description = "Empty where none answers so.",
            content = @Content(schema = @Schema(implementation = VerdictComplaints.class)))
    @APIResponse(responseCode = "422", description = "Something must be corrected; errors[] points at each field.")
    public Response answered(
            @PathParam("id") UUID id,
            @QueryParam("topic") @NotNull Topic topic,
            @QueryParam("answer") @NotNull Answer answer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        Locale locale = Languages.accepted(acceptLanguage);
        return Response.ok(timelines.answered(id, new VerdictComplaints.Question(topic, answer), caller.get(), locale))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
