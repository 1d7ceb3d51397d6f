package it.opposizioni.portal.statistics;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The files of the open data, under addresses without language that do not change: they are known to programs. */
@PermitAll
@Path("/data")
@Blocking
class DataFileResource {

    private static final String CSV = StatisticsClient.CSV + ";charset=UTF-8";

    private final StatisticsClient registry;
    private final ConsultationFiguresClient operators;
    private final ComplaintFiguresClient complaints;

    DataFileResource(
            @RestClient StatisticsClient registry,
            @RestClient ConsultationFiguresClient operators,
            @RestClient ComplaintFiguresClient complaints) {
        this.registry = registry;
        this.operators = operators;
        this.complaints = complaints;
    }

    @GET
    @Path("registrations.csv")
    public Response registrationsTable() {
        return file(registry.registrationsAsCsv(), CSV);
    }

    @GET
    @Path("registrations.json")
    public Response registrations() {
        return file(registry.registrationsAsJson(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("statistics.json")
    public Response register() {
        return file(registry.statisticsAsJson(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("consultations.csv")
    public Response consultationsTable() {
        return file(operators.consultationsAsCsv(), CSV);
    }

    @GET
    @Path("consultations.json")
    public Response consultations() {
        return file(operators.consultationsAsJson(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("complaints.csv")
    public Response complaintsTable() {
        return file(complaints.complaintsAsCsv(), CSV);
    }

    @GET
    @Path("complaints.json")
    public Response complaints() {
        return file(complaints.complaintsAsJson(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("reported-calls.csv")
    public Response reportedCallsTable() {
        return file(complaints.reportedCallsAsCsv(), CSV);
    }

    @GET
    @Path("reported-calls.json")
    public Response reportedCalls() {
        return file(complaints.reportedCallsAsJson(), MediaType.APPLICATION_JSON);
    }

    @GET
    @Path("reported-calls.parquet")
    public Response reportedCallsColumns() {
        return file(complaints.reportedCallsAsParquet(), ComplaintFiguresClient.PARQUET);
    }

    @GET
    @Path("reported-calls.schema.json")
    public Response reportedCallsSchema() {
        return file(complaints.reportedCallsSchema(), MediaType.APPLICATION_JSON);
    }

    private static Response file(Object content, String type) {
        return Response.ok(content, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=600")
                .build();
    }
}
