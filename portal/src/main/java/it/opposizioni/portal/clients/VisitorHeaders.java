package it.opposizioni.portal.clients;

import io.quarkus.arc.Arc;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.visitor.Visitors;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Asks the services in the name of the person who is signed in, and in the language of the page. */
public class VisitorHeaders implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        if (!Arc.container().requestContext().isActive()) {
            // work that goes on after its request brings its own token
            return;
        }
        Page page = Arc.container().instance(Page.class).get();
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, page.lang().code());
        if (page.visitor() != null) {
            Arc.container()
                    .instance(Visitors.class)
                    .get()
                    .bearer()
                    .ifPresent(bearer -> request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, bearer));
        }
    }
}
