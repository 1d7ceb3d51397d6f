package it.opposizioni.portal.drafts;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.drafts.SetAsideForms.SetAside;
import it.opposizioni.portal.i18n.ErrorTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.OtherPersonException;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ActsFor;
import it.opposizioni.portal.visitor.FormLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Forms that were sent when the session was over (WCAG 2.2.5). They wait in this browser while the person signs in again, and then come back
 * to their page, to be sent once more: only to whom they were shown, which their token says.
 */
@ApplicationScoped
public class KeptForms {

    private static final String KIND = "kept-form";

    /**
     * @param path the portal's own path of the page that held the form
     * @param withFile it had one, which is not kept; false also in one that the release before kept
     */
    record Kept(String path, Form.State form, String token, boolean withFile) {}

    private final Page page;
    private final Drafts drafts;
    private final ReturnedForms returned;
    private final SetAsideForms others;
    private final FormLimit limit;

    KeptForms(Page page, Drafts drafts, ReturnedForms returned, SetAsideForms others, FormLimit limit) {
        this.page = page;
        this.drafts = drafts;
        this.returned = returned;
        this.others = others;
        this.limit = limit;
    }

    /** Leads to the sign-in, and from there back to the form; empty when there is nothing to keep. */
    public Optional<Response> keep(Form form, boolean withFile, HttpHeaders headers) {
        Form.State typed = form.state();
        if (typed.values().isEmpty() || form.token().isEmpty() || !limit.take()) {
            return Optional.empty();
        }
        String path = FormPage.of(headers).orElse(page.path());
        UUID id = drafts.begin(page.browser(), KIND, new Kept(path, typed, form.token(), withFile));
        String back = URLEncoder.encode(page.link(path), StandardCharsets.UTF_8);
        String query = "ui_locales=" + page.lang().code() + "&to=" + back + "&kept=" + id;
        return Optional.of(Response.seeOther(page.uri("sign-in", query)).build());
    }

    /**
     * Leads a person who has signed in to the page of a form with what they had typed; empty when it is not theirs, or has come back
     * already. After a sign-in people act for themselves: a form for another person is set aside first, so that it is sent for nobody
     * else.
     */
    public Optional<Response> giveBack(String id) {
        try {
            Draft draft = drafts.find(UUID.fromString(id), page.browser(), KIND);
            Kept kept = drafts.content(draft, Kept.class);
            if (page.hasShownForAnother(kept.token())) {
                drafts.discard(draft.id(), page.browser());
                ActsFor whom = page.shownFor(kept.token())
                        // only a form that the release before showed does not say it
                        .orElseThrow(() -> new OtherPersonException(Form.of(kept.form()), kept.withFile(), null));
                return Optional.of(others.keep(new SetAside(kept.path(), kept.form(), kept.withFile(), whom)));
            }
            if (!page.hasShown(kept.token())) {
                return Optional.empty();
            }
            drafts.discard(draft.id(), page.browser());
            ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
            String why = kept.withFile() ? texts.otherSessionFile() : texts.otherSession();
            return Optional.of(returned.to(kept.path(), Form.of(kept.form()).reject("content", why)));
        } catch (IllegalArgumentException | DomainException _) {
            return Optional.empty();
        }
    }
}
