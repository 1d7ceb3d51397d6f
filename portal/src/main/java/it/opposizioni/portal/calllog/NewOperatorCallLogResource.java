package it.opposizioni.portal.calllog;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.calllog.CallLogClient.CallLog;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.mandates.MandateClient;
import it.opposizioni.portal.mandates.MandateClient.Mandates;
import it.opposizioni.portal.upload.Streamed;
import it.opposizioni.portal.upload.StreamedForm;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A log of the operator's own calls, which goes on to the service while it arrives. */
@Path("/operators/call-logs/new")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class NewOperatorCallLogResource extends FormResource {

    private static final int MOST_PRINCIPALS = 200;
    private static final String ON_BEHALF_OF = "onBehalfOf";

    @CheckedTemplate(basePath = "calllog")
    static class Templates {
        /** @param principals by their ids; empty when nobody is called for, or they cannot be had now */
        static native TemplateInstance upload(
                CallLogArea area, Form form, String operator, Map<String, String> principals);

        private Templates() {}
    }

    private final StreamedForm arriving;
    private final SentCallLog sent;
    private final MandateClient mandates;

    NewOperatorCallLogResource(
            Page page,
            ReturnedForms returned,
            StreamedForm arriving,
            SentCallLog sent,
            @RestClient MandateClient mandates) {
        super(page, returned);
        this.arriving = arriving;
        this.sent = sent;
        this.mandates = mandates;
    }

    /** The key in the form makes a double submit one log. */
    @GET
    public TemplateInstance form() {
        Form form = returned.here().orElseGet(Form::empty).keyed();
        return Templates.upload(CallLogArea.OPERATOR, form, "", principals());
    }

    private Map<String, String> principals() {
        PageSection<Mandates> held = PageSection.of(() -> mandates.list(null, null, MOST_PRINCIPALS));
        Map<String, String> principals = new LinkedHashMap<>();
        if (held.available()) {
            held.value().items().stream()
                    .filter(mandate -> "OUTSOURCER".equals(mandate.side()) && mandate.agreedAt() != null)
                    .forEach(mandate -> principals.put(mandate.principalId().toString(), mandate.principalName()));
        }
        return principals;
    }

    @POST
    @Streamed
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response send() {
        Form form = arriving.form();
        Optional<CallLog> log = sent.handOn(form, null, form.id(ON_BEHALF_OF).orElse(null));
        arriving.discardTheRest();
        return log.map(stored -> seeOther(CallLogArea.OPERATOR.path() + "/" + stored.id()))
                .orElseGet(() -> returned.toPage(form));
    }
}
