package it.opposizioni.portal.replicas;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.replicas.ReplicaClient.Replica;
import it.opposizioni.portal.replicas.ReplicaClient.Replicas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The registrar sees the copies that services have of one another's data, has them compared, and built again. */
@Path("/administration/replicas")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class ReplicaResource extends PageResource {

    private static final String HERE = "administration/replicas";

    /**
     * The copies of one service.
     *
     * @param name in addresses
     * @param available false when it does not answer now: for this service alone nothing is shown
     */
    record Section(String name, String label, boolean available, List<Replica> copies) {}

    @CheckedTemplate(basePath = "replicas")
    static class Templates {
        static native TemplateInstance replicas(
                List<Section> services, ReplicaLabels words, boolean atWork, String notice, boolean busy);

        static native TemplateInstance rebuild(String copy);

        private Templates() {}
    }

    private final ReplicaServices services;

    ReplicaResource(Page page, ReplicaServices services) {
        super(page);
        this.services = services;
    }

    /**
     * While a copy is being compared or built again the page loads itself again, with and without script.
     *
     * @param done {@code comparison} or {@code rebuild} after it was asked for, {@code busy} when it was under way
     */
    @GET
    public TemplateInstance list(@QueryParam("done") String done) {
        ReplicaLabels words = ReplicaLabels.of(page);
        List<Section> sections = services.all().entrySet().stream()
                .map(entry -> section(entry.getKey(), words, entry.getValue()))
                .toList();
        boolean atWork = sections.stream().flatMap(s -> s.copies().stream()).anyMatch(Replica::isAtWork);
        return Templates.replicas(sections, words, atWork, notice(done), "busy".equals(done));
    }

    private static Section section(String name, ReplicaLabels words, PageSection<Replicas> found) {
        List<Replica> copies = found.available() ? found.value().items() : List.of();
        return new Section(name, words.service(name), found.available(), copies);
    }

    private String notice(String done) {
        ReplicaTexts texts = texts(ReplicaTexts.class);
        return switch (done) {
            case "comparison" -> texts.doneComparison();
            case "rebuild" -> texts.doneRebuild();
            case "busy" -> texts.busy();
            case null, default -> "";
        };
    }

    @POST
    @Path("{service}/{name}/comparison")
    public Response compare(@PathParam("service") String service, @PathParam("name") String name) {
        return act("comparison", () -> services.compare(service, name));
    }

    @GET
    @Path("{service}/{name}/rebuild")
    public TemplateInstance confirm(@PathParam("service") String service, @PathParam("name") String name) {
        return Templates.rebuild(ReplicaLabels.of(page).copy(services.one(service, name)));
    }

    @POST
    @Path("{service}/{name}/rebuild")
    public Response rebuild(@PathParam("service") String service, @PathParam("name") String name) {
        return act("rebuild", () -> services.rebuild(service, name));
    }

    /** A service that does not answer says so in its part of the page. */
    private Response act(String what, BooleanSupplier act) {
        PageSection<Boolean> done = PageSection.of(act::getAsBoolean);
        if (!done.available()) {
            return seeOther(HERE);
        }
        return seeOther(HERE, "done=" + (done.value() ? what : "busy"));
    }
}
