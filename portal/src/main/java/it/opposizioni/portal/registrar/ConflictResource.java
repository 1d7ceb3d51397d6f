package it.opposizioni.portal.registrar;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.callingnumbers.CallingNumberClient;
import it.opposizioni.portal.callingnumbers.CallingNumberClient.Conflict;
import it.opposizioni.portal.callingnumbers.CallingNumberClient.Conflicts;
import it.opposizioni.portal.callingnumbers.CallingNumberClient.Party;
import it.opposizioni.portal.callingnumbers.CallingNumberClient.Settlement;
import it.opposizioni.portal.callingnumbers.CallingNumberLabels;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Choice;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Numbers that several operators declare, and the registrar's decision on each. */
@Path("/administration/conflicts")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class ConflictResource extends FormResource {

    private static final String HERE = "administration/conflicts";
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "registrar")
    static class Templates {
        static native TemplateInstance conflicts(
                List<Conflict> found, CallingNumberLabels words, String done, String next, String first);

        static native TemplateInstance conflict(
                Form form, Conflict conflict, CallingNumberLabels words, List<Choice> sides);

        private Templates() {}
    }

    private final CallingNumberClient numbers;

    ConflictResource(Page page, ReturnedForms returned, @RestClient CallingNumberClient numbers) {
        super(page, returned);
        this.numbers = numbers;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        Conflicts found = numbers.conflicts(cursor, PAGE);
        String here = page.link(HERE);
        return Templates.conflicts(
                found.items(),
                words(),
                done == null ? "" : texts().settled(),
                nextPage(here, found.next()),
                cursor == null ? "" : here);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        Conflict conflict = numbers.conflict(id);
        return Templates.conflict(
                returned.here().orElseGet(Form::empty),
                conflict,
                words(),
                List.of(
                        new Choice(id(conflict.holder()), conflict.holder().name(), texts().holderHint()),
                        new Choice(
                                id(conflict.challenger()), conflict.challenger().name(), texts().challengerHint())));
    }

    private static String id(Party party) {
        return party.id().toString();
    }

    @POST
    @Path("{id}")
    public Response settle(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        Optional<UUID> winner = form.id("inFavourOf");
        if (winner.isEmpty()) {
            form.reject("inFavourOf", texts().inFavourMissing());
        }
        if (form.value("reason").isEmpty()) {
            form.reject("reason", texts().reasonMissing());
        }
        if (winner.isEmpty() || form.isWrong()) {
            return returned.toPage(form);
        }
        try {
            numbers.settle(id, new Settlement(winner.get(), form.value("reason")));
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(
                    form, e, "inFavourOf", pointer -> pointer.contains("reason") ? "reason" : "inFavourOf"));
        }
        return seeOther(HERE, "done=yes");
    }

    private CallingNumberLabels words() {
        return CallingNumberLabels.in(page.lang());
    }

    private ConflictTexts texts() {
        return texts(ConflictTexts.class);
    }
}
