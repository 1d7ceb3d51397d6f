package it.opposizioni.registry.mydata;

import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.mydata.MyData;
import it.opposizioni.kit.mydata.MyDataAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Everything that the register holds about a number that its code has opened, for the web site. */
@Path("/v1/visits/{id}/my-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SITE)
@Tag(name = "Managed numbers")
class ManagedDataResource {

    private final ManagedDataService service;
    private final MyDataAnswers answers;

    ManagedDataResource(ManagedDataService service, MyDataAnswers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "getManagedData",
            summary = "Everything that is held about a number that was opened by its code, with who looked at it",
            description = "As getMyData, for somebody without an account.")
    @APIResponse(responseCode = "200", description = "The data, which explain themselves")
    @APIResponse(responseCode = "409", description = "The number is not open here")
    @APIResponse(responseCode = "429", description = "Too often in one visit; Retry-After says when to try again")
    public RestResponse<MyData<ManagedData>> get(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
        return answers.of("visit " + id, () -> service.of(id), RegisterWords.OF_A_NUMBER, acceptLanguage);
    }
}
