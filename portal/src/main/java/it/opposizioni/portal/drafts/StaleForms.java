package it.opposizioni.portal.drafts;

import it.opposizioni.portal.i18n.ErrorTexts;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.StaleFormException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leads a form that is no longer of this session back to the page that showed it, with what was typed, before anything is done. */
class StaleForms {

    private final Page page;
    private final ReturnedForms returned;

    StaleForms(Page page, ReturnedForms returned) {
        this.page = page;
        this.returned = returned;
    }

    @ServerExceptionMapper
    public Response back(StaleFormException e, HttpHeaders headers) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        String why = page.visitor() == null ? texts.sessionOver() : texts.otherSession();
        return returned.to(
                FormPage.of(headers).orElse(page.path()), e.form().withoutKey().reject("content", why));
    }
}
