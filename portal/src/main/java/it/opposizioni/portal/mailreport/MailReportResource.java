package it.opposizioni.portal.mailreport;

import io.smallrye.common.annotation.Blocking;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.FormTokenScope.Scope;
import it.opposizioni.portal.linemessage.DeliveryReports;
import it.opposizioni.portal.linemessage.DeliveryReports.Signed;
import it.opposizioni.portal.linemessage.WebhookSignature;
import it.opposizioni.portal.sending.ReportedMessages;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.Optional;

/** Where it is reported that an e-mail came back, by the id in its Message-ID. A signature says who reports it. */
@PermitAll
@Path("/v1/mail-reports")
@Blocking
class MailReportResource {

    private final Optional<WebhookSignature> signature;
    private final MailReportConfig config;
    private final DeliveryReports reports;
    private final ReportedMessages messages;
    private final Clock clock;

    MailReportResource(MailReportConfig config, DeliveryReports reports, ReportedMessages messages, Clock clock) {
        this.signature = config.secret().filter(secret -> !secret.isBlank()).map(WebhookSignature::new);
        this.config = config;
        this.reports = reports;
        this.messages = messages;
        this.clock = clock;
    }

    @POST
    @FormTokenScope(Scope.NONE)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response report(
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") String timestamp,
            @HeaderParam("webhook-signature") String signed,
            String body) {
        boolean genuine = signature
                .filter(right -> right.isRight(id, timestamp, signed, body, clock.instant(), config.age()))
                .isPresent();
        return Response.status(genuine ? take(new Signed(id, timestamp, signed, body)) : Status.UNAUTHORIZED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A report on a message that is deleted by now is accepted as well, so that it is not sent again. */
    private Status take(Signed signedReport) {
        return reports.read(signedReport)
                .map(report -> {
                    messages.recordMail(report);
                    return Status.NO_CONTENT;
                })
                .orElse(Status.BAD_REQUEST);
    }
}
