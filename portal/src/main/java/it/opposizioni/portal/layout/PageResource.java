package it.opposizioni.portal.layout;

import it.opposizioni.portal.i18n.Texts;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A resource that answers with pages. */
public abstract class PageResource {

    protected final Page page;

    protected PageResource(Page page) {
        this.page = page;
    }

    /** Words in the language of the page. */
    protected <T> T texts(Class<T> bundle) {
        return Texts.of(bundle, page.lang());
    }

    /** @param target the portal's own path of another page, without language */
    protected Response seeOther(String target) {
        return Response.seeOther(page.uri(target)).build();
    }

    /** @param query without the question mark */
    protected Response seeOther(String target, String query) {
        return Response.seeOther(page.uri(target, query)).build();
    }

    /**
     * Where the next page of a list is.
     *
     * @param list the address of its first page
     * @param cursor null when there is no further page
     * @return empty then
     */
    protected static String nextPage(String list, String cursor) {
        return cursor == null ? "" : list + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }
}
