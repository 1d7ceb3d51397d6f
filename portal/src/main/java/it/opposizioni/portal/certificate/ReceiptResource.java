package it.opposizioni.portal.certificate;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.visitor.ForDelegates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Passes the receipt of a registration through. Neither its address nor the name of the file says which numbers it is about. */
@Path("/personal-area/registrations/{protocol}/receipt")
@ForDelegates
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class ReceiptResource extends PageResource {

    private static final String PDF = "application/pdf";

    private final CertificateClient certificates;

    ReceiptResource(Page page, @RestClient CertificateClient certificates) {
        super(page);
        this.certificates = certificates;
    }

    @GET
    public Response download(@PathParam("protocol") String protocol) {
        return Response.ok(certificates.receipt(protocol, PDF), PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + page.slug("receipt") + ".pdf\"")
                .build();
    }
}
