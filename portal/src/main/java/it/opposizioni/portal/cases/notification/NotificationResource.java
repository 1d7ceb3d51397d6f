package it.opposizioni.portal.cases.notification;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.notification.NotificationClient.NewNotification;
import it.opposizioni.portal.cases.notification.NotificationClient.Notification;
import it.opposizioni.portal.clients.CompanyClient;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.pec.Pec;
import it.opposizioni.portal.pec.PecAttachment;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** How the act of a decided case was served: sent by certified mail from here, or noted by an official. */
@Path("/authority/cases/{id}/notification")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class NotificationResource extends FormResource {

    private static final String SEND = "SEND";

    @CheckedTemplate(basePath = "cases/notification")
    static class Templates {
        /**
         * @param told null when the service does not answer, or the case is not decided
         * @param sendable the reader can send it now, and it does not wait to be sent already
         * @param offered there is a mailbox of certified mail
         * @param address to which it goes; empty when the operator has none, or it is not known now
         */
        static native TemplateInstance page(
                Form form,
                CaseClient.Case file,
                Notification told,
                NotificationLabels notificationWords,
                boolean sendable,
                boolean offered,
                String address,
                CaseLabels words,
                String nonce);

        private Templates() {}
    }

    private final CaseClient cases;
    private final NotificationClient notifications;
    private final CompanyClient operators;
    private final ActMailing mailing;
    private final Pec pec;

    NotificationResource(
            Page page,
            ReturnedForms returned,
            @RestClient CaseClient cases,
            @RestClient NotificationClient notifications,
            @RestClient CompanyClient operators,
            ActMailing mailing,
            Pec pec) {
        super(page, returned);
        this.cases = cases;
        this.notifications = notifications;
        this.operators = operators;
        this.mailing = mailing;
        this.pec = pec;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        CaseClient.Case file = cases.one(id);
        Notification told = file.isDecided()
                ? PageSection.<Notification>ofNewer(() -> notifications.of(id), null)
                        .value()
                : null;
        boolean sendable = told != null
                && !file.ownComplaint()
                && told.sendPossible()
                && told.prepared()
                        .filter(prepared -> mailing.isStored(prepared.id()))
                        .isEmpty();
        return Templates.page(
                returned.here().orElseGet(Form::empty),
                file,
                told,
                NotificationLabels.in(page.lang()),
                sendable,
                pec.isOffered(),
                sendable ? shownAddress(told) : "",
                CaseLabels.in(page.lang()),
                UUID.randomUUID().toString());
    }

    private String shownAddress(Notification told) {
        return Objects.requireNonNullElse(PageSection.of(() -> addressOf(told)).value(), "");
    }

    /** What is prepared goes on to its own address; otherwise that of the operator, null when it has none. */
    private String addressOf(Notification told) {
        return told.prepared()
                .map(NotificationClient.Attempt::address)
                .orElseGet(() -> told.operatorId() == null
                        ? null
                        : operators.one(told.operatorId()).pec());
    }

    @POST
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            if (form.value("act").equals(SEND)) {
                send(id, form);
            } else {
                record(id, form);
            }
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "state", NotificationResource::fieldOf));
        }
        return form.isWrong() ? returned.toPage(form) : seeOther("authority/cases/" + id + "/notification");
    }

    /** If this process dies on the way, the notification is prepared and nothing has left: the next try goes on with it. */
    private void send(UUID id, Form form) {
        if (!pec.isOffered()) {
            form.reject("state", texts(NotificationTexts.class).notOffered());
            return;
        }
        String address = addressOf(notifications.of(id));
        if (address == null || address.isBlank()) {
            form.reject("state", texts(NotificationTexts.class).noAddress());
            return;
        }
        Notification begun = notifications.begin(id, form.key(), NewNotification.byMail(address));
        begun.prepared()
                .ifPresent(prepared -> mailing.send(new ActMailing.Act(
                        prepared.id(),
                        id,
                        begun.code(),
                        begun.operatorId(),
                        prepared.address(),
                        file(begun, prepared))));
    }

    private PecAttachment file(Notification begun, NotificationClient.Attempt prepared) {
        boolean signed = prepared.signed() && begun.signedAct() != null;
        return new PecAttachment(
                "decisione-" + begun.code() + (signed ? begun.signedAct().file().extension() : ".pdf"),
                signed ? begun.signedAct().file().mediaType() : NotificationClient.PDF,
                notifications.act(begun.caseId(), prepared.id()));
    }

    private void record(UUID id, Form form) {
        NotificationTexts texts = texts(NotificationTexts.class);
        String way = form.value("way");
        if (way.isEmpty()) {
            form.reject("way", texts.noWay());
        }
        Optional<LocalDate> day = form.day("servedOn");
        if (day.isEmpty()) {
            form.reject("servedOn", texts.noDay());
        }
        if (!form.isWrong()) {
            notifications.begin(id, form.key(), new NewNotification(way, null, day.orElseThrow(), form.value("note")));
        }
    }

    private static String fieldOf(String pointer) {
        String name = Objects.requireNonNullElse(pointer, "").replaceFirst("^/", "");
        return name.equals("address") ? "state" : name;
    }
}
