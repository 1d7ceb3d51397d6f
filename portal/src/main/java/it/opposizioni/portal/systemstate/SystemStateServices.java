package it.opposizioni.portal.systemstate;

import it.opposizioni.kit.database.DatabaseFailures;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.clients.UpstreamLog;
import it.opposizioni.portal.systemstate.SystemStateClient.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The services that say how they do, by their names in the page. */
@ApplicationScoped
class SystemStateServices {

    private final Map<String, SystemStateClient> services = new LinkedHashMap<>();

    SystemStateServices(
            @RestClient RegistrySystemState registry,
            @RestClient OperatorSystemState operator,
            @RestClient ComplaintSystemState complaint,
            OwnSystemState own) {
        services.put("registry-service", registry);
        services.put("operator-service", operator);
        services.put("complaint-service", complaint);
        services.put("portal", own);
    }

    /** Of each service, unless it does not answer now, whatever the reason: this page is looked at when something is wrong. */
    Map<String, PageSection<State>> all() {
        Map<String, PageSection<State>> found = new LinkedHashMap<>();
        services.forEach((name, service) -> found.put(name, section(service)));
        return found;
    }

    private static PageSection<State> section(SystemStateClient service) {
        try {
            return PageSection.of(service::state);
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
        return new PageSection<>(null, false);
    }
}
