package it.opposizioni.portal.calllog;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The call logs of operators that inspectors had checked. */
@Path("/authority/call-logs")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class InspectionResource {

    private final CallLogPages pages;

    InspectionResource(CallLogPages pages) {
        this.pages = pages;
    }

    @GET
    public TemplateInstance list(
            @QueryParam(CallLogPages.OPERATOR) UUID operator, @QueryParam("cursor") String cursor) {
        return pages.list(CallLogArea.AUTHORITY, operator, cursor);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        return pages.one(CallLogArea.AUTHORITY, id);
    }

    @GET
    @Path("{id}/files/findings.csv")
    public Response findings(@PathParam("id") UUID id) {
        return pages.findings(id);
    }

    @GET
    @Path("{id}/files/findings.csv.gz")
    public Response compressedFindings(@PathParam("id") UUID id) {
        return pages.compressedFindings(id);
    }

    @GET
    @Path("{id}/files/receipt.jwt")
    public Response signedReceipt(@PathParam("id") UUID id) {
        return pages.signedReceipt(id);
    }

    @GET
    @Path("{id}/files/receipt.json")
    public Response describedReceipt(@PathParam("id") UUID id) {
        return pages.describedReceipt(id);
    }
}
