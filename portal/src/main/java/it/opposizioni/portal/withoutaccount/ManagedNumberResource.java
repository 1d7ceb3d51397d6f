package it.opposizioni.portal.withoutaccount;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.time.Now;
import it.opposizioni.portal.citizen.HistoryLine;
import it.opposizioni.portal.citizen.NumberCard;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.RegistryClient.History;
import it.opposizioni.portal.clients.RegistryClient.Opposition;
import it.opposizioni.portal.drafts.FormResource;
import it.opposizioni.portal.drafts.ReturnedForms;
import it.opposizioni.portal.exemption.ExemptionSection;
import it.opposizioni.portal.exemption.ExemptionSections;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.ownnumber.NumberNotices;
import it.opposizioni.portal.ownnumber.OwnNumberTexts;
import it.opposizioni.portal.withoutaccount.VisitSteps.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** A number that its code has opened: since when it is protected, and what can be done with it. */
@PermitAll
@Path("/" + VisitSteps.START + "/{id}/number")
@Blocking
class ManagedNumberResource extends FormResource {

    private static final String STEP = VisitSteps.NUMBER;
    private static final String WHAT = "what";
    private static final Set<String> MEDIA = Set.of("TELEPHONE", "POST");

    @CheckedTemplate(basePath = "withoutaccount")
    static class Templates {
        static native TemplateInstance number(
                Opposition opposition,
                NumberCard card,
                ExemptionSection kept,
                List<HistoryLine> history,
                Form form,
                String done,
                String here);

        /**
         * @param since before which consents count no longer already; empty for none
         * @param shortly that it was done a short while ago; empty where it was not
         */
        static native TemplateInstance renewal(
                Opposition opposition, Form form, String since, String shortly, ExemptionSection kept, String here);

        static native TemplateInstance removal(Opposition opposition, Form form, String here);

        private Templates() {}
    }

    private final VisitSteps steps;
    private final VisitClient registry;
    private final ExemptionSections exemptions;
    private final Now now;

    ManagedNumberResource(
            Page page,
            ReturnedForms returned,
            VisitSteps steps,
            @RestClient VisitClient registry,
            ExemptionSections exemptions,
            Now now) {
        super(page, returned);
        this.now = now;
        this.steps = steps;
        this.registry = registry;
        this.exemptions = exemptions;
    }

    @GET
    public Response number(@PathParam("id") UUID id) {
        return steps.look(id, () -> steps.show(id, STEP, this::shown));
    }

    private TemplateInstance shown(Visit visit) {
        UUID known = visit.answers().visit();
        Opposition opposition = registry.look(known);
        ExemptionSection kept = exemptions.of(opposition, new ManagedCompanies(visit, registry));
        return Templates.number(
                opposition,
                NumberCard.of(opposition, page),
                kept,
                HistoryLine.of(opposition, history(known), kept.moments(), Map.of(), page),
                returned.here().orElseGet(Form::empty).keyed(),
                done(opposition),
                steps.link(visit.id(), STEP));
    }

    private PageSection<History> history(UUID visit) {
        return PageSection.of(() -> ManagedCompanies.sinceThisRelease(() -> registry.history(visit)));
    }

    private String done(Opposition opposition) {
        WithoutAccountTexts texts = texts(WithoutAccountTexts.class);
        return switch (page.query()) {
            case "done=renewed" -> NumberNotices.of("renewed", opposition, page);
            case "done=kept" -> NumberNotices.of("undone", opposition, page);
            case "done=leaving" -> NumberNotices.of("asked", opposition, page);
            case "done=added-TELEPHONE" -> isAdded("TELEPHONE", opposition) ? texts.doneCallsAdded() : "";
            case "done=added-POST" -> isAdded("POST", opposition) ? texts.donePostAdded() : "";
            case null, default -> "";
        };
    }

    private static boolean isAdded(String medium, Opposition opposition) {
        return opposition.endedAt() == null && opposition.opposes(medium);
    }

    @POST
    public Response act(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(id, STEP, form, "act", visit -> switch (form.value("act")) {
            case "RENEW" -> {
                registry.renew(form.key(), visit.answers().visit());
                yield back(visit, "renewed");
            }
            case "KEEP" -> {
                registry.keep(visit.answers().visit());
                yield back(visit, "kept");
            }
            case "ADD" -> add(visit, form);
            default -> throw DomainException.notFound();
        });
    }

    private Response add(Visit visit, Form form) {
        String medium = form.value("medium");
        if (!MEDIA.contains(medium)) {
            throw DomainException.notFound();
        }
        registry.addMedium(form.key(), visit.answers().visit(), medium);
        return back(visit, "added-" + medium);
    }

    /** What will change comes before it does; the form leads to the number's page, which does it. */
    @GET
    @Path("renewal")
    public Response preview(@PathParam("id") UUID id) {
        return steps.look(
                id,
                () -> steps.at(id, STEP, visit -> {
                    Opposition opposition = registry.look(visit.answers().visit());
                    if (!opposition.isFreeToChange()) {
                        return steps.go(id, STEP);
                    }
                    ExemptionSection kept = exemptions.of(opposition, new ManagedCompanies(visit, registry));
                    String since = page.formats().date(opposition.consentsRevokedAsOf());
                    Form form = Form.empty().keyed();
                    String shortly = NumberNotices.beforeRenewal(opposition, now.get(), page);
                    return Response.ok(Templates.renewal(opposition, form, since, shortly, kept, steps.link(id, STEP)))
                            .build();
                }));
    }

    /** What will happen comes before it does. */
    @GET
    @Path("removal")
    public Response explain(@PathParam("id") UUID id) {
        return steps.look(
                id,
                () -> steps.at(id, STEP, visit -> {
                    Opposition opposition = registry.look(visit.answers().visit());
                    if (!opposition.isFreeToChange()) {
                        return steps.go(id, STEP);
                    }
                    Form form = returned.here().orElseGet(() -> Form.empty().with(WHAT, Opposition.EVERYTHING));
                    return Response.ok(Templates.removal(opposition, form.keyed(), steps.link(id, STEP)))
                            .build();
                }));
    }

    /** The proof of the line that opened the number is the one that a holder gives once more. */
    @POST
    @Path("removal")
    public Response remove(@PathParam("id") UUID id, MultivaluedMap<String, String> posted) {
        Form form = Form.of(posted);
        return steps.act(id, STEP, form, "act", visit -> {
            UUID known = visit.answers().visit();
            Opposition opposition = registry.look(known);
            String what = opposition.whatToWithdraw(form.value(WHAT));
            if (what.equals(Opposition.EVERYTHING)) {
                registry.withdraw(form.key(), known);
                return back(visit, "leaving");
            }
            if (!opposition.opposes(what)) {
                return returned.toPage(
                        form.reject(WHAT, texts(OwnNumberTexts.class).whatMissing()));
            }
            registry.withdrawMedium(form.key(), known, what);
            return back(visit, "leaving");
        });
    }

    private Response back(Visit visit, String done) {
        return seeOther(VisitSteps.path(visit.id(), STEP), "done=" + done);
    }
}
