package it.opposizioni.portal.setaside;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.portal.delegation.ActingChoice;
import it.opposizioni.portal.delegation.OwnPages;
import it.opposizioni.portal.drafts.SetAsideForms;
import it.opposizioni.portal.drafts.SetAsideForms.SetAside;
import it.opposizioni.portal.layout.FormTokenScope;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;
import it.opposizioni.portal.membership.CompanyTexts;
import it.opposizioni.portal.membership.MembershipClient;
import it.opposizioni.portal.signin.SessionRenewal;
import it.opposizioni.portal.visitor.ActsFor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Asks for whom to go on with a form that was set aside: for whom it was shown, or from the start for whom the visitor acts now. */
@Path("/" + SetAsideForms.PAGE + "/{id}")
@Authenticated
@Blocking
class SetAsideResource extends PageResource {

    private static final String SWITCHED = "switched";
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    @CheckedTemplate(basePath = "setaside")
    static class Templates {
        static native TemplateInstance choice(SetAsideView form, String done);

        private Templates() {}
    }

    private final SetAsideForms forms;
    private final Parties parties;
    private final ActingChoice people;
    private final MembershipClient memberships;
    private final SessionRenewal session;

    SetAsideResource(
            Page page,
            SetAsideForms forms,
            Parties parties,
            ActingChoice people,
            @RestClient MembershipClient memberships,
            SessionRenewal session) {
        super(page);
        this.forms = forms;
        this.parties = parties;
        this.people = people;
        this.memberships = memberships;
        this.session = session;
    }

    @GET
    public Response choice(@PathParam("id") UUID id, @QueryParam("done") String done) {
        SetAside form = forms.find(id);
        if (form.whom().equals(page.actsFor())) {
            return forms.giveBack(form);
        }
        // only a token that has not arrived yet leads here after switching
        String soon = SWITCHED.equals(done) ? texts(CompanyTexts.class).switchedSoon() : "";
        return Response.ok(Templates.choice(view(form), soon)).build();
    }

    /** Acts for whom the form was shown; this page then gives it back. */
    @POST
    // a page that still shows another choice may change it, too
    @FormTokenScope(FormTokenScope.Scope.PERSON)
    public Response goOn(@PathParam("id") UUID id, @Context RoutingContext request) {
        ActsFor whom = forms.find(id).whom();
        if (whom.isPerson()) {
            people.actUnder(UUID.fromString(whom.id()), request);
            return seeOther(page.path());
        }
        if (whom.isOneself()) {
            people.actForOneself(request);
            return seeOther(page.path());
        }
        memberships.choose(new MembershipClient.Choice(UUID.fromString(whom.id())));
        people.actForOneself(request);
        return session.renewFor(page.path(), "done=" + SWITCHED);
    }

    private SetAsideView view(SetAside form) {
        SetAsideTexts texts = texts(SetAsideTexts.class);
        Party shown = parties.of(form.whom());
        Party now = parties.now();
        String lost = form.whom().isPerson() ? texts.notUsable() : texts.formerOperator();
        String kept = form.withFile() ? texts.keptWithoutFile() : texts.kept();
        return new SetAsideView(
                shown.say(texts::titleYourself, texts::title, texts::titleFormerOperator),
                now.say(texts::nowYourself, texts::now, texts::nowNobody),
                shown.usable() ? kept : lost,
                shown.usable() ? shown.say(texts::goOnYourself, texts::goOn, () -> "") : "",
                startOver(form),
                now.say(texts::startOverYourself, texts::startOver, texts::yourArea));
    }

    /** The page of the form, unless it was about something of the person it was shown for, or is closed to a visitor who acts for another person. */
    private String startOver(SetAside form) {
        boolean aboutSomething = ID.matcher(form.path()).find();
        boolean closed = page.principal() != null && !form.whom().isPerson() && OwnPages.include(form.path());
        return aboutSomething || closed ? page.visitor().home() : form.path();
    }
}
