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
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The services that may have lost what they had told, by their names in the page's addresses. */
@ApplicationScoped
class RecoveryServices {

    private static final int NOT_FOUND = 404;
    private static final String REGISTRY = "registry-service";

    private final Map<String, RecoveryClient> services = new LinkedHashMap<>();
    private final RegistryTakingBack takingBack;

    RecoveryServices(
            @RestClient RegistryRecoveries registry,
            @RestClient RegistryTakingBack takingBack,
            @RestClient OperatorRecoveries operator,
            @RestClient ComplaintRecoveries complaint) {
        this.takingBack = takingBack;
        services.put(REGISTRY, registry);
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

    /**
     * All that other services know.
     *
     * @throws DomainException 404 for a service of which no other keeps a copy
     */
    Recovery takeBack(String service, UUID id) {
        if (!REGISTRY.equals(service)) {
            throw DomainException.notFound();
        }
        return takingBack.takeBack(id);
    }

    /** @throws DomainException 404 */
    RecoveryClient of(String service) {
        return Optional.ofNullable(services.get(service)).orElseThrow(DomainException::notFound);
    }
}
