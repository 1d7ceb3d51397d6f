package it.opposizioni.portal.delegation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The people that one acts for and those who act for one, and what one does about each. */
@Path("/personal-area/people")
@RolesAllowed(Role.Names.CITIZEN)
@Blocking
class PeopleResource extends FormResource {

    static final String HERE = "personal-area/people";

    @CheckedTemplate(basePath = "delegation")
    static class Templates {
        /** @param all null when they cannot be listed now */
        static native TemplateInstance people(People all, String done);

        static native TemplateInstance person(DelegationLine delegation, String title, Form form);

        private Templates() {}
    }

    private final DelegationClient delegations;

    PeopleResource(Page page, ReturnedForms returned, @RestClient DelegationClient delegations) {
        super(page, returned);
        this.delegations = delegations;
    }

    @GET
    public TemplateInstance people(@QueryParam("done") String done) {
        PageSection<People> all = PageSection.of(() -> People.of(delegations.mine().items().stream()
                .map(each -> DelegationLine.of(each, page))
                .toList()));
        return Templates.people(all.value(), words(done));
    }

    private String words(String done) {
        DelegationTexts texts = texts(DelegationTexts.class);
        return switch (done == null ? "" : done) {
            case "offered" -> texts.doneOffered();
            case "accepted" -> texts.doneAccepted();
            case "declined" -> texts.doneDeclined();
            case "ended" -> texts.doneEnded();
            default -> "";
        };
    }

    @GET
    @Path("{id}")
    public TemplateInstance person(@PathParam("id") UUID id) {
        DelegationLine delegation = DelegationLine.of(delegations.one(id), page);
        return Templates.person(
                delegation,
                delegation.title(texts(DelegationTexts.class)),
                returned.here().orElseGet(Form::empty));
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            return switch (form.value("act")) {
                case "ACCEPT" -> {
                    delegations.accept(id);
                    yield done("accepted");
                }
                case "DECLINE" -> {
                    delegations.decline(id);
                    yield done("declined");
                }
                case "END" -> {
                    delegations.end(id);
                    yield done("ended");
                }
                default -> throw new BadRequestException();
            };
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "answer", _ -> "answer"));
        }
    }

    private Response done(String what) {
        return seeOther(HERE, "done=" + what);
    }
}
