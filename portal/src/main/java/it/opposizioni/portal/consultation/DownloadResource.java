package it.opposizioni.portal.consultation;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.io.SentStream;
import it.opposizioni.kit.time.Rome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Passes the files of a result and its receipt through; they are never held here. */
@Path("/operators/consultations/{id}/files")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class DownloadResource {

    private static final String CSV = "text/csv";
    private static final String GZIP = "application/gzip";
    private static final String ZIP = "application/zip";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ConsultationClient consultations;
    private final ConsultationFileClient files;

    DownloadResource(@RestClient ConsultationClient consultations, @RestClient ConsultationFileClient files) {
        this.consultations = consultations;
        this.files = files;
    }

    @GET
    @Path("{name:callable|opposed|exempted|invalid}.csv")
    public Response part(@PathParam("id") UUID id, @PathParam("name") String name) {
        String called = name(id, name) + ".csv";
        return attachment(files.file(id, name, CSV), CSV + ";charset=UTF-8", called);
    }

    /** Compressed as the list was; offered where it was. */
    @GET
    @Path("{name:callable|opposed|exempted|invalid}.csv.gz")
    public Response gzip(@PathParam("id") UUID id, @PathParam("name") String name) {
        String called = name(id, name) + ".csv.gz";
        return attachment(files.file(id, name, GZIP), GZIP, called);
    }

    @GET
    @Path("{name:callable|opposed|exempted|invalid}.csv.zip")
    public Response zip(@PathParam("id") UUID id, @PathParam("name") String name) {
        String called = name(id, name) + ".csv.zip";
        return attachment(files.file(id, name, ZIP), ZIP, called);
    }

    /** The same for spreadsheet programs; offered where the list was one. */
    @GET
    @Path("{name:callable|opposed|exempted|invalid}.xlsx")
    public Response sheet(@PathParam("id") UUID id, @PathParam("name") String name) {
        String called = name(id, name) + ".xlsx";
        return attachment(new SentStream(files.file(id, name, CSV), SpreadsheetCopy::write), XLSX, called);
    }

    @GET
    @Path("receipt.pdf")
    public Response printed(@PathParam("id") UUID id) {
        return receipt(id, "application/pdf", ".pdf");
    }

    @GET
    @Path("receipt.json")
    public Response described(@PathParam("id") UUID id) {
        return receipt(id, MediaType.APPLICATION_JSON, ".json");
    }

    @GET
    @Path("receipt.jwt")
    public Response signed(@PathParam("id") UUID id) {
        return receipt(id, "application/jose", ".jwt");
    }

    private Response receipt(UUID id, String type, String ending) {
        String called = name(id, "receipt") + ending;
        return attachment(consultations.receipt(id, type), type, called);
    }

    /** With the day of the seal, so that files of several months can be told apart; as the service calls them. */
    private String name(UUID id, String part) {
        Instant sealedAt = consultations.consultation(id).sealedAt();
        return part + (sealedAt == null ? "" : "-" + Rome.day(sealedAt)) + "-" + id;
    }

    private static Response attachment(Object content, String type, String name) {
        return Response.ok(content, type)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
