package it.opposizioni.portal.consultation;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.neighbours.ConsultationClient;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Passes the files of a result and its receipt through; they are never held here. */
@Path("/operators/consultations/{id}/files")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class DownloadResource {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ConsultationClient consultations;

    DownloadResource(@RestClient ConsultationClient consultations) {
        this.consultations = consultations;
    }

    @GET
    @Path("{name:callable|opposed|exempted|invalid}.csv")
    public Response part(@PathParam("id") UUID id, @PathParam("name") String name) {
        return attachment(consultations.file(id, name), "text/csv;charset=UTF-8", name + "-" + id + ".csv");
    }

    /** The same for spreadsheet programs; offered where the list was one. */
    @GET
    @Path("{name:callable|opposed|exempted|invalid}.xlsx")
    public Response sheet(@PathParam("id") UUID id, @PathParam("name") String name) {
        InputStream csv = consultations.file(id, name);
        StreamingOutput sheet = out -> SpreadsheetCopy.write(csv, out);
        return attachment(sheet, XLSX, name + "-" + id + ".xlsx");
    }

    @GET
    @Path("receipt.pdf")
    public Response printed(@PathParam("id") UUID id) {
        return attachment(consultations.receipt(id, "application/pdf"), "application/pdf", "receipt-" + id + ".pdf");
    }

    @GET
    @Path("receipt.json")
    public Response described(@PathParam("id") UUID id) {
        return attachment(
                consultations.receipt(id, MediaType.APPLICATION_JSON),
                MediaType.APPLICATION_JSON,
                "receipt-" + id + ".json");
    }

    @GET
    @Path("receipt.jwt")
    public Response signed(@PathParam("id") UUID id) {
        return attachment(consultations.receipt(id, "application/jose"), "application/jose", "receipt-" + id + ".jwt");
    }

    private static Response attachment(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
