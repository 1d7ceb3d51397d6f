package it.opposizioni.portal.sending;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import it.opposizioni.portal.linemessage.DeliveryReports;
import it.opposizioni.portal.linemessage.DeliveryReports.Signed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** Where providers report what became of text messages and calls. A signature says that it is they. */
@PermitAll
@Path("/v1/line-message-reports")
@Blocking
class DeliveryReportResource {

    private final DeliveryReports reports;
    private final ReportedMessages messages;

    DeliveryReportResource(DeliveryReports reports, ReportedMessages messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @POST
    @FormTokenScope(Scope.NONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") String timestamp,
            @HeaderParam("webhook-signature") String signature,
            String body) {
        Signed report = new Signed(id, timestamp, signature, body);
        return Response.status(reports.isGenuine(report) ? take(report) : Status.UNAUTHORIZED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A report on a message that is deleted by now is accepted as well, so that the provider does not send it again. */
    private Status take(Signed report) {
        return reports.read(report)
                .map(read -> {
                    messages.record(read);
                    return Status.NO_CONTENT;
                })
                .orElse(Status.BAD_REQUEST);
    }
}
