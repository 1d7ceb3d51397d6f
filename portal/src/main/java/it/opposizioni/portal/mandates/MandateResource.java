package it.opposizioni.portal.mandates;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.CompanyClient.Company;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.mandates.MandateClient.Mandate;
import it.opposizioni.portal.mandates.MandateClient.Mandates;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Mandates given and taken; each can be accepted, declined or ended on its page. */
@Path("/operators/mandates")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class MandateResource extends PageResource {

    static final String HERE = "operators/mandates";
    private static final int PAGE = 50;

    @CheckedTemplate(basePath = "mandates")
    static class Templates {
        static native TemplateInstance list(
                List<MandateView> found, boolean mayAct, String done, String next, String first);

        static native TemplateInstance mandate(MandateView m, boolean mayAct, String done);

        static native TemplateInstance end(MandateView m);

        private Templates() {}
    }

    private final MandateClient mandates;
    private final OwnCompany own;

    MandateResource(Page page, @RestClient MandateClient mandates, OwnCompany own) {
        super(page);
        this.mandates = mandates;
        this.own = own;
    }

    @GET
    public TemplateInstance list(@QueryParam("cursor") String cursor, @QueryParam("done") String done) {
        Mandates found = mandates.list(null, cursor, PAGE);
        String here = page.link(HERE);
        return Templates.list(
                found.items().stream().map(this::view).toList(),
                own.may(Permission.DECLARE),
                said(done),
                nextPage(here, found.next()),
                cursor == null ? "" : here);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        return Templates.mandate(view(mandates.one(id)), own.may(Permission.DECLARE), said(done));
    }

    @GET
    @Path("{id}/end")
    public TemplateInstance askEnd(@PathParam("id") UUID id) {
        own.require(Permission.DECLARE);
        return Templates.end(view(mandates.one(id)));
    }

    @POST
    @Path("{id}")
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        boolean accepts = "ACCEPT".equals(Form.of(posted).value("act"));
        mandates.act(id, accepts ? "acceptance" : "end");
        return seeOther(HERE + "/" + id, accepts ? "done=accepted" : "done=ended");
    }

    private MandateView view(Mandate mandate) {
        UUID mine = own.find().map(Company::id).orElseThrow(DomainException::notFound);
        return MandateView.of(mandate, mine, texts(), page.formats());
    }

    private String said(String done) {
        MandateTexts texts = texts();
        return switch (done == null ? "" : done) {
            case "proposed" -> texts.proposed();
            case "accepted" -> texts.accepted();
            case "ended" -> texts.ended();
            default -> "";
        };
    }

    private MandateTexts texts() {
        return texts(MandateTexts.class);
    }
}
