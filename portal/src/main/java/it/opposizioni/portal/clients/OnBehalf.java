package it.opposizioni.portal.clients;

import io.quarkus.arc.Arc;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Names the delegation under which the visitor acts, so that the registry answers for the other person. */
public class OnBehalf implements ClientRequestFilter {

    private static final String HEADER = "On-Behalf-Of";

    @Override
    public void filter(ClientRequestContext request) {
        if (!Arc.container().requestContext().isActive()) {
            return;
        }
        Page page = Arc.container().instance(Page.class).get();
        // the figures of public pages are about no person
        if (page.under("personal-area") && page.principal() != null) {
            request.getHeaders().putSingle(HEADER, page.principal().delegation().toString());
        }
    }
}
