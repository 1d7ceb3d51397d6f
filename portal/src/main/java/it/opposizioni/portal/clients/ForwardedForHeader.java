package it.opposizioni.portal.clients;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import it.opposizioni.kit.proxy.ReaderAddress;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** Passes the reader's address on: a limit on look-ups is each reader's own, and not one for all readers of the portal. */
public class ForwardedForHeader implements ClientRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    @Override
    public void filter(ClientRequestContext request) {
        RoutingContext reader =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        if (reader != null) {
            Arc.container()
                    .instance(ReaderAddress.class)
                    .get()
                    .of(reader.request())
                    .ifPresent(address -> request.getHeaders().putSingle(FORWARDED_FOR, address));
        }
    }
}
