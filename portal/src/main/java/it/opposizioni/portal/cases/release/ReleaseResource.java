package it.opposizioni.portal.cases.release;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.identity.Role;
import it.opposizioni.portal.cases.CaseClient;
import it.opposizioni.portal.cases.CaseLabels;
import it.opposizioni.portal.cases.release.ReleaseClient.Release;
import it.opposizioni.portal.clients.FormProblems;
import it.opposizioni.portal.clients.PageSection;
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
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A whole case, which tells who complained: one official asks for it, another one releases it. */
@Path("/authority/cases/{id}/whole-case")
@RolesAllowed(Role.Names.REGULATOR)
@Blocking
class ReleaseResource extends FormResource {

    private static final int NEWEST = 50;
    private static final String RELEASE = "release";
    private static final String REASON = "reason";

    @CheckedTemplate(basePath = "cases")
    static class Templates {
        /**
         * @param releases null when the service does not answer, or is of a release that does not know the question
         * @param ready the reader's, which can be used now; null where there is none
         * @param waiting the reader's, which nobody has answered yet; likewise
         * @param toAnswer those that the reader may answer
         */
        static native TemplateInstance wholeCase(
                Form form,
                CaseClient.Case file,
                List<Release> releases,
                Release ready,
                Release waiting,
                List<Choice> toAnswer,
                ReleaseLabels words,
                CaseLabels people);

        private Templates() {}
    }

    private final CaseClient cases;
    private final ReleaseClient releases;

    ReleaseResource(
            Page page, ReturnedForms returned, @RestClient CaseClient cases, @RestClient ReleaseClient releases) {
        super(page, returned);
        this.cases = cases;
        this.releases = releases;
    }

    @GET
    public TemplateInstance show(@PathParam("id") UUID id) {
        CaseClient.Case file = cases.one(id);
        CaseLabels people = CaseLabels.in(page.lang());
        ReleaseClient.Releases found = PageSection.<ReleaseClient.Releases>ofNewer(
                        () -> releases.list(id, null, NEWEST), null)
                .value();
        List<Release> known = found == null ? List.of() : found.items();
        return Templates.wholeCase(
                returned.here().orElseGet(Form::empty).keyed(),
                file,
                found == null ? null : known,
                known.stream().filter(Release::isMineReleased).findFirst().orElse(null),
                known.stream().filter(Release::isMineWaiting).findFirst().orElse(null),
                known.stream()
                        .filter(Release::decidable)
                        .map(each -> choice(each, people))
                        .toList(),
                ReleaseLabels.in(page.lang()),
                people);
    }

    private Choice choice(Release each, CaseLabels people) {
        String who = texts(ReleaseTexts.class)
                .askedFor(people.person(each.askedBy()), page.formats().time(each.askedAt()));
        return new Choice(each.id().toString(), each.purpose(), who);
    }

    @POST
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        String act = form.value("act");
        try {
            if (act.equals("ASK")) {
                return ask(id, form);
            }
            Optional<UUID> chosen = form.id(RELEASE);
            if (chosen.isEmpty()) {
                return returned.toPage(
                        form.reject(RELEASE, texts(ReleaseTexts.class).choose()));
            }
            if (act.equals("RELEASE") && !form.value(REASON).isEmpty()) {
                return returned.toPage(
                        form.reject(REASON, texts(ReleaseTexts.class).reasonToRelease()));
            }
            switch (act) {
                case "RELEASE" -> releases.release(chosen.get());
                case "REFUSE" -> releases.refuse(chosen.get(), new ReleaseClient.Refusal(form.value(REASON)));
                default -> releases.takeBack(chosen.get());
            }
        } catch (UpstreamException e) {
            return returned.toPage(FormProblems.into(form, e, "state", ReleaseResource::fieldOf));
        }
        return done(id);
    }

    private Response ask(UUID id, Form form) {
        if (form.value("purpose").isEmpty()) {
            return returned.toPage(
                    form.reject("purpose", texts(ReleaseTexts.class).noPurpose()));
        }
        releases.ask(form.key(), new ReleaseClient.NewRelease(id, form.value("purpose")));
        return done(id);
    }

    private Response done(UUID id) {
        return seeOther("authority/cases/" + id + "/whole-case");
    }

    private static String fieldOf(String pointer) {
        return switch (pointer) {
            case "/purpose" -> "purpose";
            case "/reason" -> REASON;
            default -> "state";
        };
    }
}
