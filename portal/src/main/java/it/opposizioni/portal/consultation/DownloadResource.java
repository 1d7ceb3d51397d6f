package it.opposizioni.portal.consultation;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.neighbours.ConsultationClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Passes the files of a result and its receipt through; they are never held here. */
@Path("/operators/consultations/{id}/files")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class DownloadResource {

    private final ConsultationClient consultations;

    DownloadResource(@RestClient ConsultationClient consultations) {
        this.consultations = consultations;
    }

    @GET
    @Path("{name:callable|opposed|exempted|invalid}.csv")
    public Response part(@PathParam("id") UUID id, @PathParam("name") String name) {
        return attachment(consultations.file(id, name), "text/csv;charset=UTF-8", name + "-" + id + ".csv");
    }

    @GET
    @Path("receipt.pdf")
    public Response printed(@PathParam("id") UUID id) {
        return attachment(consultations.receipt(id, "application/pdf"), "application/pdf", "receipt-" + id + ".pdf");
    }

    @GET
    @Path("receipt.jws")
    public Response signed(@PathParam("id") UUID id) {
        return attachment(consultations.receipt(id, "application/jose"), "application/jose", "receipt-" + id + ".jws");
    }

    private static Response attachment(InputStream content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
