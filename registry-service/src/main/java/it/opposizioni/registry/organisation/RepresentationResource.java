package it.opposizioni.registry.organisation;

import it.opposizioni.kit.identity.CurrentCaller;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.page.Cursor;
import it.opposizioni.kit.page.Page;
import it.opposizioni.kit.text.Printable;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who says to represent which organisation, and what a registrar decides about it, over HTTP. */
@Path("/v1/desk/organisations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.REGISTRAR)
@Tag(name = "Organisations", description = "Companies and others that hold lines, and who represents them")
class RepresentationResource {

    private final RepresentationService service;
    private final CurrentCaller caller;

    RepresentationResource(RepresentationService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    /** Which of them. */
    @Schema(name = "RepresentationListing")
    enum Which {
        OPEN,
        DONE
    }

    @Schema(name = "OrganisationRefusal")
    record Reason(
            @NotBlank @Size(max = 1_000) @Pattern(regexp = Printable.LINES)
            String reason) {}

    @GET
    @Operation(
            operationId = "listRepresentations",
            summary =
                    "Who asks to act for an organisation: those that wait, longest first, or all others, latest first",
            description = "In pages: next is the cursor of the next one.")
    public Page<RepresentationView> list(
            @QueryParam("status") @DefaultValue("OPEN") Which status,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Cursor.LARGEST_LIMIT) int limit) {
        return service.list(status == Which.OPEN, Cursor.decode(cursor, UUID::fromString), limit, caller.get());
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getRepresentation",
            summary = "Who asks to act for one organisation, and by which evidence",
            description = "A registrar may have asked for it, and then may not decide.")
    public RepresentationView get(UUID id) {
        return service.one(id, caller.get());
    }

    @POST
    @Path("/{id}/confirmation")
    @Operation(
            operationId = "confirmRepresentation",
            summary = "Confirm that somebody represents an organisation",
            description =
                    "The organisation is a holder from now on, and the one whom the desk knows by that tax code: the person acts for it and sees its numbers.")
    @APIResponseSchema(value = RepresentationView.class, responseCode = "200", responseDescription = "It is confirmed")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(responseCode = "409", description = "It was decided before, or the registrar is who asks")
    public RepresentationView confirm(UUID id) {
        return service.confirm(id, caller.get());
    }

    @POST
    @Path("/{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refuseRepresentation",
            summary = "Refuse that somebody acts for an organisation",
            description = "Who asked is told the reason.")
    @APIResponseSchema(value = RepresentationView.class, responseCode = "200", responseDescription = "It is refused")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(responseCode = "409", description = "It was decided before, or the registrar is who asks")
    public RepresentationView refuse(UUID id, @NotNull @Valid Reason refusal) {
        return service.refuse(id, registrar(), refusal.reason());
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endRepresentation",
            summary = "End that somebody acts for an organisation",
            description =
                    "For example when it has another legal representative. Delegations in its name end too; who acted is told the reason.")
    @APIResponseSchema(value = RepresentationView.class, responseCode = "200", responseDescription = "It has ended")
    @APIResponse(responseCode = "404", description = "There is no such request")
    @APIResponse(responseCode = "409", description = "It is closed already")
    public RepresentationView end(UUID id, @NotNull @Valid Reason ending) {
        return service.end(id, registrar(), ending.reason());
    }

    private String registrar() {
        return caller.get().subject();
    }
}
