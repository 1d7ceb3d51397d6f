package it.opposizioni.portal.systemstate;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.replicas.ReplicaClient.Replicas;
import it.opposizioni.portal.replicas.ReplicaServices;
import it.opposizioni.portal.systemstate.SystemStateClient.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The services that say how they do, by their names in the page. */
@ApplicationScoped
class SystemStateServices {

    private final Map<String, SystemStateClient> services = new LinkedHashMap<>();
    private final ReplicaServices replicas;

    SystemStateServices(
            @RestClient RegistrySystemState registry,
            @RestClient OperatorSystemState operator,
            @RestClient ComplaintSystemState complaint,
            OwnSystemState own,
            ReplicaServices replicas) {
        services.put("registry-service", registry);
        services.put("operator-service", operator);
        services.put("complaint-service", complaint);
        services.put("portal", own);
        this.replicas = replicas;
    }

    /**
     * What one service has said.
     *
     * @param copies that it has of others' data; not asked for when it has not answered the first question
     */
    record Found(PageSection<State> state, PageSection<Replicas> copies) {

        boolean available() {
            return state.available();
        }
    }

    /** Of each service, unless it does not answer now, whatever the reason: this page is looked at when something is wrong. */
    Map<String, Found> all() {
        Map<String, Found> found = new LinkedHashMap<>();
        services.forEach((name, service) -> found.put(name, found(name, service)));
        return found;
    }

    private Found found(String name, SystemStateClient service) {
        PageSection<State> state = unlessAway(() -> PageSection.of(service::state));
        return new Found(state, state.available() ? unlessAway(() -> replicas.copiesOf(name)) : missing());
    }

    private static <T> PageSection<T> unlessAway(Supplier<PageSection<T>> question) {
        try {
            return question.get();
        } catch (UpstreamException e) {
            if (e.status() == Status.UNAUTHORIZED.getStatusCode()) {
                throw e;
            }
            UpstreamLog.failed("the state of a service is not available", e);
        } catch (IllegalStateException e) {
            // the portal's own database
            if (!DatabaseFailures.isPassing(e)) {
                throw e;
            }
        }
        return missing();
    }

    private static <T> PageSection<T> missing() {
        return new PageSection<>(null, false);
    }
}
