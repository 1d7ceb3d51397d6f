package it.opposizioni.portal.drafts;

import it.opposizioni.portal.i18n.ErrorTexts;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.i18n.Slugs;
import it.opposizioni.portal.i18n.Texts;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.StaleFormException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Leads a form that is no longer of this session back to the page that showed it, with what was typed, before anything is done. */
class StaleForms {

    private static final Pattern OWN_PAGE = Pattern.compile("/(it|en)/([A-Za-z0-9/_-]*)");

    private final Page page;
    private final ReturnedForms returned;

    StaleForms(Page page, ReturnedForms returned) {
        this.page = page;
        this.returned = returned;
    }

    @ServerExceptionMapper
    public Response back(StaleFormException e, HttpHeaders headers) {
        ErrorTexts texts = Texts.of(ErrorTexts.class, page.lang());
        String why = e.isForAnotherOperator() ? texts.otherOperator() : texts.otherSession();
        return returned.to(
                pageOf(headers.getHeaderString("Referer")).orElse(page.path()),
                e.form().withoutKey().reject("content", why));
    }

    /** Of our own pages the browser names the one that held the form; only its path is used. */
    private static Optional<String> pageOf(String referer) {
        try {
            return Optional.ofNullable(referer)
                    .map(URI::create)
                    .map(URI::getRawPath)
                    .map(OWN_PAGE::matcher)
                    .filter(Matcher::matches)
                    .map(own -> Slugs.internal(own.group(2), Lang.of(own.group(1))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
