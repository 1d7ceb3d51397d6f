package it.opposizioni.portal.deadletters;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.deadletters.DeadLetterClient.Letter;
import it.opposizioni.portal.deadletters.DeadLetterClient.Letters;
import it.opposizioni.portal.deadletters.DeadLetterClient.Redriven;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The registrar sees the messages that the services have given up, and has them processed again. */
@Path("/administration/dead-letters")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class DeadLetterResource extends PageResource {

    private static final String HERE = "administration/dead-letters";
    private static final int REFERENCE = 8;

    /**
     * What one service has given up.
     *
     * @param name in addresses
     * @param available false when it does not answer now: for this service alone nothing is shown
     */
    record Section(String name, String label, boolean available, List<Letter> letters, long total) {

        public boolean isMore() {
            return total > letters.size();
        }

        public long shown() {
            return letters.size();
        }

        /** Tells two buttons apart. */
        public String reference(Letter letter) {
            return letter.subject() != null
                    ? letter.subject()
                    : letter.id().toString().substring(letter.id().toString().length() - REFERENCE);
        }
    }

    @CheckedTemplate(basePath = "deadletters")
    static class Templates {
        static native TemplateInstance deadLetters(
                List<Section> services, DeadLetterLabels words, String notice, boolean failed);

        private Templates() {}
    }

    private final DeadLetterServices services;
    private final DeadLetterCount count;

    DeadLetterResource(Page page, DeadLetterServices services, DeadLetterCount count) {
        super(page);
        this.services = services;
        this.count = count;
    }

    /** @param done {@code yes} or {@code no} after one, {@code all} after several */
    @GET
    public TemplateInstance list(
            @QueryParam("done") String done, @QueryParam("applied") int applied, @QueryParam("failed") int failed) {
        Map<String, PageSection<Letters>> found = services.all();
        count.learn(found);
        DeadLetterLabels words = DeadLetterLabels.in(page.lang());
        List<Section> sections = found.entrySet().stream()
                .map(entry -> section(entry.getKey(), words.service(entry.getKey()), entry.getValue()))
                .toList();
        return Templates.deadLetters(sections, words, notice(done, applied, failed), "no".equals(done) || failed > 0);
    }

    private static Section section(String name, String label, PageSection<Letters> found) {
        return found.available()
                ? new Section(
                        name, label, true, found.value().items(), found.value().total())
                : new Section(name, label, false, List.of(), 0);
    }

    private String notice(String done, int applied, int failed) {
        DeadLetterTexts texts = texts(DeadLetterTexts.class);
        return switch (done) {
            case "yes" -> texts.doneOne();
            case "no" -> texts.failedOne();
            case "all" ->
                texts.doneAll(page.formats().amount(applied), page.formats().amount(failed));
            case null, default -> "";
        };
    }

    @POST
    @Path("{service}/{id}")
    public Response redrive(@PathParam("service") String service, @PathParam("id") UUID id) {
        PageSection<Boolean> done = PageSection.of(() -> services.redrive(service, id));
        return done.available() ? seeOther(HERE, done.value() ? "done=yes" : "done=no") : seeOther(HERE);
    }

    /** A service that does not answer says so in its part of the page. */
    @POST
    @Path("{service}")
    public Response redriveAll(@PathParam("service") String service) {
        PageSection<Redriven> done = PageSection.of(() -> services.redriveAll(service));
        return done.available()
                ? seeOther(
                        HERE,
                        "done=all&applied=%d&failed=%d"
                                .formatted(done.value().applied(), done.value().failed()))
                : seeOther(HERE);
    }
}
