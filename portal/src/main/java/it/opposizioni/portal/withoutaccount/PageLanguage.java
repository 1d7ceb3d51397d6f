package it.opposizioni.portal.withoutaccount;

import io.quarkus.arc.Arc;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Asks in the language of the page, and in nobody's name. */
public class PageLanguage implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        Page page = Arc.container().instance(Page.class).get();
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, page.lang().code());
    }
}
