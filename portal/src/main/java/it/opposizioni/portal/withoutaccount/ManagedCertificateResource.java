package it.opposizioni.portal.withoutaccount;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Passes the certificate of an opened number through. Neither its address nor the name of the file says which number it is about. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/number/certificate")
@Blocking
class ManagedCertificateResource extends PageResource {

    private static final String PDF = "application/pdf";

    private final VisitSteps steps;
    private final VisitClient registry;

    ManagedCertificateResource(Page page, VisitSteps steps, @RestClient VisitClient registry) {
        super(page);
        this.steps = steps;
        this.registry = registry;
    }

    @GET
    public Response download(@PathParam("id") UUID id) {
        return steps.look(
                id,
                () -> steps.at(
                        id, VisitSteps.NUMBER, visit -> file(visit.answers().visit())));
    }

    private Response file(UUID visit) {
        // says why it is no longer open; of a refused file only the status can be read
        registry.look(visit);
        return Response.ok(registry.certificate(visit, PDF), PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + page.slug("certificate") + ".pdf\"")
                .build();
    }
}
