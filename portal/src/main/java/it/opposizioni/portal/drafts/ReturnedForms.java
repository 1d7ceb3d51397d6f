package it.opposizioni.portal.drafts;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Forms that came back with something to correct. A wrong form too is answered by a redirect, so that reloading or going back
 * never asks to send it again: what was typed and what is wrong with it wait here for the page.
 */
@ApplicationScoped
public class ReturnedForms {

    static final String KIND = "form";
    private static final String PARAMETER = "form=";

    private final Page page;
    private final Drafts drafts;

    ReturnedForms(Page page, Drafts drafts) {
        this.page = page;
        this.drafts = drafts;
    }

    /** Leads back to the page the form was posted to. */
    public Response toPage(Form form) {
        return to(page.path(), form);
    }

    /**
     * Leads back to one place of the page the form was posted to.
     *
     * @param place id of an element of the page
     */
    public Response toPage(Form form, String place) {
        return Response.seeOther(URI.create(kept(page.path(), form) + "#" + place))
                .build();
    }

    /** @param path the portal's own path of the page that shows the form */
    public Response to(String path, Form form) {
        return Response.seeOther(URI.create(kept(path, form))).build();
    }

    private String kept(String path, Form form) {
        UUID id = drafts.begin(page.owner(), KIND, form.state());
        return page.link(path) + "?" + PARAMETER + id;
    }

    /** The form that this page is to show again. */
    public Optional<Form> here() {
        String query = page.query();
        if (query == null || !query.startsWith(PARAMETER)) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(query.substring(PARAMETER.length()));
            Draft draft = drafts.find(id, page.owner(), KIND);
            return Optional.of(Form.of(drafts.content(draft, Form.State.class)));
        } catch (IllegalArgumentException | DomainException _) {
            return Optional.empty();
        }
    }
}
