package it.opposizioni.portal.recovery;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.recovery.RecoveryClient.Recovery;
import it.opposizioni.portal.recovery.RecoveryClient.Rows;
import it.opposizioni.portal.sending.held.HeldLetters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The registrar decides what becomes of facts that a service has lost, and of letters that may have been sent before. */
@Path("/administration/recovery")
@RolesAllowed(Role.Names.REGISTRAR)
@Blocking
class RecoveryResource extends PageResource {

    private static final String HERE = "administration/recovery";
    private static final int CONFLICT = 409;

    /**
     * One service.
     *
     * @param name in addresses
     * @param available false when it does not answer now
     * @param open null unless it is searching
     * @param last the search that ended last; null when there was none
     */
    record Section(String name, String label, boolean available, Recovery open, Recovery last) {

        static Section of(String name, String label, PageSection<List<Recovery>> found) {
            if (!found.available()) {
                return new Section(name, label, false, null, null);
            }
            return new Section(
                    name,
                    label,
                    true,
                    found.value().stream().filter(Recovery::isOpen).findFirst().orElse(null),
                    found.value().stream()
                            .filter(recovery -> !recovery.isOpen())
                            .findFirst()
                            .orElse(null));
        }
    }

    /**
     * A question before something that cannot be undone.
     *
     * @param dangerous something is lost with it
     */
    record Question(String title, String text, String yes, boolean dangerous) {}

    @CheckedTemplate(basePath = "recovery")
    static class Templates {
        static native TemplateInstance recovery(
                List<Section> services,
                List<HeldLetters.Kind> letters,
                RecoveryLabels words,
                String notice,
                boolean refused);

        static native TemplateInstance rows(String service, Rows found, String next, RecoveryLabels words);

        static native TemplateInstance question(Question question);

        private Templates() {}
    }

    private final RecoveryServices services;
    private final HeldLetters letters;

    RecoveryResource(Page page, RecoveryServices services, HeldLetters letters) {
        super(page);
        this.services = services;
        this.letters = letters;
    }

    /** @param done what has just been done; @param amount how often */
    @GET
    public TemplateInstance overview(@QueryParam("done") String done, @QueryParam("amount") long amount) {
        RecoveryLabels words = RecoveryLabels.in(page.lang());
        List<Section> sections = services.all().entrySet().stream()
                .map(entry -> Section.of(entry.getKey(), words.service(entry.getKey()), entry.getValue()))
                .toList();
        return Templates.recovery(sections, letters.kinds(), words, notice(done, amount), "no".equals(done));
    }

    private String notice(String done, long amount) {
        RecoveryTexts texts = texts(RecoveryTexts.class);
        String number = page.formats().amount(amount);
        return switch (done) {
            case "taken-back" -> texts.doneTakenBack(number);
            case "proposed" -> texts.doneProposed();
            case "abandoned" -> texts.doneAbandoned();
            case "released" -> texts.doneReleased(number);
            case "discarded" -> texts.doneDiscarded(number);
            case "no" -> texts.refused();
            case null, default -> "";
        };
    }

    @GET
    @Path("{service}/{id}/rows")
    public TemplateInstance rows(
            @PathParam("service") String service, @PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
        Rows found = services.of(service).rows(id, cursor);
        String next = nextPage(page.link(page.path()), found.next());
        RecoveryLabels words = RecoveryLabels.in(page.lang());
        return Templates.rows(words.service(service), found, next, words);
    }

    @GET
    @Path("{service}/{id}/taking-back")
    public TemplateInstance askToTakeBack(@PathParam("service") String service, @PathParam("id") UUID id) {
        services.of(service).one(id);
        RecoveryTexts texts = texts(RecoveryTexts.class);
        return Templates.question(new Question(texts.takeBackTitle(), texts.takeBackText(), texts.takeBack(), false));
    }

    @POST
    @Path("{service}/{id}/taking-back")
    public Response takeBack(@PathParam("service") String service, @PathParam("id") UUID id) {
        return act(() -> {
            Recovery ended = services.takeBack(service, id);
            return "done=taken-back&amount=" + ended.takenBack();
        });
    }

    @GET
    @Path("{service}/{id}/abandonment")
    public TemplateInstance askToAbandon(@PathParam("service") String service, @PathParam("id") UUID id) {
        services.of(service).one(id);
        RecoveryTexts texts = texts(RecoveryTexts.class);
        return Templates.question(new Question(texts.abandonTitle(), texts.abandonText(), texts.abandonYes(), true));
    }

    @POST
    @Path("{service}/{id}/abandonment")
    public Response abandon(@PathParam("service") String service, @PathParam("id") UUID id) {
        return act(() -> services.of(service).abandon(id).isOpen() ? "done=proposed" : "done=abandoned");
    }

    /** Where the service does not answer in time, its part of the page says what has become of it. */
    private Response act(Supplier<String> act) {
        try {
            PageSection<String> done = PageSection.of(act);
            return done.available() ? seeOther(HERE, done.value()) : seeOther(HERE);
        } catch (UpstreamException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            return seeOther(HERE, "done=no");
        }
    }

    @GET
    @Path("letters/release")
    public TemplateInstance askToRelease() {
        RecoveryTexts texts = texts(RecoveryTexts.class);
        return Templates.question(new Question(texts.releaseTitle(), texts.releaseText(), texts.release(), false));
    }

    @POST
    @Path("letters/release")
    public Response release() {
        return seeOther(
                HERE, "done=released&amount=" + letters.release(page.visitor().subject()));
    }

    @GET
    @Path("letters/discard")
    public TemplateInstance askToDiscard() {
        RecoveryTexts texts = texts(RecoveryTexts.class);
        return Templates.question(new Question(texts.discardTitle(), texts.discardText(), texts.discard(), true));
    }

    @POST
    @Path("letters/discard")
    public Response discard() {
        return seeOther(
                HERE, "done=discarded&amount=" + letters.discard(page.visitor().subject()));
    }
}
