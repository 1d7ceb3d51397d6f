package it.opposizioni.portal.consultation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.lifecycle.Stopping;
import it.opposizioni.portal.consultation.ConsultationClient.Consultation;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.ResponseHeader;

/** For script: how far a comparison is, sent to the page as it goes on; without script the page loads itself again. */
@Path("/operators/consultations/{id}")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class ProgressResource extends PageResource {

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Then the browser asks again: a session that has ended is noticed. It does so too when this copy stops, and gets another one. */
    private static final int MOST_EVENTS = 60;

    private static final String STATE = "state";
    private static final String OVER = "over";

    @CheckedTemplate(basePath = "consultation")
    static class Templates {
        static native TemplateInstance jobState(ProgressView job, boolean aloud);

        private Templates() {}
    }

    private final ProgressViews words;
    private final ConsultationClient consultations;
    private final Stopping stopping;

    ProgressResource(Page page, ProgressViews words, @RestClient ConsultationClient consultations, Stopping stopping) {
        super(page);
        this.words = words;
        this.consultations = consultations;
        this.stopping = stopping;
    }

    /** An event {@code state} a second with the part of the page that changes; {@code over} is the last one. */
    @GET
    @Path("progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    // a proxy that buffers the answer would delay the events
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> progress(@PathParam("id") UUID id, @Context Sse sse) {
        // asked before the stream begins, or a consultation of somebody else would begin a stream that breaks off
        Consultation first = consultations.consultation(id);
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new Sent(first),
                        sent -> Uni.createFrom()
                                .item(() -> event(sent.nextOr(() -> consultations.consultation(id)), sent, sse))
                                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .withDelay(EVERY)
                .whilst(event -> !event.getName().equals(OVER) && !stopping.hasBegun())
                .select()
                .first(MOST_EVENTS);
    }

    private OutboundSseEvent event(Consultation c, Sent sent, Sse sse) {
        if (!ProgressView.isRunning(c)) {
            return sse.newEvent(OVER, c.state());
        }
        ProgressView job = words.job(c);
        boolean aloud = !job.said().equals(sent.words);
        sent.words = job.said();
        return sse.newEventBuilder()
                .name(STATE)
                .reconnectDelay(EVERY.toMillis())
                .data(Templates.jobState(job, aloud).render())
                .build();
    }

    /** Where the script goes when the comparison has ended: the same address, which then shows the result. */
    @GET
    @Path("outcome")
    public Response outcome(@PathParam("id") UUID id) {
        consultations.consultation(id);
        return Response.noContent()
                .header("HX-Redirect", page.link("operators/consultations/" + id))
                .build();
    }

    /** What the page knows: what was read out last is not said again. */
    private static final class Sent {

        private Consultation first;
        private String words = "";

        Sent(Consultation first) {
            this.first = first;
        }

        Consultation nextOr(Supplier<Consultation> asked) {
            Consultation next = first == null ? asked.get() : first;
            first = null;
            return next;
        }
    }
}
