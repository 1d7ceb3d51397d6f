package it.opposizioni.portal.drafts;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.i18n.ErrorTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.ActsFor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * Forms that arrived when the visitor acted for somebody else than when they were shown: the visitor had chosen another person in another
 * window, or the session had ended. They wait as drafts of the person they were written for, until the visitor says for whom to go on.
 */
@ApplicationScoped
public class SetAsideForms {

    /** The portal's own path of the page that asks it; the id comes behind. */
    public static final String PAGE = "set-aside";

    private static final String KIND = "form-set-aside";

    /**
     * @param path the portal's own path of the page that held the form
     * @param withFile it had one, which is not kept
     * @param whom for whom it was shown
     */
    public record SetAside(String path, Form.State form, boolean withFile, ActsFor whom) {}

    private final Page page;
    private final Drafts drafts;
    private final ReturnedForms returned;

    SetAsideForms(Page page, Drafts drafts, ReturnedForms returned) {
        this.page = page;
        this.drafts = drafts;
        this.returned = returned;
    }

    /** Leads to the page that asks for whom to go on. */
    public Response keep(SetAside form) {
        String owner = form.whom().owner(page.visitor().subject());
        return Response.seeOther(page.uri(PAGE + "/" + drafts.begin(owner, KIND, form)))
                .build();
    }

    /** @throws DomainException 404 when the visitor has none of that id */
    public SetAside find(UUID id) {
        Draft draft = drafts.findOfPerson(id, page.visitor().subject(), KIND);
        return drafts.content(draft, SetAside.class);
    }

    /**
     * Leads to the page of the form, with what was typed, once the visitor acts for the same person or operator again. The draft stays,
     * in case the form is sent once more.
     */
    public Response giveBack(SetAside kept) {
        Form form = Form.of(kept.form());
        return returned.to(
                kept.path(),
                kept.withFile()
                        ? form.reject(
                                "content",
                                Texts.of(ErrorTexts.class, page.lang()).fileAgain())
                        : form);
    }
}
