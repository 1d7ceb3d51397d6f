package it.opposizioni.portal.neighbours;

import io.quarkus.arc.Arc;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import it.opposizioni.portal.layout.Page;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/** Asks the services in the name of the person who is signed in, and in the language of the page. */
public class VisitorRelay implements ClientRequestFilter {

    @Override
    public void filter(ClientRequestContext request) {
        Page page = Arc.container().instance(Page.class).get();
        request.getHeaders().putSingle(HttpHeaders.ACCEPT_LANGUAGE, page.lang().code());
        if (page.visitor() == null) {
            return;
        }
        SecurityIdentity identity =
                Arc.container().instance(CurrentIdentityAssociation.class).get().getIdentity();
        AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
        if (token != null) {
            request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
        }
    }
}
