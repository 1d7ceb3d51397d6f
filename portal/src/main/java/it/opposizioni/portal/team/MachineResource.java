package it.opposizioni.portal.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.membership.OwnCompany;
import it.opposizioni.portal.membership.Permission;
import it.opposizioni.portal.team.TeamClient.Machine;
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

/** The programs that consult for an operator: made with a public key, its keys changed without a pause, deleted. */
@Path("/operators/machine-clients")
@RolesAllowed(Role.Names.OPERATOR)
@Blocking
class MachineResource extends FormResource {

    private static final String HERE = "operators/machine-clients";

    @CheckedTemplate(basePath = "team")
    static class Templates {
        static native TemplateInstance machines(List<Machine> found, boolean mayManage, String done);

        static native TemplateInstance newMachine(Form form);

        static native TemplateInstance machine(Form form, Machine m, boolean mayManage, String done);

        private Templates() {}
    }

    private final TeamClient team;
    private final OwnCompany own;

    MachineResource(Page page, ReturnedForms returned, @RestClient TeamClient team, OwnCompany own) {
        super(page, returned);
        this.team = team;
        this.own = own;
    }

    @GET
    public TemplateInstance list(@QueryParam("done") String done) {
        return Templates.machines(team.machines().items(), own.may(Permission.PROGRAMS), said(done));
    }

    @GET
    @Path("create")
    public TemplateInstance form() {
        own.require(Permission.PROGRAMS);
        return Templates.newMachine(returned.here().orElseGet(Form::empty).keyed());
    }

    @POST
    @Path("create")
    public Response create(MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        if (form.value("name").isEmpty()) {
            form.reject("name", texts().nameMissing());
        }
        checkKey(form);
        if (form.isWrong()) {
            return returned.toPage(withoutPrivateKey(form));
        }
        try {
            Machine made =
                    team.create(form.key(), new TeamClient.NewMachine(form.value("name"), form.value("publicKey")));
            return seeOther(HERE + "/" + made.id());
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "publicKey", MachineResource::fieldOf));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id, @QueryParam("done") String done) {
        Machine machine = team.machines().items().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        Form form = returned.here().orElseGet(Form::empty);
        return Templates.machine(form.keyed(), machine, own.may(Permission.PROGRAMS), said(done));
    }

    @POST
    @Path("{id}")
    public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        try {
            switch (form.value("act")) {
                case "DELETE" -> {
                    team.delete(id);
                    return done(HERE, "deleted");
                }
                case "REMOVE_KEY" -> {
                    team.removeKey(id, form.value("kid"));
                    return done(HERE + "/" + id, "key-removed");
                }
                default -> {
                    checkKey(form);
                    if (form.isWrong()) {
                        return returned.toPage(withoutPrivateKey(form));
                    }
                    team.addKey(id, form.key(), new TeamClient.NewKey(form.value("publicKey")));
                    return done(HERE + "/" + id, "rotated");
                }
            }
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "publicKey", _ -> "publicKey"));
        }
    }

    /** A private key that was pasted by mistake goes nowhere: not to the service, and not into the form that comes back. */
    private void checkKey(Form form) {
        String key = form.value("publicKey");
        if (key.isEmpty()) {
            form.reject("publicKey", texts().publicKeyMissing());
        } else if (isPrivate(key)) {
            form.reject("publicKey", texts().publicKeyPrivate());
        }
    }

    private static boolean isPrivate(String key) {
        return key.contains("PRIVATE KEY") || key.matches("(?s).*\"d\"\\s*:.*");
    }

    private static Form withoutPrivateKey(Form form) {
        return isPrivate(form.value("publicKey")) ? form.with("publicKey", "") : form;
    }

    private static String fieldOf(String pointer) {
        return pointer.startsWith("/name") ? "name" : "publicKey";
    }

    private Response done(String where, String what) {
        return seeOther(where, "done=" + what);
    }

    private String said(String done) {
        return switch (done == null ? "" : done) {
            case "deleted" -> texts().deleted();
            case "key-removed" -> texts().keyRemoved();
            case "rotated" -> texts().rotated();
            default -> "";
        };
    }

    private MachineTexts texts() {
        return texts(MachineTexts.class);
    }
}
