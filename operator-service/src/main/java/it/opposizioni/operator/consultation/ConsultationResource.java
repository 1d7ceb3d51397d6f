package it.opposizioni.operator.consultation;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.kit.time.Now;
import it.opposizioni.operator.consultation.ResultFiles.ResultFile;
import it.opposizioni.operator.team.Needs;
import it.opposizioni.operator.team.Right;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
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
@Needs(Right.READ)
@Tag(name = "consultations")
class ConsultationResource {

    static final String CSV = "text/csv";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");
    private static final Text KEY_NEEDED = Text.of(
            "Indica nell'intestazione Idempotency-Key da 1 a 100 caratteri visibili, per esempio un UUID.",
            "Give 1 to 100 visible characters in the Idempotency-Key header, for example a UUID.");
    private static final Text CAMPAIGN_NEEDED =
            Text.of("Indica la campagna: ?campaign=...", "Name the campaign: ?campaign=...");
    private static final Text ENCODING =
            Text.of("Content-Encoding può essere solo gzip.", "Content-Encoding can only be gzip.");

    private final ListIntake intake;
    private final ConsultationService consultations;
    private final ResultFiles results;
    private final HangUp hangUp;
    private final CurrentCaller caller;
    private final Now now;

    ConsultationResource(
            ListIntake intake,
            ConsultationService consultations,
            ResultFiles results,
            HangUp hangUp,
            CurrentCaller caller,
            Now now) {
        this.intake = intake;
        this.consultations = consultations;
        this.results = results;
        this.hangUp = hangUp;
        this.caller = caller;
        this.now = now;
    }

    @POST
    @Needs(Right.CONSULT)
    @Blocking
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "consult",
            summary = "Compare a list with the register",
            description =
                    "The list is compared while it arrives, against one state of the register. The first column is the"
                            + " number, in any usual spelling; header and other columns are kept as they came. Sealed when answered.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponseSchema(value = ConsultationView.class, responseCode = "202")
    @APIResponse(responseCode = "403", description = "The operator may not consult now; the reason is in the detail")
    @APIResponse(responseCode = "404", description = "The campaign does not exist, or is another operator's")
    @APIResponse(responseCode = "409", description = "A list with this key is still arriving")
    @APIResponse(responseCode = "413", description = "The list breaks a limit")
    @APIResponse(responseCode = "422", description = "It is no list of numbers, or the key was used for another one")
    public Response consult(
            @Parameter(required = true) @QueryParam("campaign") UUID campaign,
            @Parameter(required = true) @HeaderParam(Idempotency.HEADER) String key,
            @Parameter(description = "gzip, or nothing") @HeaderParam(HttpHeaders.CONTENT_ENCODING) String encoding,
            InputStream list) {
        UUID operatorId = caller.get().requireOperatorId();
        if (campaign == null) {
            throw DomainException.invalid("/campaign", "REQUIRED", CAMPAIGN_NEEDED);
        }
        if (key == null || !KEY.matcher(key).matches()) {
            throw DomainException.invalid("/" + Idempotency.HEADER, "IDEMPOTENCY_KEY", KEY_NEEDED);
        }
        var delivery = new ListIntake.Delivery(operatorId, campaign, key, isGzip(encoding));
        ConsultationView sealed = ConsultationView.of(receive(delivery, list), now.get());
        return Response.accepted(sealed)
                .location(URI.create("/v1/consultations/" + sealed.id()))
                .build();
    }

    private Consultation receive(ListIntake.Delivery delivery, InputStream list) {
        try {
            return intake.receive(delivery, list);
        } catch (DomainException e) {
            hangUp.afterTheAnswer();
            throw e;
        }
    }

    private static boolean isGzip(String encoding) {
        return switch (encoding == null ? "identity" : encoding.toLowerCase(Locale.ROOT)) {
            case "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw new DomainException(CommonProblems.UNSUPPORTED_MEDIA_TYPE, ENCODING);
        };
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listConsultations",
            summary = "Consultations of the caller's operator, newest first",
            description = "One whose list is still arriving is in it too.")
    public Page<ConsultationView> list(
            @Parameter(description = "Only those of one campaign") @QueryParam("campaign") UUID campaign,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return consultations
                .list(caller.get().requireOperatorId(), campaign, cursor, limit)
                .map(c -> ConsultationView.of(c, now.get()));
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getConsultation", summary = "State, counts and files of a consultation")
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    public ConsultationView one(@PathParam("id") UUID id) {
        return ConsultationView.of(consultations.require(id, caller.get().requireOperatorId()), now.get());
    }

    @GET
    @Path("/{id}/files/{name}")
    @Blocking
    @Produces(CSV)
    @Operation(
            operationId = "downloadConsultationFile",
            summary = "A part of the result",
            description =
                    "callable and opposed have the list's own lines in its order; invalid has line number, code, reason"
                            + " in both languages, and the line.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or it is another operator's")
    @APIResponse(responseCode = "409", description = "The consultation is not sealed")
    @APIResponse(responseCode = "410", description = "The consultation has expired")
    public Response file(
            @PathParam("id") UUID id,
            @Parameter(description = "callable, opposed or invalid") @PathParam("name") String name) {
        ResultFile file = results.open(id, caller.get().requireOperatorId(), name);
        return Response.ok(file.content(), CSV)
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.downloadName() + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .tag(file.sha256())
                .build();
    }
}
