package it.opposizioni.portal.recovery;

import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.portal.clients.PageSection;
import it.opposizioni.portal.clients.UpstreamException;
import it.opposizioni.portal.recovery.RecoveryClient.Recovery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The services that may have lost what they had told, by their names in the page's addresses. */
@ApplicationScoped
class RecoveryServices {

    private static final int NOT_FOUND = 404;

    private final Map<String, RecoveryClient> services = new LinkedHashMap<>();

    RecoveryServices(
            @RestClient RegistryRecoveries registry,
            @RestClient OperatorRecoveries operator,
            @RestClient ComplaintRecoveries complaint) {
        services.put("registry-service", registry);
        services.put("operator-service", operator);
        services.put("complaint-service", complaint);
    }

    /** Of each service, unless it does not answer now. */
    Map<String, PageSection<List<Recovery>>> all() {
        Map<String, PageSection<List<Recovery>>> found = new LinkedHashMap<>();
        services.forEach((name, service) -> found.put(name, section(service)));
        return found;
    }

    private static PageSection<List<Recovery>> section(RecoveryClient service) {
        try {
            return PageSection.of(() -> service.list().items());
        } catch (UpstreamException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
            // a version of the service from before it could be asked
            return new PageSection<>(null, false);
        }
    }

    /** @throws DomainException 404 */
    RecoveryClient of(String service) {
        return Optional.ofNullable(services.get(service)).orElseThrow(DomainException::notFound);
    }
}
