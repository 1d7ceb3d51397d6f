package it.opposizioni.operator;

import it.opposizioni.kit.idempotency.Idempotency;
import it.opposizioni.kit.identity.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers requests that create something: once for each idempotency key, with 201 and the address of what was created. */
@ApplicationScoped
public class Creation {

    private final Idempotency idempotency;
    private final CurrentCaller caller;

    Creation(Idempotency idempotency, CurrentCaller caller) {
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /**
     * @param key null when the request has none: then it is not recognised when it comes again
     * @param path of the collection; the id follows it in the address of what was created
     * @param request what must be the same when the key comes again
     * @param create runs once for each key
     */
    public <V> Response once(
            String key, String path, Object request, Class<V> type, Function<V, Object> id, Supplier<V> create) {
        V created = idempotency.once(key, caller.get(), List.of("POST " + path, request), type, create);
        return Response.created(URI.create(path + "/" + id.apply(created)))
                .entity(created)
                .build();
    }
}
