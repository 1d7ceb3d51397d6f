package it.opposizioni.operator.consultation.intake;

import static it.opposizioni.operator.consultation.view.ListMediaTypes.CSV;
import static it.opposizioni.operator.consultation.view.ListMediaTypes.GZIP;
import static it.opposizioni.operator.consultation.view.ListMediaTypes.XLSX;
import static it.opposizioni.operator.consultation.view.ListMediaTypes.ZIP;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.operator.consultation.Consultation;
import it.opposizioni.operator.consultation.ConsultationService;
import it.opposizioni.operator.consultation.view.AcceptedResponse;
import it.opposizioni.operator.consultation.view.ConsultationView;
import it.opposizioni.operator.consultation.view.ConsultationViews;
import it.opposizioni.operator.team.RequiresRight;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Consultations of the caller's operator: a list in, the list without the opposed numbers out. */
@Path("/v1/consultations")
@RolesAllowed(Role.Names.OPERATOR)
@RequiresRight(Right.READ)
@Tag(name = "consultations")
class ConsultationResource {

    private static final Text CAMPAIGN_NEEDED =
            Text.of("Indica la campagna: ?campaign=...", "Name the campaign: ?campaign=...");

    private final ListIntake intake;
    private final ConsultationService consultations;
    private final ConsultationViews views;
    private final ConnectionCloser connection;
    private final CurrentCaller caller;

    ConsultationResource(
            ListIntake intake,
            ConsultationService consultations,
            ConsultationViews views,
            ConnectionCloser connection,
            CurrentCaller caller) {
        this.intake = intake;
        this.consultations = consultations;
        this.views = views;
        this.connection = connection;
        this.caller = caller;
    }

    @POST
    @Blocking
    @RequiresRight(Right.CONSULT)
    @Consumes({CSV, MediaType.TEXT_PLAIN, GZIP, ZIP, XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "consult",
            summary = "Compare a list with the register",
            description =
                    "Text, also in gzip, is compared while it arrives, against one state of the register, and is SEALED when this is"
                            + " answered. With column=ask, and whenever it is a spreadsheet or a zip archive with one list inside,"
                            + " it is kept first: CHOOSING waits for /columns, COMPARING goes on in the background."
                            + " WAITING_FOR_REGISTER: no updates of the register have arrived for too long; the list is kept and is"
                            + " compared by itself as soon as the register is up to date again. What the list"
                            + " is shows from its bytes, whatever its type says. Header and other columns are kept as they came.")
    @RequestBody(
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = GZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = ConsultationView.class, responseCode = "202")
    @APIResponse(responseCode = "403", description = "The operator may not consult now; the reason is in the detail")
    @APIResponse(responseCode = "404", description = "The campaign does not exist, or is another operator's")
    @APIResponse(
            responseCode = "409",
            description = "A list with this key is still arriving, or it was cancelled meanwhile")
    @APIResponse(responseCode = "400", description = "The list did not arrive whole")
    @APIResponse(
            responseCode = "413",
            description = "The list breaks a limit: too long a line, too many lines, bytes, or too much inside")
    @APIResponse(responseCode = "415", description = "A Content-Encoding other than gzip")
    @APIResponse(
            responseCode = "503",
            description =
                    "The register is being loaded, or was never received; or the list could not be stored now: send it again with the same key")
    @APIResponse(responseCode = "422", description = "It is no list of numbers, or the key was used for another one")
    public Response consult(
            @Parameter(required = true) @QueryParam("campaign") UUID campaign,
            @Parameter(description = "The principal; without it, for whom the campaign is") @QueryParam("onBehalfOf")
                    UUID onBehalfOf,
            @Parameter(
                            description =
                                    "Which column holds the numbers: its place from 0, its name in the header, or ask."
                                            + " Without it, the first")
                    @QueryParam("column")
                    String column,
            @Parameter(description = "Whether the first line is a header; without it, it is detected")
                    @QueryParam("header")
                    Boolean header,
            @Parameter(
                            description =
                                    "Keep the list for a repetition, up to 30 days; else it is deleted as soon as it is compared")
                    @QueryParam("keep")
                    @DefaultValue("true")
                    boolean keep,
            @Parameter(
                            description =
                                    "Return the lines with opposed numbers; else they are only counted, and the result has no file"
                                            + " opposed")
                    @QueryParam("opposed")
                    @DefaultValue("true")
                    boolean opposed,
            @Parameter(required = true) @HeaderParam(Idempotency.HEADER) String key,
            @Parameter(description = "gzip, or nothing") @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) Long length,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            InputStream list) {
        UUID operatorId = caller.get().requireOperatorId();
        if (campaign == null) {
            throw DomainException.invalid("/campaign", "REQUIRED", CAMPAIGN_NEEDED);
        }
        UploadRequest request = new UploadRequest(
                operatorId,
                campaign,
                onBehalfOf,
                IdempotencyKeys.required(key),
                ColumnChoice.of(column, header),
                ContentEncodings.isGzip(encoding),
                new UploadOptions(keep, opposed),
                length,
                null);
        Consultation stored = connection.closeIfRefused(() -> intake.receive(request, list));
        return AcceptedResponse.accepted(views.of(stored, language));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getConsultation",
            summary = "State, progress, counts and files of a consultation",
            description =
                    "To be asked again while it is RECEIVING, COMPARING or WAITING_FOR_REGISTER. EXPIRED is a sealed one that is no longer valid; its files are"
                            + " there until filesUntil, its receipt for good.")
    @APIResponse(responseCode = "200", description = "The consultation")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    public ConsultationView one(
            @PathParam("id") UUID id,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return views.of(consultations.require(id, caller.get().requireOperatorId()), language);
    }
}
